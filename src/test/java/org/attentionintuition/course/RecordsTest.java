package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.Test;

/** What the records refuse when someone builds them without a document. */
class RecordsTest {

    private static final WordVector ONE = new WordVector("one", List.of(1.0));
    private static final Measure ENTROPY = new Measure(Measure.Kind.ENTROPY, "");
    private static final Measure WEIGHTS = new Measure(Measure.Kind.WEIGHTS, "");
    private static final Place PLACE = new Place("page.md", 1);
    private static final Section SECTION = new Section(1, "a", "A", List.of(new Prose("<p>A</p>")));

    @Test
    void aWordStandsWhereASliderCanStand() {
        refused(() -> new WordVector("a", List.of()));
        refused(() -> new WordVector(" ", List.of(1.0)));
        refused(() -> new WordVector("a", List.of(3.05)));
        refused(() -> new WordVector("a", List.of(0.01)));
        refused(() -> new WordVector("a", List.of(Double.NaN)));
        assertThat(new WordVector("a", List.of(0.1 + 0.2, -0.0)).vector()).containsExactly(0.3, 0.0);
    }

    @Test
    void aRangeHoldsItsStart() {
        refused(() -> new Range(1, 2, 3));
        refused(() -> new Range(4, 2, 3));
        refused(() -> new Range(2, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void aSceneFitsTogether() {
        var two = new WordVector("two", List.of(1.0, 2.0));
        refused(() -> new Scene("s", "", List.of(), List.of(ONE), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(two), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(ONE, ONE), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(ONE), Vectors.of(new double[] {1}), 1));
    }

    @Test
    void aCourseNumbersItsSectionsAndNamesEachOnce() {
        refused(() -> new Course("c", "C", "en", "", List.of()));
        refused(() -> new Course("C", "C", "en", "", List.of(SECTION)));
        refused(() -> new Course("c", "C", "en", "", List.of(SECTION, SECTION)));
        refused(() -> new Course("c", "C", "en", "", List.of(SECTION, new Section(2, "a", "B", SECTION.blocks()))));
        refused(() -> new Section(1, "a", "A", List.of()));
    }

    @Test
    void aMeasureHasANameWhereItsKindNeedsOne() {
        refused(() -> new Measure(Measure.Kind.WEIGHT, ""));
        refused(() -> new Measure(Measure.Kind.LEADER, "cat"));
        refused(() -> new Interval(1, 0));
        refused(() -> new Interval(Double.NaN, 0));
        refused(() -> new Guess.Shares(Map.of()));
    }

    @Test
    void aPredictionFitsTogether() {
        var yes = new Predict.Option("Yes.", new Claim.Change(Claim.Direction.SAME), "So.");
        var options = List.of(yes, yes);
        assertThat(predict("", Predict.Kind.CHOOSE, ENTROPY, options).place()).isEqualTo(PLACE);
        refused(() -> predict("q1=3", Predict.Kind.CHOOSE, ENTROPY, options));
        refused(() -> predict("q1:3;", Predict.Kind.CHOOSE, ENTROPY, options));
        refused(() -> predict("q1:" + "1".repeat(400), Predict.Kind.CHOOSE, ENTROPY, options));
        refused(() -> predict("", Predict.Kind.CHOOSE, ENTROPY, List.of(yes)));
        refused(() -> predict("", Predict.Kind.NUMBER, ENTROPY, options));
        refused(() -> predict("", Predict.Kind.CHOOSE, WEIGHTS, options));
        refused(() -> predict("", Predict.Kind.BARS, ENTROPY, List.of()));
        refused(() -> predict("", Predict.Kind.NUMBER, WEIGHTS, List.of()));
        refused(() -> new Predict.Field(0, 1, 2));
        refused(() -> new Predict.Field(0, 0, 0));
    }

    @Test
    void aChallengeHasSomethingToReachAndSomethingToMove() {
        var goal = new Challenge.Goal(ENTROPY, new Interval(0, 1));
        refused(() -> new Challenge("c", "lab", "", "C", List.of(), PLACE));
        refused(() -> new Challenge.Level("Up.", List.of(), List.of("q"), "Turn.", "So."));
        refused(() -> new Challenge.Level("Up.", List.of(goal), List.of(), "Turn.", "So."));
        refused(() -> new Challenge.Goal(WEIGHTS, new Interval(0, 1)));
    }

    private static Predict predict(String state, Predict.Kind kind, Measure measure, List<Predict.Option> options) {
        return new Predict(
                "p", "lab", state, "", "What?", kind, measure, options, Predict.Field.SHARE, 0, "", List.of(), PLACE);
    }

    private static void refused(ThrowingCallable construction) {
        assertThatIllegalArgumentException()
                .isThrownBy(construction)
                .withMessageMatching("(?s).+: found .*; expected .+");
    }
}
