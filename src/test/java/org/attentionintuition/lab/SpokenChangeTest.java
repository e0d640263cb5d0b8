package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.lab.Heard.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenChangeTest {

    private static final AttentionLab SELF_ATTENTION = BuiltInCourse.lab(AttentionLab.class, "self-attention");
    private static final AttentionLab LOOKUP = BuiltInCourse.lab(AttentionLab.class, "soft-lookup");

    static List<AttentionLab> labs() {
        return BuiltInCourse.labs(AttentionLab.class);
    }

    @Test
    void theWeightThatChangedMostIsSaidWithWhereItCameFrom() {
        assertThat(said(row(0.12, 0.48, 0.40), row(0.45, 0.30, 0.25)))
                .isEqualTo("“animal” 45\u00a0%, up from 12\u00a0%, now the most.");
        assertThat(said(row(0.70, 0.20, 0.10), row(0.55, 0.30, 0.15)))
                .isEqualTo("“animal” 55\u00a0%, down from 70\u00a0%.");
    }

    @Test
    void aNewLeaderIsNamedAlsoWhereAnotherChangedMore() {
        assertThat(said(row(0.50, 0.30, 0.20), row(0.20, 0.41, 0.39)))
                .isEqualTo("“animal” 20\u00a0%, down from 50\u00a0%. The most has now “street”, 41\u00a0%.");
    }

    @Test
    void whatNoPercentShowsHasNotChanged() {
        assertThat(said(row(0.5001, 0.2999, 0.2), row(0.4999, 0.3001, 0.2)))
                .isEqualTo("The weights of “it” stay as they are, to the percent.");
    }

    @Test
    void anotherWordThatAsksIsDescribed() {
        var the = new SpokenRow("", "The", List.of("animal", "street", "tired"), List.of(0.2, 0.5, 0.3), true);
        assertThat(said(row(0.5, 0.3, 0.2), the))
                .isEqualTo("“The” looks most at “street”, 50\u00a0%, then at “tired”, 30\u00a0%.");
        assertThat(SpokenChange.said(null, heard(row(1, 0, 0)))).startsWith("“it” looks most at “animal”, 100\u00a0%");
    }

    @Test
    void weightsThatAreNoSharesAreNoPercent() {
        var broken = new SpokenRow("", "it", List.of("animal", "street", "tired"), List.of(1.6, -0.75, 0.2), false);
        assertThat(said(row(0.45, 0.3, 0.25), broken)).isEqualTo("“animal” 1.60, up from 0.45.");
        assertThat(said(broken, row(0.45, 0.3, 0.25))).isEqualTo("“animal” 0.45, down from 1.60.");
    }

    @Test
    void aRemarkIsSaidWhenItIsAnotherOne() {
        var row = row(0.5, 0.3, 0.2);
        var before = new Heard(List.of(row), List.of(Remark.of("Output a 0.10."), Remark.of("")));
        var after = new Heard(List.of(row), List.of(Remark.of("Output a 0.20."), Remark.of("")));
        assertThat(SpokenChange.said(before, after)).isEqualTo("Output a 0.20.");
        assertThat(SpokenChange.said(before, before)).startsWith("The weights of “it” stay");
    }

    @Test
    void whatIsBrokenIsSaidOnceAndNotWithEveryMove() {
        var whole = AttentionState.start(SELF_ATTENTION, 0);
        var broken = whole.withWiring(Wiring.NO_SOFTMAX);
        var moved = broken.withQueries(broken.queries().with(7, 0, 1));
        assertThat(said(SELF_ATTENTION, whole, broken)).contains("Broken on purpose");
        assertThat(said(SELF_ATTENTION, broken, moved)).isNotEmpty().doesNotContain("Broken on purpose");
        assertThat(said(SELF_ATTENTION, broken, whole)).contains(" from ").doesNotContain("Broken on purpose");
    }

    @Test
    void aDictionaryThatFindsNothingSaysSo() {
        var start = AttentionState.start(LOOKUP, 0);
        assertThat(said(LOOKUP, start, start.withQuery(3))).contains("Hard lookup: Nothing");
    }

    @Test
    void aSceneSaysItsNote() {
        var start = AttentionState.start(SELF_ATTENTION, 0);
        assertThat(said(SELF_ATTENTION, start, start.inScene(SELF_ATTENTION, 1)))
                .contains("street")
                .contains(SELF_ATTENTION.scenes().get(1).note());
    }

    @Test
    void ofSeveralHeadsTheOneThatChangedMostSpeaks() {
        var lab = BuiltInCourse.labs(HeadsLab.class).getFirst();
        var start = HeadsState.start(lab);
        var masked = start.withCausal(!start.causal());
        assertThat(SpokenChange.said(
                        HeadsFigure.of(lab, start).heard(),
                        HeadsFigure.of(lab, masked).heard()))
                .startsWith("Head ");
    }

    /** Whatever is moved wherever: the numbers are the traces' own, and no weight has changed more. */
    @ParameterizedTest
    @MethodSource("labs")
    void theNumbersAreThoseOfTheTraces(AttentionLab lab) {
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var before = AttentionState.start(lab, 0);
            var after = before.withQueries(shaken(before.queries(), random)).withKeys(shaken(before.keys(), random));
            var then = before.trace().weights();
            var now = after.trace().weights();
            var query = before.query();
            var words = AttentionFigure.of(lab, after).keys();
            var most = IntStream.range(0, words.size())
                    .mapToDouble(key -> Math.abs(now.get(query, key) - then.get(query, key)))
                    .max()
                    .orElseThrow();
            var expected = IntStream.range(0, words.size())
                    .filter(key -> Math.abs(now.get(query, key) - then.get(query, key)) == most)
                    .mapToObj(key -> "“%s” %s, %s from %s"
                            .formatted(
                                    words.get(key),
                                    percent(now.get(query, key)),
                                    now.get(query, key) > then.get(query, key) ? "up" : "down",
                                    percent(then.get(query, key))))
                    .toList();
            if (most > 0.01) {
                assertThat(said(lab, before, after))
                        .matches(it -> expected.stream().anyMatch(it::startsWith), "" + expected);
            }
        }
    }

    private static Vectors shaken(Vectors vectors, Random random) {
        var row = random.nextInt(vectors.rows());
        return vectors.with(row, random.nextInt(vectors.width()), random.nextInt(-40, 41) / 20.0);
    }

    private static String percent(double weight) {
        return Numbers.fixed(100 * weight, 0) + "\u00a0%";
    }

    private static SpokenRow row(double animal, double street, double tired) {
        return new SpokenRow("", "it", List.of("animal", "street", "tired"), List.of(animal, street, tired), true);
    }

    private static Heard heard(SpokenRow row) {
        return new Heard(List.of(row), List.of());
    }

    private static String said(SpokenRow before, SpokenRow after) {
        return SpokenChange.said(heard(before), heard(after));
    }

    private static String said(AttentionLab lab, AttentionState before, AttentionState after) {
        return SpokenChange.said(
                AttentionFigure.of(lab, before).heard(),
                AttentionFigure.of(lab, after).heard());
    }
}
