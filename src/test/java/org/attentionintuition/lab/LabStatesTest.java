package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.codec.StateCodec;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.experiment.ProjectionWeights;
import org.junit.jupiter.api.Test;

/** Every state that a learner can reach comes back from its address as it was; what a stranger typed never breaks a page. */
class LabStatesTest {

    @Property(tries = 300)
    void everyStateOfAnAttentionLabSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        for (var lab : labs(AttentionLab.class)) {
            var scene = random.nextInt(Math.max(1, lab.scenes().size()));
            var state = wander(random, AttentionState.start(lab, scene), (now, step) -> switch (step) {
                case 0 -> now.withQueries(moved(random, now.queries()));
                case 1 -> now.withKeys(moved(random, now.keys()));
                case 2 -> now.withValues(moved(random, now.values()));
                case 3 -> now.withTemperature(Math.pow(10, random.nextInt(-60, 61) * 0.05));
                case 4 -> now.withSimilarity(oneOf(random, List.of(Similarity.values())));
                case 5 -> now.queries().rows() == now.keys().rows() ? now.withCausal(random.nextBoolean()) : now;
                case 6 -> now.withQuery(random.nextInt(now.queries().rows()));
                case 7 -> now.withKey(random.nextInt(now.keys().rows()));
                case 8 -> now.withWiring(oneOf(random, Wiring.of(lab)));
                default ->
                    now.inScene(lab, random.nextInt(Math.max(1, lab.scenes().size())));
            });
            survives(LabStates.of(lab), state);
        }
    }

    @Property(tries = 300)
    void everyStateOfAProjectionsOrHeadsLabSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        for (var lab : labs(ProjectionsLab.class)) {
            survives(LabStates.of(lab), wander(random, ProjectionsState.start(lab), (now, step) -> switch (step % 4) {
                case 0 -> now.withTokens(moved(random, now.tokens()));
                case 1 -> now.withWiring(oneOf(random, Wiring.of(lab)));
                case 2 -> now.withQuery(random.nextInt(now.tokens().rows()));
                default ->
                    now.atStep(random.nextInt(1000), new ProjectionWeights(any(random), any(random), any(random)));
            }));
        }
        for (var lab : labs(HeadsLab.class)) {
            survives(LabStates.of(lab), wander(random, HeadsState.start(lab), (now, step) -> switch (step % 3) {
                case 0 -> now.withTokens(moved(random, now.tokens()));
                case 1 -> now.withQuery(random.nextInt(now.tokens().rows()));
                default -> now.withCausal(random.nextBoolean());
            }));
        }
    }

    @Property(tries = 300)
    void everyStateOfAModelLabSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        for (var lab : labs(ModelLab.class)) {
            survives(LabStates.of(lab), wander(random, ModelState.start(lab), (now, step) -> switch (step) {
                case 0 -> now.withReads(String.join(" ", words(random)));
                case 1 -> now.withBeside(random.nextBoolean() ? "" : String.join(" ", words(random)));
                case 2 -> now.withLayer(random.nextInt(6));
                case 3 -> now.withHead(random.nextInt(12));
                case 4 -> now.withAsk(random.nextInt(40));
                case 5 -> now.withKey(random.nextInt(40));
                case 6 -> now.withRival(random.nextInt(40));
                default -> now.withFind(oneOf(random, List.of(Find.values())));
            }));
        }
    }

    @Property(tries = 500)
    void everyStateOfAPlaygroundSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        for (var lab : labs(PlaygroundLab.class)) {
            survives(LabStates.of(lab), wander(random, PlaygroundState.start(lab), (now, step) -> switch (step) {
                case 0 -> now.withWords(words(random));
                case 1 -> now.withWidth(1 + random.nextInt(8));
                case 2 -> now.withSeed(random.nextInt(10_000));
                case 3 -> now.withHeads(oneOf(random, PlaygroundState.headsOf(now.width())));
                case 4 -> random.nextBoolean() ? now.withQueries(moved(random, now.queries())) : typed(random, now);
                case 5 ->
                    now.withKeys(moved(random, now.keys()))
                            .withKey(random.nextInt(now.words().size()));
                case 6 ->
                    now.withValues(moved(random, now.values()))
                            .withQuery(random.nextInt(now.words().size()));
                case 7 -> now.withHead(random.nextInt(now.heads()));
                case 8 ->
                    now.withWiring(oneOf(random, PlaygroundView.wirings())).withCausal(random.nextBoolean());
                default -> now.withSimilarity(oneOf(random, List.of(Similarity.values())));
            }));
        }
    }

    @Property(tries = 100)
    void theLargestPlaygroundSurvivesTheRoundTripWithNumbersOfAnyLength(@ForAll long seed) {
        var random = new Random(seed);
        var words = Collections.nCopies(12, "%".repeat(24));
        for (var lab : labs(PlaygroundLab.class)) {
            var codec = LabStates.of(lab);
            var state =
                    typed(random, PlaygroundState.start(lab).withWords(words).withWidth(8));
            survives(codec, state);
            assertThat(codec.write(state).length()).isLessThan(StateCodec.LONGEST);
        }
    }

    /** All vectors with as many digits as a double has. */
    private static PlaygroundState typed(Random random, PlaygroundState now) {
        return now.withQueries(digits(random, now.queries()))
                .withKeys(digits(random, now.keys()))
                .withValues(digits(random, now.values()));
    }

    private static Vectors digits(Random random, Vectors like) {
        return Vectors.of(random.doubles(like.rows(), -3, 3)
                .mapToObj(any -> random.doubles(like.width(), -3, 3).toArray())
                .toArray(double[][]::new));
    }

    private static List<String> words(Random random) {
        return random.ints(2 + random.nextInt(11), 0, 8)
                .mapToObj(List.of("the", "The", "été", "a,b", "50%", "x;y:z", "🦊", "%2C")::get)
                .toList();
    }

    @Property(tries = 200)
    void everySettingOfAnExperimentSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        for (var lab : labs(RecallLab.class)) {
            survives(
                    LabStates.of(lab),
                    RecallView.settings(lab)
                            .withLength(random.nextInt(
                                    (int) lab.length().min(), (int) lab.length().max() + 1))
                            .withWidth(random.nextInt(
                                    (int) lab.width().min(), (int) lab.width().max() + 1))
                            .withSpectralRadius(random.nextDouble(
                                    lab.radius().min(), lab.radius().max())));
        }
        for (var lab : labs(GradientLab.class)) {
            survives(
                    LabStates.of(lab),
                    GradientView.settings(lab)
                            .withSpectralRadius(random.nextDouble(
                                    lab.radius().min(), lab.radius().max())));
        }
        for (var lab : labs(ParallelLab.class)) {
            survives(
                    LabStates.of(lab),
                    ParallelView.settings(lab)
                            .withLength(random.nextInt(
                                    (int) lab.length().min(), (int) lab.length().max() + 1)));
        }
        for (var lab : labs(ScalingLab.class)) {
            for (int d = (int) lab.width().min(); d <= lab.width().max(); d *= 2) {
                survives(LabStates.of(lab), d);
            }
        }
    }

    @Property(tries = 200)
    void everyWordThatCanBeTypedSurvivesTheRoundTrip(@ForAll long seed) {
        var random = new Random(seed);
        var words = List.of("cat", "New York", "été", "a,b", "50%", "x;y:z", "🦊", "%2C", "שלום", "<b>");
        for (var lab : List.of(SUMS, BuiltInCourse.lab(WordsLab.class, "trained-lookup"))) {
            survives(LabStates.of(lab), wander(random, WordsState.start(lab), (now, step) -> switch (step) {
                case 0, 1 -> now.withWord(oneOf(random, words));
                case 2, 3 -> lab.sums().isEmpty() ? now : now.withPlus(oneOf(random, words));
                case 4, 5 -> lab.sums().isEmpty() ? now : now.withMinus(oneOf(random, words));
                case 6, 7 -> now.withCounted(random.nextBoolean());
                default -> lab.folded() ? now.withOpen(random.nextBoolean()) : now;
            }));
        }
    }

    @Test
    void whatIsNoWordIsLeftOutOfALink() {
        var codec = LabStates.of(SUMS);
        var read = codec.read("word:%0A;plus:" + "x".repeat(1000) + ";minus:a%00b;open:on");
        assertThat(read.state()).isEqualTo(codec.start());
        assertThat(read.dropped())
                .hasSize(4)
                .contains("word: found “%0A”, expected a word of 1 to 40 characters")
                .last()
                .isEqualTo("“open” names nothing here");
    }

    @Property(tries = 500)
    void noTextBreaksAWordsLab(@ForAll String anything) {
        assertThat(LabStates.of(SUMS)
                        .read("word:" + anything + ";plus:" + anything)
                        .dropped())
                .hasSizeLessThanOrEqualTo(6);
    }

    @Property(tries = 500)
    void noTextBreaksAPage(@ForAll String anything) {
        for (var lab : labs(AttentionLab.class)) {
            assertThat(LabStates.of(lab).read(anything).dropped()).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void theStartIsTheEmptyText() {
        labs(AttentionLab.class).forEach(lab -> {
            var codec = LabStates.of(lab);
            assertThat(codec.write(codec.start())).isEmpty();
            assertThat(codec.read("")).isEqualTo(new StateCodec.Reading<>(codec.start(), List.of()));
        });
    }

    @Test
    void aMovedQueryIsOneShortEntry() {
        var lab = selfAttention();
        var start = AttentionState.start(lab, 0);
        var moved = start.withQueries(start.queries().withRow(start.query(), 3, -1.5));
        assertThat(LabStates.of(lab).write(moved)).isEqualTo("q" + (start.query() + 1) + ":3,-1.5");
    }

    @Test
    void whatIsValidCountsAndWhatIsNotIsTold() {
        var codec = LabStates.of(selfAttention());
        var read = codec.read("q8:3,-1.5;q99:1,1;k2:NaN,0;k3:1;t:1e9;mask:perhaps;colour:red;t;scene:7");
        assertThat(codec.write(read.state())).isEqualTo("q8:3,-1.5");
        assertThat(read.dropped())
                .contains(
                        "q99: found “1,1”, expected q1 to q11",
                        "k2: found “NaN,0”, expected a number from -3 to 3",
                        "k3: found “1”, expected 2 numbers with commas between them",
                        "scene: found “7”, expected a whole number from 1 to 2")
                .last()
                .asString()
                .startsWith("and ");
    }

    @Test
    void aThousandValuesAreReadAsFarAsTheyMakeSense() {
        var codec = LabStates.of(selfAttention());
        var many = String.join(";", Collections.nCopies(1000, "q1:1,1"));
        var read = codec.read(many);
        assertThat(codec.write(read.state())).isEqualTo("q1:1,1");
        assertThat(read.dropped()).isNotEmpty();
    }

    @Test
    void ofATextThatIsTooLongNoEntryIsReadInHalf() {
        var codec = LabStates.of(selfAttention());
        var end = ";q1:1,2.25";
        var text = "k1:1,1" + " ".repeat(StateCodec.LONGEST - "k1:1,1".length() - end.length() + 2) + end;
        var read = codec.read(text);
        assertThat(text.substring(0, StateCodec.LONGEST)).endsWith("q1:1,2.");
        assertThat(codec.write(read.state())).doesNotContain("q1");
        assertThat(read.dropped().getFirst()).contains("longer than");
    }

    @Test
    void aLongListOfPositionsIsReadWithoutAFuss() {
        var codec = LabStates.of(selfAttention());
        var read = codec.read("seen:" + String.join(",", Collections.nCopies(1990, "1")));
        assertThat(read.dropped()).isEmpty();
        assertThat(codec.read("seen:1,,x").dropped()).hasSize(1);
    }

    private static final WordsLab SUMS = new WordsLab(
            "lab",
            "Lab",
            Provenance.MODEL,
            "",
            "king",
            List.of(),
            List.of(new WordsLab.Sum("king", "woman", "man", "queen", "")),
            false);

    private static <S> void survives(StateCodec<S> codec, S state) {
        var read = codec.read(codec.write(state));
        assertThat(read.dropped()).isEmpty();
        assertThat(read.state()).isEqualTo(state);
    }

    private static <S> S wander(Random random, S start, BiFunction<S, Integer, S> step) {
        var state = start;
        for (int i = random.nextInt(6); i > 0; i--) {
            state = step.apply(state, random.nextInt(10));
        }
        return state;
    }

    private static Vectors moved(Random random, Vectors vectors) {
        return vectors.with(
                random.nextInt(vectors.rows()), random.nextInt(vectors.width()), random.nextInt(-60, 61) / 20.0);
    }

    private static Vectors any(Random random) {
        return Vectors.of(
                new double[] {random.nextGaussian(), random.nextGaussian()},
                new double[] {random.nextGaussian(), random.nextGaussian()});
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static AttentionLab selfAttention() {
        return BuiltInCourse.lab(AttentionLab.class, "self-attention");
    }

    private static <T extends Lab> List<T> labs(Class<T> kind) {
        return BuiltInCourse.labs(kind);
    }
}
