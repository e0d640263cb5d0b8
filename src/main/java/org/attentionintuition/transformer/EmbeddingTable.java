package org.attentionintuition.transformer;

import java.io.IOException;
import java.util.Objects;

/**
 * Rows of learned vectors, one for each token, position or segment. The int8 model keeps them as bytes, a quarter of the memory: a
 * number is then scale · (byte − zero point).
 */
final class EmbeddingTable {

    private final Tensor table;
    private final float[] floats; // row after row; empty when the table is of bytes
    private final float scale;
    private final int zeroPoint;

    private EmbeddingTable(Tensor table, float[] floats, float scale, int zeroPoint) {
        this.table = table;
        this.floats = floats;
        this.scale = scale;
        this.zeroPoint = zeroPoint;
    }

    /** The table of this name, in floats or in bytes with a scale and a zero point beside it. */
    static EmbeddingTable of(OnnxGraph graph, String name) throws IOException {
        if (graph.tensors().containsKey(name)) {
            var table = graph.tensor(name).requireTable();
            return new EmbeddingTable(table, table.numbers(), 1, 0);
        }
        var table = graph.tensor(name + "_quantized").requireTable();
        if (table.raw().length != (long) table.shape()[0] * table.shape()[1]) {
            throw new IOException("tensor " + table.name() + ": found " + table.raw().length + " bytes, needed n·m");
        }
        return new EmbeddingTable(
                table, new float[0], graph.tensor(name + "_scale").numbers()[0], (int)
                        graph.tensor(name + "_zero_point").numbers()[0]);
    }

    int rows() {
        return table.shape()[0];
    }

    int width() {
        return table.shape()[1];
    }

    /** The cosine of one row and a direction of length 1, which is not modified; 0 for a row of zeros. Copies nothing. */
    double cosine(int index, double[] unit) {
        var start = Objects.checkIndex(index, rows()) * width();
        var product = 0.0;
        var square = 0.0;
        for (var c = 0; c < unit.length; c++) {
            var number =
                    floats.length > 0 ? floats[start + c] : scale * (table.integer(table.raw()[start + c]) - zeroPoint);
            product += unit[c] * number;
            square += (double) number * number;
        }
        return square == 0 ? 0 : product / Math.sqrt(square);
    }

    /** A copy of one row. */
    float[] row(int index) {
        var start = Objects.checkIndex(index, rows()) * width();
        var row = new float[width()];
        if (floats.length > 0) {
            System.arraycopy(floats, start, row, 0, row.length);
            return row;
        }
        for (var c = 0; c < row.length; c++) {
            row[c] = scale * (table.integer(table.raw()[start + c]) - zeroPoint);
        }
        return row;
    }
}
