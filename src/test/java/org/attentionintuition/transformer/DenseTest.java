package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** X W + b and the norm of rows. */
class DenseTest {

    @Property
    void itIsTheProductOfEjmlPlusTheBias(
            @ForAll @IntRange(min = 0, max = 9) int n,
            @ForAll @IntRange(min = 1, max = 6) int quarter,
            @ForAll @IntRange(min = 1, max = 70) int outputs,
            @ForAll long seed) {
        var random = new Random(seed);
        var rows = rows(n, 4 * quarter, random);
        var dense = new Dense(rows(4 * quarter, outputs, random), rows(1, outputs, random)[0]);
        var product = new DMatrixRMaj(n, outputs);
        CommonOps_DDRM.mult(matrix(rows, 4 * quarter), matrix(dense.weights(), outputs), product);

        var result = dense.apply(rows);

        for (var i = 0; i < n; i++) {
            for (var j = 0; j < outputs; j++) {
                assertThat((double) result[i][j]).isCloseTo(product.get(i, j) + dense.bias()[j], within(1e-4));
            }
        }
    }

    @Test
    void shapesThatDoNotMatchAreRefused() {
        assertThatThrownBy(() -> new Dense(new float[4][3], new float[2]))
                .hasMessage("weights: found 4×3, needed a multiple of 4 × 2 (the length of bias)");
        assertThatThrownBy(() -> new Dense(new float[5][2], new float[2])).hasMessageContaining("found 5×2");
        assertThatThrownBy(() -> new Dense(new float[0][2], new float[2])).hasMessageContaining("found 0×0");
    }

    /** Mean 2, variance (1 + 0 + 1) / 3, so 1 / √(2/3) = 1.224745: −1.224745, 0, 1.224745; times gain, plus bias. */
    @Test
    void theNormOfARowByHand() {
        var row = new float[] {1, 2, 3};

        new LayerNorm(new float[] {2, 2, 2}, new float[] {0, 1, 0}).apply(row);

        assertThat(row).containsExactly(new float[] {-2.44949f, 1, 2.44949f}, within(1e-5f));
    }

    @Test
    void theNormOfASumModifiesOnlyItsFirst() {
        var x = new float[][] {{1, 0, 3}};
        var y = new float[][] {{0, 2, 0}};

        var sum = new LayerNorm(new float[] {1, 1, 1}, new float[3]).ofSum(x, y);

        assertThat(sum).isSameAs(x);
        assertThat(sum[0]).containsExactly(new float[] {-1.224745f, 0, 1.224745f}, within(1e-5f));
        assertThat(y[0]).containsExactly(0, 2, 0);
    }

    private static float[][] rows(int n, int width, Random random) {
        var rows = new float[n][width];
        for (var row : rows) {
            for (var c = 0; c < width; c++) {
                row[c] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static DMatrixRMaj matrix(float[][] rows, int width) {
        var matrix = new DMatrixRMaj(rows.length, width);
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < width; j++) {
                matrix.set(i, j, rows[i][j]);
            }
        }
        return matrix;
    }
}
