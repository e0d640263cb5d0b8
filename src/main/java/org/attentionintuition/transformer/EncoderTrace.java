package org.attentionintuition.transformer;

import java.util.List;
import org.attentionintuition.attention.AttentionTrace;
import org.ejml.data.DMatrixRMaj;

/**
 * What the encoder did with a sentence.
 *
 * @param tokens n pieces, the first {@code [CLS]}, the last {@code [SEP]}
 * @param layers one trace for each, in their order
 * @param output of the last layer, n×e; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
public record EncoderTrace(List<Token> tokens, List<LayerTrace> layers, float[][] output) {

    /** Copies the lists. */
    public EncoderTrace {
        tokens = List.copyOf(tokens);
        layers = List.copyOf(layers);
    }

    /** Every step of one head, both counted from 0; computed anew from its q, k and v. */
    public AttentionTrace head(int layer, int head) {
        return layers.get(layer).head(head);
    }

    /** The weights of one head, n×n; not to be modified. */
    public DMatrixRMaj weights(HeadPlace place) {
        return layers.get(place.layer()).weights().get(place.head());
    }

    /** Heads of each layer. */
    public int heads() {
        return layers.getFirst().weights().size();
    }

    /** The vector of the whole sentence: the mean of the last layer's n outputs, scaled to length 1 (Reimers and Gurevych 2019). */
    public double[] sentence() {
        var sum = new double[output[0].length];
        for (var token : output) {
            for (var c = 0; c < sum.length; c++) {
                sum[c] += token[c];
            }
        }
        return Directions.unit(sum);
    }

    /** The cosine of the vectors of two sentences, −1…1: what the model was trained for is to make this large for sentences alike. */
    public double likeness(EncoderTrace other) {
        return Directions.dot(sentence(), other.sentence());
    }

    /** About how much memory this takes: a table of n×n doubles for each head, q, k and v of each layer and the last output as floats. */
    public long bytes() {
        var n = (long) tokens.size();
        var e = output[0].length;
        return layers.size() * (heads() * n * n * Double.BYTES + 3 * n * e * Float.BYTES) + n * e * Float.BYTES;
    }
}
