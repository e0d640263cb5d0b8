package org.attentionintuition.transformer;

import java.io.IOException;

/**
 * X W + b, the step a transformer spends its time in.
 *
 * <p>Rows are arrays of their own and every loop walks all of them at one place, so that the compiler of the JVM turns them into vector
 * instructions; four inputs at once, so that the sum is fetched and stored less often. Forms with more rows or inputs at once, or with
 * fused multiply-add, were tried: see docs/adr/0012.
 *
 * @param weights W, inputs × outputs, a multiple of four inputs, not modified
 * @param bias b, as many as outputs, not modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
record Dense(float[][] weights, float[] bias) {

    /** Checks the shapes against each other. */
    Dense {
        if (weights.length == 0 || weights.length % 4 != 0 || weights[0].length != bias.length) {
            throw new IllegalArgumentException("weights: found %d×%d, needed a multiple of 4 × %d (the length of bias)"
                    .formatted(weights.length, weights.length == 0 ? 0 : weights[0].length, bias.length));
        }
    }

    /**
     * The layer called {@code name}: its matrix has no name in the file and is found behind the node that makes the product.
     *
     * @param path how the nodes of the layer are called
     * @param name how its bias is called
     */
    static Dense of(OnnxGraph graph, String path, String name) throws IOException {
        return new Dense(
                Matrices.behind(graph, path + "/MatMul_output_0"),
                graph.tensor(name + ".bias").numbers());
    }

    /** @param rows X, n×inputs, not modified
     *  @return n×outputs */
    float[][] apply(float[][] rows) {
        var outputs = new float[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            outputs[i] = bias.clone();
        }
        for (var k = 0; k < weights.length; k += 4) {
            for (var i = 0; i < rows.length; i++) {
                addFour(outputs[i], rows[i], k, weights[k], weights[k + 1], weights[k + 2], weights[k + 3]);
            }
        }
        return outputs;
    }

    private static void addFour(float[] sum, float[] row, int k, float[] w0, float[] w1, float[] w2, float[] w3) {
        // In variables of their own: the compiler cannot know that sum is another array than row.
        var x0 = row[k];
        var x1 = row[k + 1];
        var x2 = row[k + 2];
        var x3 = row[k + 3];
        for (var j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + x0 * w0[j] + x1 * w1[j] + x2 * w2[j] + x3 * w3[j];
        }
    }
}
