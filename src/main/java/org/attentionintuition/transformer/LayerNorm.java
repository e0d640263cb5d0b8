package org.attentionintuition.transformer;

import java.io.IOException;

/**
 * Each row moved to mean 0 and scaled to variance 1, then by learned numbers (Ba et al. 2016, equation 4).
 *
 * @param gain one for each column, not modified
 * @param bias one for each column, not modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
record LayerNorm(float[] gain, float[] bias) {

    /** What BERT adds to the variance (Devlin et al. 2019, their code). */
    private static final double EPSILON = 1e-12;

    static LayerNorm of(OnnxGraph graph, String name) throws IOException {
        return new LayerNorm(
                graph.tensor(name + ".weight").numbers(),
                graph.tensor(name + ".bias").numbers());
    }

    /** The norm of x + y for each row; x is modified and returned, y is not modified. */
    float[][] ofSum(float[][] x, float[][] y) {
        for (var i = 0; i < x.length; i++) {
            for (var c = 0; c < x[i].length; c++) {
                x[i][c] += y[i][c];
            }
            apply(x[i]);
        }
        return x;
    }

    /** Modifies the row. */
    void apply(float[] row) {
        var mean = 0.0;
        for (var number : row) {
            mean += number;
        }
        mean /= row.length;
        var variance = 0.0;
        for (var number : row) {
            variance += (number - mean) * (number - mean);
        }
        var scale = 1 / Math.sqrt(variance / row.length + EPSILON);
        for (var c = 0; c < row.length; c++) {
            row[c] = (float) ((row[c] - mean) * scale) * gain[c] + bias[c];
        }
    }
}
