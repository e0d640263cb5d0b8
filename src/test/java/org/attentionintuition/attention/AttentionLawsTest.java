package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/** The laws of attention, over shapes, seeds, similarities, temperatures and masks. */
class AttentionLawsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Provide
    Arbitrary<Samples> samples() {
        return Samples.any();
    }

    @Provide
    Arbitrary<AttentionSettings> settings() {
        var temperatures = Arbitraries.of(1e-6, 0.01, 0.5, 1.0, 7.0, 1e6);
        var masks = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(Similarity.values()), temperatures, masks)
                .as(AttentionSettings::new)
                .withoutEdgeCases();
    }

    @Property
    void everyRowIsAProbabilityDistribution(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings);

        assertThat(Arrays.stream(trace.weights().data)).allMatch(weight -> weight >= 0 && weight <= 1);
        for (var i = 0; i < samples.queries().numRows; i++) {
            assertThat(trace.rowSum(i)).isCloseTo(1, ROUNDING);
        }
    }

    @Property
    void everyRowIsAProbabilityDistributionForScoresOfAMillion(
            @ForAll @IntRange(min = 1, max = 40) int m,
            @ForAll long seed,
            @ForAll("settings") AttentionSettings settings) {
        var samples = Samples.of(3, m, 2, 1, seed);
        CommonOps_DDRM.scale(1e3, samples.queries());
        CommonOps_DDRM.scale(1e3, samples.keys());

        var trace = samples.attend(settings);

        for (var i = 0; i < 3; i++) {
            assertThat(trace.rowSum(i)).isCloseTo(1, ROUNDING);
            assertThat(trace.rowTotals().get(i, 0)).isGreaterThanOrEqualTo(1);
        }
    }

    @Property
    void aShiftOfAllScoresChangesNothing(
            @ForAll("samples") Samples samples, @ForAll @DoubleRange(min = -1e6, max = 1e6) double shift) {
        var scores = samples.queries();
        var shifted = scores.copy();
        CommonOps_DDRM.add(shifted, shift);

        // A shifted score is rounded at the size of the shift, and the weights move by that much.
        assertClose(Attention.softmax(shifted), Attention.softmax(scores), within(4 * Math.ulp(Math.abs(shift) + 3)));
    }

    @Property
    void permutingTheKeysPermutesTheWeights(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var order = IntStream.range(0, samples.keys().numRows).boxed().collect(Collectors.toList());
        Collections.shuffle(order, samples.random());
        var permuted = samples.withKeys(rows(samples.keys(), order)).withValues(rows(samples.values(), order));

        var before = samples.attend(settings.withCausal(false));
        var after = permuted.attend(settings.withCausal(false));

        assertClose(after.weights(), columns(before.weights(), order), ROUNDING);
        assertClose(after.output(), before.output(), ROUNDING);
    }

    @Property
    void oneKeyWeighsOne(@ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = Attention.attend(
                samples.queries(),
                CommonOps_DDRM.extractRow(samples.keys(), 0, null),
                CommonOps_DDRM.extractRow(samples.values(), 0, null),
                settings);

        assertThat(trace.weights().data).containsOnly(1);
        for (var i = 0; i < samples.queries().numRows; i++) {
            assertThat(Shapes.row(trace.output(), i)).containsExactly(Shapes.row(samples.values(), 0));
        }
    }

    @Property
    void equalScoresWeighAlike(@ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var keys = samples.keys().copy();
        for (var j = 0; j < keys.numRows; j++) {
            CommonOps_DDRM.insert(CommonOps_DDRM.extractRow(keys, 0, null), keys, j, 0);
        }
        var trace = samples.withKeys(keys).attend(settings.withCausal(false));

        assertThat(trace.weights().data).containsOnly(1.0 / keys.numRows);
    }

    @Property
    void temperatureTowardsZeroIsTheNearestLookup(@ForAll("samples") Samples samples, @ForAll Similarity similarity) {
        var nearest = HardLookup.nearest(samples.queries(), samples.keys(), samples.values(), similarity);
        var cold = samples.attend(new AttentionSettings(similarity, 1e-300, false));

        assertClose(cold.weights(), nearest.weights(), ROUNDING);
        assertClose(cold.output(), nearest.output(), ROUNDING);
    }

    @Property
    void temperatureTowardsInfinityIsTheMean(@ForAll("samples") Samples samples, @ForAll Similarity similarity) {
        var hot = samples.attend(new AttentionSettings(similarity, 1e300, false));

        var m = samples.keys().numRows;
        var mean = CommonOps_DDRM.sumCols(samples.values(), null);
        CommonOps_DDRM.divide(mean, m);
        assertThat(hot.weights().data).containsOnly(1.0 / m);
        for (var i = 0; i < samples.queries().numRows; i++) {
            assertThat(Shapes.row(hot.output(), i)).containsExactly(mean.data, ROUNDING);
        }
    }

    @Property
    void aMaskedKeyChangesNothingBeforeIt(
            @ForAll("samples") Samples samples,
            @ForAll("settings") AttentionSettings settings,
            @ForAll @DoubleRange(min = -1e300, max = 1e300) double huge) {
        var last = samples.keys().numRows - 1;
        var before = samples.attend(settings.withCausal(true));
        var keys = samples.keys().copy();
        var values = samples.values().copy();
        keys.set(last, 0, huge);
        values.set(last, 0, huge);
        // Where the last key is seen, a huge one may overflow the score, which is an error of its own.
        var seen = Math.min(last, samples.queries().numRows);
        Assume.that(seen > 0);
        var queries = CommonOps_DDRM.extract(samples.queries(), 0, seen, 0, samples.queries().numCols);

        var after = Attention.attend(queries, keys, values, settings.withCausal(true));

        for (var i = 0; i < seen; i++) {
            assertThat(Shapes.row(after.weights(), i)).containsExactly(Shapes.row(before.weights(), i));
            assertThat(Shapes.row(after.output(), i)).containsExactly(Shapes.row(before.output(), i));
        }
    }

    @Property
    void aMaskedKeyWeighsExactlyNothing(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings.withCausal(true));

        for (var i = 0; i < samples.queries().numRows; i++) {
            for (var j = 0; j < samples.keys().numRows; j++) {
                assertThat(trace.visible(i, j)).isEqualTo(j <= i);
                if (j > i) {
                    assertThat(trace.weights().get(i, j)).isZero();
                    assertThat(trace.exponentials().get(i, j)).isZero();
                }
            }
        }
    }

    @Property
    void theCausalRowOfAPositionIsAttentionOverThePrefix(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var causal = samples.attend(settings.withCausal(true));

        for (var i = 0; i < samples.queries().numRows; i++) {
            var seen = Math.min(i + 1, samples.keys().numRows);
            var prefix = Attention.attend(
                    CommonOps_DDRM.extractRow(samples.queries(), i, null),
                    CommonOps_DDRM.extract(samples.keys(), 0, seen, 0, samples.keys().numCols),
                    CommonOps_DDRM.extract(samples.values(), 0, seen, 0, samples.values().numCols),
                    settings.withCausal(false));
            assertThat(Arrays.copyOf(Shapes.row(causal.weights(), i), seen))
                    .containsExactly(prefix.weights().data, ROUNDING);
            assertThat(Shapes.row(causal.output(), i)).containsExactly(prefix.output().data, ROUNDING);
        }
    }

    @Property
    void theTermsOfAPairSumToItsScore(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings);

        for (var i = 0; i < samples.queries().numRows; i++) {
            for (var j = 0; j < samples.keys().numRows; j++) {
                assertThat(trace.terms(i, j)).hasSize(samples.keys().numCols);
                assertThat(Arrays.stream(trace.terms(i, j)).sum())
                        .isCloseTo(trace.scores().get(i, j), ROUNDING);
            }
        }
    }

    @Property
    void theWeightedValuesSumToTheOutput(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings);

        for (var i = 0; i < samples.queries().numRows; i++) {
            for (var c = 0; c < samples.values().numCols; c++) {
                var query = i;
                var component = c;
                var sum = IntStream.range(0, samples.keys().numRows)
                        .mapToDouble(j -> trace.weightedValue(query, j)[component])
                        .sum();
                assertThat(sum).isCloseTo(trace.output().get(i, c), ROUNDING);
            }
        }
    }

    @Property
    void theStepsOfTheTraceFollowFromOneAnother(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings.withTemperature(0.5));

        for (var i = 0; i < samples.queries().numRows; i++) {
            for (var j = 0; j < samples.keys().numRows && trace.visible(i, j); j++) {
                var scaled = trace.scaledScores().get(i, j);
                var exponential = trace.exponentials().get(i, j);
                assertThat(scaled).isEqualTo(trace.scores().get(i, j) / 0.5);
                assertThat(scaled).isLessThanOrEqualTo(trace.rowMaxima().get(i, 0));
                assertThat(exponential)
                        .isCloseTo(Math.exp(scaled - trace.rowMaxima().get(i, 0)), ROUNDING);
                assertThat(trace.weights().get(i, j))
                        .isEqualTo(exponential / trace.rowTotals().get(i, 0));
            }
        }
    }

    @Property
    void entropyLiesBetweenNothingAndThatOfAnAverage(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var trace = samples.attend(settings);
        var uniform = samples.attend(new AttentionSettings(Similarity.DOT, 1e300, false));

        var most = Math.log(samples.keys().numRows);
        for (var i = 0; i < samples.queries().numRows; i++) {
            assertThat(trace.entropy(i)).isBetween(-1e-12, most + 1e-12);
            assertThat(uniform.entropy(i)).isCloseTo(most, ROUNDING);
        }
    }

    @Property
    void theArgumentsAreNotModified(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var queries = samples.queries().copy();
        var keys = samples.keys().copy();
        var values = samples.values().copy();

        samples.attend(settings);

        assertThat(MatrixFeatures_DDRM.isEquals(samples.queries(), queries)).isTrue();
        assertThat(MatrixFeatures_DDRM.isEquals(samples.keys(), keys)).isTrue();
        assertThat(MatrixFeatures_DDRM.isEquals(samples.values(), values)).isTrue();
    }

    private static DMatrixRMaj rows(DMatrixRMaj matrix, List<Integer> order) {
        var picked = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (var i = 0; i < order.size(); i++) {
            CommonOps_DDRM.insert(CommonOps_DDRM.extractRow(matrix, order.get(i), null), picked, i, 0);
        }
        return picked;
    }

    private static DMatrixRMaj columns(DMatrixRMaj matrix, List<Integer> order) {
        var transposed = CommonOps_DDRM.transpose(matrix, null);
        return CommonOps_DDRM.transpose(rows(transposed, order), null);
    }

    private static void assertClose(DMatrixRMaj found, DMatrixRMaj expected, Offset<Double> offset) {
        assertThat(found.data).containsExactly(expected.data, offset);
    }
}
