package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Guess;
import org.attentionintuition.course.Interval;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Section;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.lab.Verdict.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book's questions and challenges, held against the engine. */
class QuestionsOfTheBookTest {

    private static final Progress SILENT = fraction -> {};
    private static final List<String> HEADS = IntStream.range(0, 72)
            .mapToObj(it -> "layer:%d;head:%d".formatted(it / 12 + 1, it % 12 + 1))
            .toList();

    static List<Section> sections() {
        return new CourseLibrary("").find("attention-intuition").orElseThrow().pages();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyPageAsksAndSetsAChallenge(Section section) {
        assertThat(blocks(section, Predict.class)).isNotEmpty();
        assertThat(blocks(section, Challenge.class)).isNotEmpty();
        assertThat(QuestionCheck.faults(section, BuiltInCourse.ROOM)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void exactlyOneOptionOfEachChoiceIsTrueAlsoWhereAnExperimentDecides(Section section) {
        blocks(section, Predict.class)
                .filter(question -> question.kind() == Predict.Kind.CHOOSE)
                .forEach(question -> {
                    var truth = truth(section, question);
                    assertThat(question.options())
                            .filteredOn(option -> Verdict.holds(option.claim(), truth))
                            .as(
                                    "%s, where the engine finds %s",
                                    question.id(), truth.now().number())
                            .hasSize(1);
                });
    }

    /** Of all heads of the trained model: the start solves no level, some head solves each, and of “one head” there is one. */
    @ParameterizedTest
    @MethodSource("sections")
    void eachLevelAboutTheModelsHeadsHasItsHeads(Section section) {
        blocks(section, Challenge.class).forEach(challenge -> {
            var lab = section.lab(challenge.lab()).orElseThrow();
            if (lab instanceof ModelLab) {
                var gauge = Gauge.of(lab, BuiltInCourse.ROOM);
                challenge.levels().forEach(level -> {
                    var solving = HEADS.stream()
                            .filter(head -> solves(gauge, head, level))
                            .toList();
                    assertThat(solving).as(level.goal()).isNotEmpty().doesNotContain(challenge.state());
                    if (level.goal().startsWith("One of the 72 heads")) {
                        assertThat(solving).as(level.goal()).hasSize(1);
                    }
                });
            }
        });
    }

    private static boolean solves(Gauge<?> gauge, String state, Challenge.Level level) {
        return level.goals().stream()
                .allMatch(goal -> goal.interval()
                        .contains(gauge.read(state, goal.measure(), SILENT).number()));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theTruthItselfIsJudgedRight(Section section) {
        blocks(section, Predict.class).forEach(question -> {
            var truth = truth(section, question);
            var verdict = switch (question.kind()) {
                case BARS -> Verdict.of(question, truth, truth.now().weights());
                case NUMBER -> Verdict.of(question, truth, truth.now().number());
                case CHOOSE ->
                    Verdict.of(
                            question,
                            truth,
                            question.options().stream()
                                    .filter(option -> Verdict.holds(option.claim(), truth))
                                    .findFirst()
                                    .orElseThrow());
            };
            assertThat(verdict.right()).as(question.id()).isTrue();
            assertThat(verdict.because()).as(question.id()).isNotBlank();
            assertThat(verdict.mistake()).as(question.id()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyForeseenMistakeCanBeMadeAndIsAnsweredAsItSays(Section section) {
        blocks(section, Predict.class)
                .forEach(question -> question.mistakes().forEach(mistake -> {
                    var truth = truth(section, question);
                    var verdicts = question.kind() == Predict.Kind.NUMBER
                            ? numbers(question, mistake.guess()).mapToObj(guess -> Verdict.of(question, truth, guess))
                            : rows(truth, mistake.guess()).map(guess -> Verdict.of(question, truth, guess));
                    assertThat(verdicts.filter(it -> !it.right()).map(Verdict::mistake))
                            .as("%s, %s", question.id(), mistake.guess())
                            .contains(mistake.because());
                }));
    }

    /** Numbers of the field within a mistake. */
    private static DoubleStream numbers(Predict question, Guess guess) {
        var within = ((Guess.Within) guess).interval();
        var field = question.field();
        return DoubleStream.iterate(field.min(), it -> it <= field.max(), it -> it + field.step())
                .filter(within::contains);
    }

    /** Rows that sum to 1 and may be such a guess. */
    private static Stream<List<Double>> rows(Truth truth, Guess guess) {
        var words = truth.now().words();
        return switch (guess) {
            case Guess.Within it -> Stream.of();
            case Guess.Even it ->
                Stream.of(words.stream().map(word -> 1.0 / words.size()).toList());
            case Guess.Unchanged it -> Stream.of(truth.before().weights());
            case Guess.AllOn it ->
                Stream.of(words.stream()
                        .map(word -> word.equals(it.word()) ? 1.0 : 0.0)
                        .toList());
            case Guess.Shares it ->
                DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                        .boxed()
                        .flatMap(place -> words.stream().map(rest -> row(words, it.words(), place, rest)));
        };
    }

    /** Named words at this place of their interval, what is left on one word of the others, or else on any. */
    private static List<Double> row(List<String> words, Map<String, Interval> named, double place, String rest) {
        var row = words.stream()
                .map(word -> named.getOrDefault(word, new Interval(0, 0)))
                .mapToDouble(it -> Math.max(0, it.min()) + place * (Math.min(1, it.max()) - Math.max(0, it.min())))
                .toArray();
        row[words.indexOf(rest)] += 1 - DoubleStream.of(row).sum();
        return DoubleStream.of(row).boxed().toList();
    }

    @Test
    void barsOnTheWrongWordAreToldHowFarTheyAre() {
        assertThat(Verdict.apart(List.of(1.0, 0.0), List.of(0.25, 0.75))).isEqualTo(0.75);
        assertThat(Verdict.apart(List.of(0.5, 0.5), List.of(0.5, 0.5))).isZero();
    }

    private static Truth truth(Section section, Predict question) {
        var gauge = Gauge.of(section.lab(question.lab()).orElseThrow(), BuiltInCourse.ROOM);
        return new Truth(
                gauge.read(question.from(), question.measure(), SILENT),
                gauge.read(question.state(), question.measure(), SILENT));
    }

    private static <B> Stream<B> blocks(Section section, Class<B> kind) {
        return section.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }
}
