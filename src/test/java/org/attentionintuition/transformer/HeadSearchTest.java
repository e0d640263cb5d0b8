package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Which head does what. */
class HeadSearchTest {

    private static final String TIRED = "The animal didn't cross the street because it was too tired.";

    /** Two heads over [CLS] a b [SEP]: the first looks back by one, the second at the end. */
    private static final EncoderTrace BY_HAND = trace(
            new double[][] {{1, 0, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}},
            new double[][] {{0, 0, 0, 1}, {0, 0, 0.25, 0.75}, {0, 0, 0, 1}, {0, 0, 0, 1}});

    @Test
    void aHabitIsTheMeanWeightOverTheTokensThatAreNoMarks() {
        assertThat(HeadSearch.having(BY_HAND, HeadHabit.PREVIOUS)).containsExactly(score(0, 1), score(1, 0));
        assertThat(HeadSearch.having(BY_HAND, HeadHabit.LAST)).containsExactly(score(1, 0.875), score(0, 0));
        assertThat(HeadSearch.having(BY_HAND, HeadHabit.NEXT))
                .containsExactly(score(1, 0.25), score(0, 0)); // what comes after b is a mark
        assertThat(HeadSearch.having(BY_HAND, HeadHabit.FIRST)).containsExactly(score(0, 0.5), score(1, 0));
        assertThat(HeadSearch.having(BY_HAND, HeadHabit.SELF)).containsExactly(score(0, 0), score(1, 0));
    }

    @Test
    void theHeadThatLooksMostComesFirst() {
        assertThat(HeadSearch.looking(BY_HAND, 1, 2)).containsExactly(score(1, 0.25), score(0, 0));
        assertThat(HeadSearch.looking(BY_HAND, 2, 1)).containsExactly(score(0, 1), score(1, 0));
    }

    @Test
    void aSentenceOfMarksAloneHasNoHabit() {
        assertThat(HeadSearch.having(Models.read(Models.int8(), ""), HeadHabit.PREVIOUS))
                .hasSize(72)
                .allSatisfy(score -> assertThat(score.score()).isZero());
    }

    @Test
    void everyHeadHasItsPlaceAndItsWeight() {
        var trace = Models.read(Models.int8(), TIRED);
        var scores = HeadSearch.looking(trace, 10, 2);

        assertThat(scores)
                .hasSize(72)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(HeadScore::score).reversed())
                .allSatisfy(score -> assertThat(score.score())
                        .isEqualTo(trace.weights(score.place()).get(10, 2)));
        assertThat(scores.stream().map(HeadScore::place)).containsExactlyInAnyOrderElementsOf(HeadSearch.places(trace));
        assertThat(new HeadPlace(3, 1)).hasToString("L4.H2");
    }

    /** A finding of its own in a trained model: one head of the first layer looks at the token before, whatever is said. */
    @Test
    void theModelHasAHeadThatLooksBack() {
        for (var sentence : List.of(TIRED, "Attention is all you need.", "The cat sat on the mat.")) {
            var first = HeadSearch.having(Models.read(Models.int8(), sentence), HeadHabit.PREVIOUS)
                    .getFirst();

            assertThat(first.place()).hasToString("L1.H3");
            assertThat(first.score()).isGreaterThan(0.95);
        }
    }

    /** "it" is token 10, "animal" 2 and "street" 8: L4.H2 looks at the animal that is tired, and less so when the street is wide. */
    @Test
    void aHeadFollowsThePronoun() {
        var tired = weights("The animal didn't cross the street because it was too tired");
        var wide = weights("The animal didn't cross the street because it was too wide");

        assertThat(tired.get(10, 2)).isCloseTo(0.64, within(0.01));
        assertThat(tired.get(10, 8)).isCloseTo(0.05, within(0.01));
        assertThat(wide.get(10, 2)).isCloseTo(0.27, within(0.01));
        assertThat(wide.get(10, 8)).isCloseTo(0.13, within(0.01));
    }

    private static DMatrixRMaj weights(String sentence) {
        return Models.read(Models.fp32(), sentence).head(3, 1).weights();
    }

    private static HeadScore score(int head, double score) {
        return new HeadScore(new HeadPlace(0, head), score);
    }

    private static EncoderTrace trace(double[][]... weights) {
        var tokens = List.of(new Token(101, "[CLS]"), new Token(0, "a"), new Token(1, "b"), new Token(102, "[SEP]"));
        var rows = new float[4][1];
        var heads = Arrays.stream(weights).map(DMatrixRMaj::new).toList();
        return new EncoderTrace(tokens, List.of(new LayerTrace(rows, rows, rows, heads)), rows);
    }
}
