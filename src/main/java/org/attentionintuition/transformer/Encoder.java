package org.attentionintuition.transformer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The whole encoder: a vector for each token and its place, then the layers (Devlin et al. 2019, figure 2).
 *
 * @param words a vector of width e for each token of the vocabulary
 * @param positions one for each place in the sentence
 * @param segments one for each of two sentences; only the first is used
 * @param norm of their sum
 * @param layers in their order
 */
public record Encoder(
        EmbeddingTable words,
        EmbeddingTable positions,
        EmbeddingTable segments,
        LayerNorm norm,
        List<EncoderLayer> layers) {

    /** The encoder in the numbers of a model file of BERT's form, as its usual export names them. */
    static Encoder of(OnnxGraph graph) throws IOException {
        var layers = new ArrayList<EncoderLayer>();
        while (graph.tensors().containsKey("encoder.layer." + layers.size() + ".output.dense.bias")) {
            layers.add(EncoderLayer.of(graph, layers.size()));
        }
        if (layers.isEmpty()) {
            throw new IOException("model file: found no tensor encoder.layer.0.output.dense.bias");
        }
        return new Encoder(
                EmbeddingTable.of(graph, "embeddings.word_embeddings.weight"),
                EmbeddingTable.of(graph, "embeddings.position_embeddings.weight"),
                EmbeddingTable.of(graph, "embeddings.token_type_embeddings.weight"),
                LayerNorm.of(graph, "embeddings.LayerNorm"),
                List.copyOf(layers));
    }

    /** The most tokens the model has places for. */
    public int longest() {
        return positions.rows();
    }

    /**
     * Reads a sentence.
     *
     * @param tokens n ≥ 1 of the vocabulary
     * @param crew who shares the work
     * @param progress hears after each layer which share of them is done; what it throws ends the work
     * @throws IllegalArgumentException if there is no token, or more than {@link #longest}
     */
    public EncoderTrace encode(List<Token> tokens, Crew crew, DoubleConsumer progress) {
        if (tokens.isEmpty() || tokens.size() > longest()) {
            throw new IllegalArgumentException("tokens: found %d, needed 1…%d".formatted(tokens.size(), longest()));
        }
        var rows = embed(tokens); // n×e
        var traces = new ArrayList<LayerTrace>();
        for (var layer : layers) {
            var step = layer.apply(rows, crew);
            traces.add(step.trace());
            rows = step.output();
            progress.accept((double) traces.size() / layers.size());
        }
        return new EncoderTrace(tokens, traces, rows);
    }

    private float[][] embed(List<Token> tokens) {
        var rows = new float[tokens.size()][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = words.row(tokens.get(i).id());
            var position = positions.row(i);
            var segment = segments.row(0);
            for (var c = 0; c < rows[i].length; c++) {
                rows[i][c] += position[c] + segment[c];
            }
            norm.apply(rows[i]);
        }
        return rows;
    }
}
