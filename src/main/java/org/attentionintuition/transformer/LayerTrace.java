package org.attentionintuition.transformer;

import java.util.List;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;

/**
 * What one layer did with a sentence of n tokens. A page keeps it as long as it is open, so it holds what cannot be had again at once, in
 * the numbers of the model: the weights of all heads, which every picture of all heads needs, and q, k and v, of which each step of a head
 * is computed anew when somebody opens it, the same number for number.
 *
 * @param queries Q of all heads side by side, n×e; not to be modified, as all here
 * @param keys K, n×e
 * @param values V, n×e
 * @param weights of each head, n×n
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
public record LayerTrace(float[][] queries, float[][] keys, float[][] values, List<DMatrixRMaj> weights) {

    private static final AttentionSettings SETTINGS = new AttentionSettings(Similarity.SCALED_DOT, 1, false);

    /** Copies the list. */
    public LayerTrace {
        weights = List.copyOf(weights);
    }

    /** Every step of one head: q, k, v n×d, scores and weights n×n, output n×d. */
    AttentionTrace head(int head) {
        return attend(head, weights.size(), queries, keys, values);
    }

    /** Attention of one of h heads. */
    static AttentionTrace attend(int head, int heads, float[][] q, float[][] k, float[][] v) {
        return Attention.attend(part(head, heads, q), part(head, heads, k), part(head, heads, v), SETTINGS);
    }

    /** ‖v‖ of a token in one head. */
    double valueLength(int head, int token) {
        var d = values[token].length / weights.size();
        var squares = 0.0;
        for (var c = head * d; c < (head + 1) * d; c++) {
            squares += (double) values[token][c] * values[token][c];
        }
        return Math.sqrt(squares);
    }

    /** A head's columns, n×d. */
    private static DMatrixRMaj part(int head, int heads, float[][] rows) {
        var d = rows[0].length / heads;
        var part = new DMatrixRMaj(rows.length, d);
        for (var i = 0; i < rows.length; i++) {
            for (var c = 0; c < d; c++) {
                part.data[i * d + c] = rows[i][head * d + c];
            }
        }
        return part;
    }
}
