package org.attentionintuition.attention;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The three learned views of a token (Vaswani et al. 2017, section 3.2.2): what it looks for, what it contains, what it returns.
 * Q = X W_Q, K = X W_K, V = X W_V for tokens X, n×e.
 *
 * @param queryWeights W_Q, e×d, not modified
 * @param keyWeights W_K, e×d, not modified
 * @param valueWeights W_V, e×v, not modified
 */
public record Projections(DMatrixRMaj queryWeights, DMatrixRMaj keyWeights, DMatrixRMaj valueWeights) {

    /**
     * Checks the three against each other.
     *
     * @throws IllegalArgumentException if an entry is not finite or a shape does not match
     */
    public Projections {
        Shapes.requireFinite("queryWeights", queryWeights);
        Shapes.requireFinite("keyWeights", keyWeights);
        Shapes.requireFinite("valueWeights", valueWeights);
        Shapes.requireRows("queryWeights", queryWeights);
        var e = queryWeights.numRows;
        var d = queryWeights.numCols;
        if (keyWeights.numRows != e || keyWeights.numCols != d) {
            throw Shapes.found("keyWeights", keyWeights, "%d×%d (the shape of queryWeights)".formatted(e, d));
        }
        if (valueWeights.numRows != e) {
            throw Shapes.found("valueWeights", valueWeights, "%d×v (the rows of queryWeights)".formatted(e));
        }
    }

    /** Three identities: tokens of this width e look for, contain and return themselves. */
    public static Projections identity(int e) {
        return new Projections(CommonOps_DDRM.identity(e), CommonOps_DDRM.identity(e), CommonOps_DDRM.identity(e));
    }

    /**
     * Self-attention of the tokens through these views.
     *
     * @param tokens X, n×e, n ≥ 1, not modified
     * @return the trace, whose queries, keys and values are the projected tokens
     * @throws IllegalArgumentException if the tokens are not n×e or not finite
     */
    public AttentionTrace attend(DMatrixRMaj tokens, AttentionSettings settings) {
        Shapes.requireFinite("tokens", tokens);
        Shapes.requireRows("tokens", tokens);
        if (tokens.numCols != queryWeights.numRows) {
            throw Shapes.found("tokens", tokens, "n×%d (the rows of queryWeights)".formatted(queryWeights.numRows));
        }
        return Attention.attend(
                CommonOps_DDRM.mult(tokens, queryWeights, null), // n×d
                CommonOps_DDRM.mult(tokens, keyWeights, null), // n×d
                CommonOps_DDRM.mult(tokens, valueWeights, null), // n×v
                settings);
    }

    /** As {@link #attend(DMatrixRMaj, AttentionSettings)}, with vectors as a lab holds them. */
    public AttentionTrace attend(Vectors tokens, AttentionSettings settings) {
        return attend(tokens.view(), settings);
    }
}
