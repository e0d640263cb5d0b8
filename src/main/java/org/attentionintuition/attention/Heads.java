package org.attentionintuition.attention;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Several attentions over the same tokens, each through projections of its own (Vaswani et al. 2017, section 3.2.2, without the
 * output projection W_O).
 *
 * @param heads h ≥ 1 projections of tokens of one width e
 */
public record Heads(List<Projections> heads) {

    /**
     * Copies the list and checks it.
     *
     * @throws IllegalArgumentException if there is no head, or one takes tokens of another width than the first
     */
    public Heads {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("heads: found none, needed at least one");
        }
        var e = heads.getFirst().queryWeights().numRows;
        for (var h = 1; h < heads.size(); h++) {
            var queryWeights = heads.get(h).queryWeights();
            if (queryWeights.numRows != e) {
                throw Shapes.found("queryWeights of head " + h, queryWeights, "%d×d (the rows of head 0)".formatted(e));
            }
        }
    }

    /**
     * Every head's self-attention of the tokens, and their outputs side by side.
     *
     * @param tokens X, n×e, n ≥ 1, not modified
     * @throws IllegalArgumentException if the tokens are not n×e or not finite
     */
    public HeadsTrace attend(DMatrixRMaj tokens, AttentionSettings settings) {
        var traces = heads.stream().map(head -> head.attend(tokens, settings)).toList();
        var outputs = traces.stream().map(AttentionTrace::output).toArray(DMatrixRMaj[]::new);
        return new HeadsTrace(traces, CommonOps_DDRM.concatColumnsMulti(outputs)); // n×(v₀ + v₁ + …)
    }

    /** As {@link #attend(DMatrixRMaj, AttentionSettings)}, with vectors as a lab holds them. */
    public HeadsTrace attend(Vectors tokens, AttentionSettings settings) {
        return attend(tokens.view(), settings);
    }
}
