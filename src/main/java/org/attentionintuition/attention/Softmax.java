package org.attentionintuition.attention;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Softmax of each row of an n×m matrix of scores, every step kept.
 *
 * <p>The row's maximum is subtracted before the division by τ: neighbouring scores subtract without rounding, so the exponent
 * carries the one rounding of the division instead of those of two large quotients, and nothing overflows. An exponential
 * below 4.9e-324 is 0; above, down to there, it is kept (gradual underflow), at 1e-310 with about 13 digits.
 *
 * <p>Where softmax is left out on purpose, the same record holds the steps that are left: see {@link AttentionTrace}.
 *
 * @param scaled n×m, scores ÷ τ
 * @param maxima n×1, the largest visible scaled score of each row
 * @param exponentials n×m, exp((score − largest score) ÷ τ), 0 where masked
 * @param totals n×1, sum of each row's exponentials, at least 1
 * @param weights n×m, exponentials ÷ total
 */
record Softmax(
        DMatrixRMaj scaled, DMatrixRMaj maxima, DMatrixRMaj exponentials, DMatrixRMaj totals, DMatrixRMaj weights) {

    /** Computes it; scores finite where visible and not modified. With {@code causal}, row i sees columns 0…i. */
    static Softmax of(DMatrixRMaj scores, double temperature, boolean causal) {
        var n = scores.numRows;
        var m = scores.numCols;
        var softmax = new Softmax(
                new DMatrixRMaj(n, m),
                new DMatrixRMaj(n, 1),
                new DMatrixRMaj(n, m),
                new DMatrixRMaj(n, 1),
                new DMatrixRMaj(n, m));
        for (var i = 0; i < n; i++) {
            softmax.fill(i, scores.data, causal ? Math.min(i + 1, m) : m, temperature);
        }
        return softmax;
    }

    /** The limit as τ goes to 0: the largest visible score takes all, those that tie share. Arguments as for {@link #of}. */
    static Softmax hard(DMatrixRMaj scores, double temperature, boolean causal) {
        var hard = of(scores, temperature, causal);
        var m = scores.numCols;
        for (var i = 0; i < scores.numRows; i++) {
            var start = i * m;
            var end = start + (causal ? Math.min(i + 1, m) : m);
            var largest = largest(scores.data, start, end);
            var count = 0;
            for (var j = start; j < end; j++) {
                var wins = Weighting.ties(scores.data[j], largest);
                hard.exponentials.data[j] = wins ? 1 : 0;
                count += wins ? 1 : 0;
            }
            hard.totals.data[i] = count;
            divide(hard.exponentials.data, start, end, count, hard.weights.data);
        }
        return hard;
    }

    /** No softmax: the scaled scores are the weights, 0 where masked; its steps are NaN. Arguments as for {@link #of}. */
    static Softmax none(DMatrixRMaj scores, double temperature, boolean causal) {
        var none = of(scores, temperature, causal);
        var m = scores.numCols;
        for (var i = 0; i < scores.numRows; i++) {
            var visible = causal ? Math.min(i + 1, m) : m;
            System.arraycopy(none.scaled.data, i * m, none.weights.data, i * m, visible);
        }
        CommonOps_DDRM.fill(none.maxima, Double.NaN);
        CommonOps_DDRM.fill(none.exponentials, Double.NaN);
        CommonOps_DDRM.fill(none.totals, Double.NaN);
        return none;
    }

    /** One row; its first {@code visible} columns take part, the others keep their zeros. */
    private void fill(int row, double[] scores, int visible, double temperature) {
        var start = row * scaled.numCols;
        var end = start + visible;
        divide(scores, start, start + scaled.numCols, temperature, scaled.data);
        var largest = largest(scores, start, end);
        var total = exponentials(scores, start, end, largest, temperature, exponentials.data);
        divide(exponentials.data, start, end, total, weights.data);
        maxima.data[row] = largest / temperature;
        totals.data[row] = total;
    }

    private static double largest(double[] scores, int start, int end) {
        var largest = scores[start];
        for (var j = start + 1; j < end; j++) {
            largest = Math.max(largest, scores[j]);
        }
        return largest;
    }

    private static double exponentials(
            double[] scores, int start, int end, double largest, double temperature, double[] exponentials) {
        for (var j = start; j < end; j++) {
            exponentials[j] = (scores[j] - largest) / temperature;
        }
        var total = 0.0;
        for (var j = start; j < end; j++) {
            exponentials[j] = Math.exp(exponentials[j]);
            total += exponentials[j];
        }
        return total;
    }

    private static void divide(double[] from, int start, int end, double divisor, double[] to) {
        for (var j = start; j < end; j++) {
            to[j] = from[j] / divisor;
        }
    }
}
