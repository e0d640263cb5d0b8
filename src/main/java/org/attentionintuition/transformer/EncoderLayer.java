package org.attentionintuition.transformer;

import java.io.IOException;
import org.attentionintuition.attention.AttentionTrace;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * One layer of the encoder (Vaswani et al. 2017, section 3.1, with the norms after the sums): h heads of attention over all tokens, then
 * a feed-forward part for each token alone. Only attention lets tokens see each other.
 *
 * @param query X W_Q + b for all heads side by side, e×e
 * @param key X W_K + b, e×e
 * @param value X W_V + b, e×e
 * @param mixing W_O, e×e, of the heads' outputs
 * @param attentionNorm after attention
 * @param widening e×4e
 * @param narrowing 4e×e
 * @param outputNorm after the feed-forward part
 */
record EncoderLayer(
        Dense query,
        Dense key,
        Dense value,
        Dense mixing,
        LayerNorm attentionNorm,
        Dense widening,
        Dense narrowing,
        LayerNorm outputNorm) {

    /** Heads of all-MiniLM-L6-v2; the file tells only their reshaping. */
    static final int HEADS = 12;

    static EncoderLayer of(OnnxGraph graph, int layer) throws IOException {
        var path = "/encoder/layer." + layer;
        var name = "encoder.layer." + layer;
        return new EncoderLayer(
                Dense.of(graph, path + "/attention/self/query", name + ".attention.self.query"),
                Dense.of(graph, path + "/attention/self/key", name + ".attention.self.key"),
                Dense.of(graph, path + "/attention/self/value", name + ".attention.self.value"),
                Dense.of(graph, path + "/attention/output/dense", name + ".attention.output.dense"),
                LayerNorm.of(graph, name + ".attention.output.LayerNorm"),
                Dense.of(graph, path + "/intermediate/dense", name + ".intermediate.dense"),
                Dense.of(graph, path + "/output/dense", name + ".output.dense"),
                LayerNorm.of(graph, name + ".output.LayerNorm"));
    }

    /**
     * A layer's work.
     *
     * @param trace what is kept of its attention
     * @param output n×e, what the next layer reads
     */
    @SuppressWarnings("ArrayRecordComponent") // compared never
    record Step(LayerTrace trace, float[][] output) {}

    /**
     * Runs the layer.
     *
     * @param tokens X, n×e, not modified
     * @param crew who shares the work; the numbers do not depend on it
     */
    Step apply(float[][] tokens, Crew crew) {
        var q = crew.rows(tokens, query::apply); // n×e
        var k = crew.rows(tokens, key::apply); // n×e
        var v = crew.rows(tokens, value::apply); // n×e
        var heads = crew.all(HEADS, head -> LayerTrace.attend(head, HEADS, q, k, v));
        var outputs = heads.stream().map(AttentionTrace::output).toArray(DMatrixRMaj[]::new);
        var mixed = crew.rows(rows(CommonOps_DDRM.concatColumnsMulti(outputs)), mixing::apply); // n×e
        var attended = attentionNorm.ofSum(mixed, tokens); // n×e
        return new Step(
                new LayerTrace(
                        q, k, v, heads.stream().map(AttentionTrace::weights).toList()),
                crew.rows(attended, part -> outputNorm.ofSum(narrowing.apply(Gelu.of(widening.apply(part))), part)));
    }

    private static float[][] rows(DMatrixRMaj matrix) {
        var rows = new float[matrix.numRows][matrix.numCols];
        for (var i = 0; i < rows.length; i++) {
            for (var c = 0; c < matrix.numCols; c++) {
                rows[i][c] = (float) matrix.data[i * matrix.numCols + c];
            }
        }
        return rows;
    }
}
