package org.attentionintuition.attention;

import java.util.Objects;
import org.ejml.data.DMatrixRMaj;

/** Attention: every query weighs every key, and the weights mix the values. */
public final class Attention {

    private Attention() {}

    /**
     * softmax(s(Q, K) / τ) V (Vaswani et al. 2017, equation 1, where s is the dot product and τ = √d); where the settings say so, with
     * another {@link Weighting} in the place of softmax.
     *
     * @param queries Q, n×d, n ≥ 0, d ≥ 1, not modified, kept in the trace
     * @param keys K, m×d, m ≥ 1, not modified, kept in the trace
     * @param values V, m×v, v ≥ 1, not modified, kept in the trace
     * @param settings s, τ, the causal mask and the weighting
     * @return every step of the computation
     * @throws IllegalArgumentException if shapes do not match, an entry is not finite, or a score overflows; the message names the
     *     argument, what was found and what was needed
     */
    public static AttentionTrace attend(
            DMatrixRMaj queries, DMatrixRMaj keys, DMatrixRMaj values, AttentionSettings settings) {
        Objects.requireNonNull(settings, "settings: found null, needed AttentionSettings");
        var reach = Shapes.requireFinite("queries", queries) + Shapes.requireFinite("keys", keys);
        Shapes.requireFinite("values", values);
        Shapes.requireTable(queries, keys, values);
        var scores = settings.similarity().scores(queries, keys); // n×m
        var softmax = settings.weighting().weigh(scores, settings.temperature(), settings.causal());
        if (mayOverflow(reach, queries.numCols, settings.temperature())) {
            requireFiniteScores(softmax.scaled(), settings);
        }
        return new AttentionTrace(
                queries,
                keys,
                values,
                settings,
                scores,
                softmax.scaled(),
                softmax.maxima(),
                softmax.exponentials(),
                softmax.totals(),
                softmax.weights(),
                Products.mix(softmax.weights(), values)); // n×v
    }

    /** As {@link #attend(DMatrixRMaj, DMatrixRMaj, DMatrixRMaj, AttentionSettings)}, with vectors as a lab holds them. */
    public static AttentionTrace attend(Vectors queries, Vectors keys, Vectors values, AttentionSettings settings) {
        return attend(queries.view(), keys.view(), values.view(), settings);
    }

    /**
     * exp(x) / Σ exp(x) along each row.
     *
     * @param rows n×m, m ≥ 1, not modified
     * @return n×m, each row a probability distribution
     * @throws IllegalArgumentException if there is no column or an entry is not finite
     */
    public static DMatrixRMaj softmax(DMatrixRMaj rows) {
        Shapes.requireFinite("rows", rows);
        return Softmax.of(rows, 1, false).weights();
    }

    /** No score exceeds d·(largest |q| + largest |k|)², under any similarity but the cosine, which does not exceed 1. */
    private static boolean mayOverflow(double reach, int d, double temperature) {
        return !(Math.max(1, d * reach * reach) / Math.min(1, temperature) <= Double.MAX_VALUE / 2);
    }

    private static void requireFiniteScores(DMatrixRMaj scaled, AttentionSettings settings) {
        for (var i = 0; i < scaled.numRows; i++) {
            for (var j = 0; j < scaled.numCols; j++) {
                var hidden = settings.causal() && j > i;
                if (!hidden && !Double.isFinite(scaled.get(i, j))) {
                    throw new IllegalArgumentException(
                            "scores ÷ temperature: found %s for query %d and key %d, needed a finite number"
                                    .formatted(scaled.get(i, j), i, j));
                }
            }
        }
    }
}
