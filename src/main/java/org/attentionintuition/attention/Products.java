package org.attentionintuition.attention;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The two products of attention; no argument is modified.
 *
 * <p>Tables as small as a lab's are EJML's work alone. For long rows, EJML's loops, which walk two places of flat arrays, are not
 * turned into vector instructions by the compiler of the JVM; loops over rows that are arrays of their own are, and the same
 * sums, added in the same order, take about 0.4 of the time.
 */
final class Products {

    /** From this many rows on, each of at least {@link #LONG} numbers, taking the rows apart pays. */
    private static final int MANY = 8;

    private static final int LONG = 32;

    private Products() {}

    /** a bᵀ, of a n×d and b m×d: every row of one against every row of the other, n×m. */
    static DMatrixRMaj againstRows(DMatrixRMaj a, DMatrixRMaj b) {
        if (a.numRows < MANY || b.numRows < LONG) {
            return CommonOps_DDRM.multTransB(a, b, null);
        }
        return mixRows(a, CommonOps_DDRM.transpose(b, null).get2DData());
    }

    /** weights·values, of weights n×m and values m×v: each row of the result is a weighted sum of the values, n×v. */
    static DMatrixRMaj mix(DMatrixRMaj weights, DMatrixRMaj values) {
        if (weights.numRows < MANY || values.numCols < LONG) {
            return CommonOps_DDRM.mult(weights, values, null);
        }
        return mixRows(weights, values.get2DData());
    }

    /** Row i of the result is Σ_k weights_ik · rows_k; four rows at a time, so that the sum is fetched and stored less often. */
    private static DMatrixRMaj mixRows(DMatrixRMaj weights, double[][] rows) {
        var width = rows[0].length;
        var mixed = new DMatrixRMaj(weights.numRows, width);
        var sum = new double[width];
        for (var i = 0; i < weights.numRows; i++) {
            Arrays.fill(sum, 0);
            var start = i * rows.length;
            var k = 0;
            for (; k + 4 <= rows.length; k += 4) {
                addFour(sum, weights.data, start + k, rows[k], rows[k + 1], rows[k + 2], rows[k + 3]);
            }
            for (; k < rows.length; k++) {
                addOne(sum, weights.data[start + k], rows[k]);
            }
            System.arraycopy(sum, 0, mixed.data, i * width, width);
        }
        return mixed;
    }

    private static void addFour(
            double[] sum, double[] weights, int at, double[] a, double[] b, double[] c, double[] d) {
        // In variables of their own: the compiler cannot know that sum is another array than weights.
        var ofA = weights[at];
        var ofB = weights[at + 1];
        var ofC = weights[at + 2];
        var ofD = weights[at + 3];
        for (var j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + ofA * a[j] + ofB * b[j] + ofC * c[j] + ofD * d[j];
        }
    }

    private static void addOne(double[] sum, double weight, double[] row) {
        for (var j = 0; j < sum.length; j++) {
            sum[j] += weight * row[j];
        }
    }
}
