package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Single cases of attention: one by hand, the book's own, and the edges of double precision. */
class AttentionTest {

    private static final Offset<Double> ROUNDING = within(1e-15);

    /**
     * q = (1, 2) over k₁ = (1, 1), k₂ = (3, 0), k₃ = (−1, ½) at τ = 3 / ln 4.
     *
     * <pre>
     * terms          1·1, 2·1      1·3, 2·0      1·−1, 2·½
     * scores         3             3             0
     * ÷ τ            ln 4          ln 4          0           maximum ln 4
     * exp(… − max)   1             1             ¼           total 9/4
     * weights        4/9           4/9           1/9
     * weight·value   4/9·(9, 0)    4/9·(0, 9)    1/9·(18, −9)
     *                = (4, 0)      = (0, 4)      = (2, −1)   output (6, 3)
     * </pre>
     */
    @Test
    void aCaseWorkedByHand() {
        var trace = Attention.attend(
                Vectors.of(new double[] {1, 2}),
                Vectors.of(new double[] {1, 1}, new double[] {3, 0}, new double[] {-1, 0.5}),
                Vectors.of(new double[] {9, 0}, new double[] {0, 9}, new double[] {18, -9}),
                AttentionSettings.dot().withTemperature(3 / Math.log(4)));

        assertThat(trace.terms(0, 0)).containsExactly(1, 2);
        assertThat(trace.terms(0, 1)).containsExactly(3, 0);
        assertThat(trace.terms(0, 2)).containsExactly(-1, 1);
        assertThat(trace.scores().data).containsExactly(3, 3, 0);
        assertThat(trace.scaledScores().data).containsExactly(new double[] {Math.log(4), Math.log(4), 0}, ROUNDING);
        assertThat(trace.rowMaxima().data).containsExactly(new double[] {Math.log(4)}, ROUNDING);
        assertThat(trace.exponentials().data).containsExactly(new double[] {1, 1, 0.25}, ROUNDING);
        assertThat(trace.rowTotals().data).containsExactly(new double[] {2.25}, ROUNDING);
        assertThat(trace.weights().data).containsExactly(new double[] {4 / 9.0, 4 / 9.0, 1 / 9.0}, ROUNDING);
        assertThat(trace.weightedValue(0, 2)).containsExactly(new double[] {2, -1}, ROUNDING);
        assertThat(trace.output().data).containsExactly(new double[] {6, 3}, within(4e-15));
        assertThat(trace.entropy(0)).isCloseTo(Math.log(9) - 8 / 9.0 * Math.log(4), ROUNDING);
    }

    /** The row of "it" over "The animal didn't cross the street because it was too tired". */
    @Test
    void theRowOfItRoundsToTheWeightsOfTheDocument() {
        var first = List.of(-0.75, 0.80, -0.55, -0.75, -1.10, -0.05, -0.55, 0.60, -0.75, -0.75, -0.75);
        var keys = Vectors.of(first.stream().map(x -> List.of(x, 0.0)).toList());

        var trace = Attention.attend(Vectors.of(new double[] {2, 0}), keys, keys, AttentionSettings.dot());

        assertThat(Arrays.stream(trace.weights().data).mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight)))
                .containsExactly(
                        "0.02", "0.45", "0.03", "0.02", "0.01", "0.08", "0.03", "0.30", "0.02", "0.02", "0.02");
    }

    /** The larger of two scores ±10⁶ apart by a small gap keeps the weight that the gap alone decides. */
    @ParameterizedTest
    @CsvSource({"1e6, 1", "-1e6, 1", "1e6, 1e-6", "-1e6, 1e-6", "1e6, 1e6", "-1e6, 1e6"})
    void scoresOfAMillionAreWeighedByTheirDifference(double score, double temperature) {
        var gap = temperature == 1e-6 ? Math.scalb(1.0, -20) : 0.5; // exact beside a million
        var trace = Attention.attend(
                Vectors.of(new double[] {1}),
                Vectors.of(new double[] {score}, new double[] {score - gap}),
                Vectors.of(new double[] {1}, new double[] {0}),
                AttentionSettings.dot().withTemperature(temperature));

        var odds = Math.exp(-gap / temperature);
        assertThat(trace.weights().data).containsExactly(new double[] {1 / (1 + odds), odds / (1 + odds)}, ROUNDING);
    }

    @Test
    void aWeightTooSmallForADoubleIsZeroAndASubnormalOneIsKept() {
        var weights = Attention.softmax(new DMatrixRMaj(new double[][] {{0, -740, -750}}));

        assertThat(weights.get(0, 1)).isEqualTo(Math.exp(-740)).isPositive().isLessThan(Double.MIN_NORMAL);
        assertThat(weights.get(0, 2)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void aTinyTemperatureDoesNotBlurNeighbours(Similarity similarity) {
        var keys = Vectors.of(new double[] {1, 0}, new double[] {1, 1e-3}, new double[] {-1, 0});
        var trace = Attention.attend(
                Vectors.of(new double[] {1, 1e-3}), keys, keys, new AttentionSettings(similarity, 1e-6, false));

        // 1·1 + 10⁻³·10⁻³ beats 1·1 by 10⁻⁶ or, divided by √2, a little less: one temperature, within a factor of two.
        var gap = (trace.scores().get(0, 1) - trace.scores().get(0, 0)) / 1e-6;
        assertThat(gap).isBetween(0.4, 1.1);
        assertThat(trace.weights().get(0, 1)).isCloseTo(1 / (1 + Math.exp(-gap)), within(1e-9));
    }

    @Test
    void theCosineOfAZeroVectorIsZero() {
        var zeroAndOne = Vectors.of(new double[] {0, 0}, new double[] {3, 4});
        var settings = AttentionSettings.dot().withSimilarity(Similarity.COSINE);

        var trace = Attention.attend(zeroAndOne, zeroAndOne, zeroAndOne, settings);

        assertThat(trace.scores().data).containsExactly(new double[] {0, 0, 0, 1}, ROUNDING);
        assertThat(trace.terms(0, 1)).containsExactly(0, 0);
    }

    @Test
    void theCosineHoldsForTheLargestAndTheSmallestVectors() {
        var settings = AttentionSettings.dot().withSimilarity(Similarity.COSINE);
        var vectors = Vectors.of(
                new double[] {Double.MAX_VALUE, Double.MAX_VALUE}, new double[] {Double.MIN_VALUE, Double.MIN_VALUE});

        var trace = Attention.attend(vectors, vectors, Vectors.of(new double[] {1}, new double[] {2}), settings);

        assertThat(trace.scores().data).containsExactly(new double[] {1, 1, 1, 1}, ROUNDING);
    }

    /** ‖q‖² − 2 q·k + ‖k‖² would be made of numbers near 10¹⁶, where doubles are 2 apart, and find 0 or −2. */
    @Test
    void theDistanceOfNearVectorsFarFromTheOriginIsNotLost() {
        var trace = Attention.attend(
                Vectors.of(new double[] {1e8 + 1}),
                Vectors.of(new double[] {1e8}),
                Vectors.of(new double[] {1}),
                AttentionSettings.dot().withSimilarity(Similarity.NEGATIVE_SQUARED_DISTANCE));

        assertThat(trace.scores().data).containsExactly(-1);
    }

    @Test
    void underTheMaskMoreQueriesThanKeysSeeAllOfThem() {
        var samples = Samples.of(4, 2, 3, 1, 1);

        var trace = samples.attend(AttentionSettings.dot().withCausal(true));
        var unmasked = samples.attend(AttentionSettings.dot());

        assertThat(Shapes.row(trace.weights(), 0)).containsExactly(1, 0);
        for (var i = 1; i < 4; i++) {
            assertThat(Shapes.row(trace.weights(), i)).containsExactly(Shapes.row(unmasked.weights(), i));
        }
    }

    @Test
    void noQueryHasNoOutput() {
        var samples = Samples.of(0, 3, 2, 4, 1);

        var trace = samples.attend(AttentionSettings.dot());

        assertThat(trace.weights().numRows).isZero();
        assertThat(trace.output().numRows).isZero();
        assertThat(trace.output().numCols).isEqualTo(4);
    }

    /** Tables with long rows take another way through the products than small ones; a single query takes the small way. */
    @ParameterizedTest
    @CsvSource({"64, 64, 8, 32", "8, 32, 3, 33", "2, 700, 3, 40", "700, 2, 3, 5", "40, 33, 1, 4", "33, 129, 66, 64"})
    void everyRowOfALargeTableIsTheAttentionOfItsQueryAlone(int n, int m, int d, int v) {
        var samples = Samples.of(n, m, d, v, 1);
        var trace = samples.attend(AttentionSettings.dot());

        for (var i = 0; i < n; i++) {
            var query = CommonOps_DDRM.extractRow(samples.queries(), i, null);
            var alone = Attention.attend(query, samples.keys(), samples.values(), AttentionSettings.dot());
            assertThat(Shapes.row(trace.scores(), i)).containsExactly(alone.scores().data, within(1e-12));
            assertThat(Shapes.row(trace.weights(), i)).containsExactly(alone.weights().data, within(1e-12));
            assertThat(Shapes.row(trace.output(), i)).containsExactly(alone.output().data, within(1e-12));
        }
    }

    @Test
    void aLargeTraceHoldsNothingLargerThanATableOfQueriesAndKeys() throws ReflectiveOperationException {
        var samples = Samples.of(1024, 1024, 64, 64, 1);

        var trace = samples.attend(AttentionSettings.dot());

        for (var component : AttentionTrace.class.getRecordComponents()) {
            if (component.getAccessor().invoke(trace) instanceof DMatrixRMaj matrix) {
                assertThat(matrix.data.length).as(component.getName()).isLessThanOrEqualTo(1024 * 1024);
            }
        }
        assertThat(trace.terms(1023, 1023)).hasSize(64);
        assertThat(Arrays.stream(trace.terms(1023, 1023)).sum())
                .isCloseTo(trace.scores().get(1023, 1023), within(1e-12));
    }
}
