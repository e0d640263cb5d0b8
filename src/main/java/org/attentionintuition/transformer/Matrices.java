package org.attentionintuition.transformer;

import java.io.IOException;
import java.util.Arrays;

/** The matrices of a model file, which have no names of their own: they are found behind the products they take part in. */
final class Matrices {

    private Matrices() {}

    /**
     * The constant matrix W of the product X W with this name, in × out.
     *
     * <p>In floats the product is one node. With bytes it is a chain: MatMulInteger multiplies bytes, a Cast makes floats of it, and a Mul
     * scales each column by scale of X · scale of W. Here X stays as it is, and W is scale · (byte − zero point), one of both for each column.
     */
    static float[][] behind(OnnxGraph graph, String product) throws IOException {
        var node = graph.maker(product);
        if (node.operation().equals("MatMul")) {
            return rows(graph.tensor(node.inputs().get(1)));
        }
        var integers = graph.maker(graph.maker(input(node, "Mul", 0)).inputs().getFirst());
        var scales = graph.maker(input(node, "Mul", 1));
        return scaled(
                rows(graph.tensor(input(integers, "MatMulInteger", 1))),
                graph.tensor(input(integers, "MatMulInteger", 3)).numbers(),
                graph.tensor(input(scales, "Mul", 1)).numbers());
    }

    private static String input(Node node, String operation, int index) throws IOException {
        if (!node.operation().equals(operation) || node.inputs().size() <= index) {
            throw new IOException("model file: found " + node + ", needed " + operation + " with input " + index);
        }
        return node.inputs().get(index);
    }

    private static float[][] rows(Tensor tensor) throws IOException {
        var shape = tensor.requireTable().shape();
        var numbers = tensor.numbers();
        var rows = new float[shape[0]][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(numbers, i * shape[1], (i + 1) * shape[1]);
        }
        return rows;
    }

    /** Modifies the rows. */
    private static float[][] scaled(float[][] rows, float[] zeroPoints, float[] scales) throws IOException {
        for (var row : rows) {
            if (zeroPoints.length != row.length || scales.length != row.length) {
                throw new IOException("model file: found %d zero points and %d scales, needed %d of each"
                        .formatted(zeroPoints.length, scales.length, row.length));
            }
            for (var j = 0; j < row.length; j++) {
                row[j] = scales[j] * (row[j] - zeroPoints[j]);
            }
        }
        return rows;
    }
}
