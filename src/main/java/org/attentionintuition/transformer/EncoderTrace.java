package org.attentionintuition.transformer;

import java.util.List;
import org.attentionintuition.attention.AttentionTrace;

/**
 * What the encoder did with a sentence.
 *
 * @param tokens n pieces, the first {@code [CLS]}, the last {@code [SEP]}
 * @param layers one trace for each, in their order
 */
public record EncoderTrace(List<Token> tokens, List<LayerTrace> layers) {

    /** Copies the lists. */
    public EncoderTrace {
        tokens = List.copyOf(tokens);
        layers = List.copyOf(layers);
    }

    /** Every step of one head, both counted from 0. */
    public AttentionTrace head(int layer, int head) {
        return layers.get(layer).heads().heads().get(head);
    }

    /** Heads of each layer. */
    public int heads() {
        return layers.getFirst().heads().heads().size();
    }

    /** The vector of the whole sentence: the mean of the last layer's n outputs, scaled to length 1 (Reimers and Gurevych 2019). */
    public double[] sentence() {
        var outputs = layers.getLast().output();
        var sum = new double[outputs[0].length];
        for (var output : outputs) {
            for (var c = 0; c < sum.length; c++) {
                sum[c] += output[c];
            }
        }
        return Directions.unit(sum);
    }

    /** The cosine of the vectors of two sentences, −1…1: what the model was trained for is to make this large for sentences alike. */
    public double likeness(EncoderTrace other) {
        return Directions.dot(sentence(), other.sentence());
    }

    /** About how much memory this takes: q, k, v and output of each head n×d doubles, four tables of n×n, the layer's own output twice. */
    public long bytes() {
        var n = (long) tokens.size();
        var e = layers.getFirst().output()[0].length;
        return layers.size() * (4L * heads() * n * n * Double.BYTES + n * e * (5 * Double.BYTES + Float.BYTES));
    }
}
