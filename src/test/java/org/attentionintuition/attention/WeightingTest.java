package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightingTest {

    private static final Random RANDOM = new Random(3);
    private static final DMatrixRMaj QUERIES = RandomMatrices_DDRM.rectangle(4, 3, -2, 2, RANDOM);
    private static final DMatrixRMaj KEYS = RandomMatrices_DDRM.rectangle(4, 3, -2, 2, RANDOM);
    private static final DMatrixRMaj VALUES = RandomMatrices_DDRM.rectangle(4, 2, -2, 2, RANDOM);

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void hardIsWhereSoftmaxGoesAsTheTemperatureGoesToZero(Similarity similarity) {
        var settings = new AttentionSettings(similarity, 0.7, true);
        var hard = Attention.attend(QUERIES, KEYS, VALUES, settings.withWeighting(Weighting.HARD));
        var cold = Attention.attend(QUERIES, KEYS, VALUES, settings.withTemperature(1e-9));

        assertThat(hard.weights().data).containsExactly(cold.weights().data, within(1e-12));
        assertThat(hard.exponentials().data).containsExactly(cold.exponentials().data, within(1e-12));
        assertThat(hard.rowTotals().data).containsExactly(cold.rowTotals().data, within(1e-12));
        assertThat(hard.output().data).containsExactly(cold.output().data, within(1e-12));
    }

    @Test
    void severalLargestShareEvenly() {
        var keys = new DMatrixRMaj(new double[][] {{1}, {1}, {0}});
        var hard = Attention.attend(
                new DMatrixRMaj(new double[][] {{2}}),
                keys,
                keys,
                AttentionSettings.dot().withWeighting(Weighting.HARD));

        assertThat(hard.weights().data).containsExactly(0.5, 0.5, 0);
        assertThat(hard.exponent(0, 0)).isZero();
        assertThat(hard.exponent(0, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Both scores are −0.535; in double precision they differ in the last bit. */
    @Test
    void scoresThatAreEqualOnPaperShareEvenly() {
        var query = new DMatrixRMaj(new double[][] {{-0.8, 0.45}});
        var keys = new DMatrixRMaj(new double[][] {{-0.85, -2.7}, {2.3, 2.9}, {2.3, 2.8999999}});
        var settings = AttentionSettings.dot().withWeighting(Weighting.HARD);
        var hard = Attention.attend(query, keys, keys, settings);

        assertThat(hard.scores().get(0, 0)).isNotEqualTo(hard.scores().get(0, 1));
        assertThat(hard.weights().data).containsExactly(0.5, 0.5, 0);
        assertThat(HardLookup.nearest(query, keys, keys, Similarity.DOT).weights().data)
                .containsExactly(0.5, 0.5, 0);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void withoutSoftmaxTheScaledScoresAreTheWeights(Similarity similarity) {
        var settings = new AttentionSettings(similarity, 0.7, true, Weighting.NONE);
        var none = Attention.attend(QUERIES, KEYS, VALUES, settings);

        for (var i = 0; i < 4; i++) {
            for (var j = 0; j < 4; j++) {
                var expected = j > i ? 0 : none.scores().get(i, j) / 0.7;
                assertThat(none.weights().get(i, j)).isEqualTo(expected);
            }
        }
        assertThat(none.exponentials().data).containsOnly(Double.NaN);
        assertThat(none.exponent(1, 0)).isNaN();
        assertThat(none.rowMaxima().data).containsOnly(Double.NaN);
    }
}
