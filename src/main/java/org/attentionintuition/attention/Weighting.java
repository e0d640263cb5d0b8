package org.attentionintuition.attention;

import org.ejml.data.DMatrixRMaj;

/** How the scores of a row become its weights. Attention uses softmax; the other two show what it is for. */
public enum Weighting {
    /** exp(s/τ) ÷ Σ exp(s/τ): above 0, and 1 in sum. */
    SOFTMAX("softmax"),
    /** All to the largest score, shared evenly where several are largest: what softmax tends to as τ goes to 0. */
    HARD("hard"),
    /** The scores ÷ τ themselves: of either sign, and of any sum. */
    NONE("none");

    private final String id;

    Weighting(String id) {
        this.id = id;
    }

    /** The name used in tables. */
    public String id() {
        return id;
    }

    /** Every step from scores, n×m and not modified, to weights. With {@code causal}, row i sees columns 0…i. */
    Softmax weigh(DMatrixRMaj scores, double temperature, boolean causal) {
        return switch (this) {
            case SOFTMAX -> Softmax.of(scores, temperature, causal);
            case HARD -> Softmax.hard(scores, temperature, causal);
            case NONE -> Softmax.none(scores, temperature, causal);
        };
    }
}
