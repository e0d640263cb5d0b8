package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;

class LookupGradientTest {

    @Property(tries = 60)
    void theGradientIsThatOfFiniteDifferences(
            @ForAll @IntRange(min = 1, max = 4) int embedding,
            @ForAll @IntRange(min = 1, max = 3) int matching,
            @ForAll @IntRange(min = 1, max = 3) int value,
            @ForAll @DoubleRange(min = 0.5, max = 3) double temperature,
            @ForAll boolean scaled,
            @ForAll boolean causal,
            @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var settings = new AttentionSettings(scaled ? Similarity.SCALED_DOT : Similarity.DOT, temperature, causal);
        var tables = List.of(table(3, 5, embedding, value, random), table(4, 2, embedding, value, random));
        var weights = List.of(
                RecurrentEncoder.gaussian(embedding, matching, random),
                RecurrentEncoder.gaussian(embedding, matching, random),
                RecurrentEncoder.gaussian(embedding, value, random));

        var derived = flat(LookupGradient.of(tables, weights, settings).weights());
        var measured = flat(IntStream.range(0, 3)
                .mapToObj(which -> measured(tables, weights, which, settings))
                .toList());

        double distance = NormOps_DDRM.normF(CommonOps_DDRM.subtract(derived, measured, null));
        assertThat(distance).isLessThan(1e-6 * NormOps_DDRM.normF(measured));
    }

    /**
     * One query, one key: the weight is 1, so L = ½ (x W_V − t)² = ½ (2·3 − 5)² = ½, ∂L/∂W_V = (6 − 5)·2 = 2, and W_Q and
     * W_K change nothing.
     */
    @Test
    void withOneKeyOnlyTheValuesLearn() {
        var two = DMatrixRMaj.wrap(1, 1, new double[] {2});
        var target = DMatrixRMaj.wrap(1, 1, new double[] {5});
        var three = DMatrixRMaj.wrap(1, 1, new double[] {3});

        var gradient = LookupGradient.of(
                List.of(new LookupGradient.Table(two, two, target)),
                List.of(three, three, three),
                AttentionSettings.dot());

        assertThat(gradient.loss()).isCloseTo(0.5, within(1e-15));
        assertThat(flat(gradient.weights()).data).containsExactly(new double[] {0, 0, 2}, within(1e-15));
    }

    /** Central differences, fourth order: (8 (f(h) − f(−h)) − (f(2h) − f(−2h))) / 12h. */
    private static DMatrixRMaj measured(
            List<LookupGradient.Table> tables, List<DMatrixRMaj> weights, int which, AttentionSettings settings) {
        double h = 1e-3;
        var gradient = weights.get(which).createLike();
        for (int i = 0; i < gradient.data.length; i++) {
            double near = loss(tables, weights, which, i, h, settings) - loss(tables, weights, which, i, -h, settings);
            double far = loss(tables, weights, which, i, 2 * h, settings)
                    - loss(tables, weights, which, i, -2 * h, settings);
            gradient.data[i] = (8 * near - far) / (12 * h);
        }
        return gradient;
    }

    private static double loss(
            List<LookupGradient.Table> tables,
            List<DMatrixRMaj> weights,
            int which,
            int index,
            double by,
            AttentionSettings settings) {
        var moved = weights.stream().map(DMatrixRMaj::copy).toList();
        moved.get(which).data[index] += by;
        return LookupGradient.of(tables, moved, settings).loss();
    }

    private static LookupGradient.Table table(
            int queries, int keys, int embedding, int value, SplittableRandom random) {
        return new LookupGradient.Table(
                RecurrentEncoder.gaussian(queries, embedding, random),
                RecurrentEncoder.gaussian(keys, embedding, random),
                RecurrentEncoder.gaussian(queries, value, random));
    }

    private static DMatrixRMaj flat(List<DMatrixRMaj> matrices) {
        var all = matrices.stream()
                .flatMapToDouble(matrix -> Arrays.stream(matrix.data))
                .toArray();
        return DMatrixRMaj.wrap(1, all.length, all);
    }
}
