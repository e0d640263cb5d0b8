package org.attentionintuition.attention;

import org.ejml.data.DMatrixRMaj;

/** How the scores of a row become its weights. Attention uses softmax; the other two show what it is for. */
public enum Weighting {
    /** exp(s/τ) ÷ Σ exp(s/τ): above 0, and 1 in sum. */
    SOFTMAX("softmax"),
    /** All to the largest score, shared evenly where several are, up to {@link #TIE}: what softmax tends to as τ goes to 0. */
    HARD("hard"),
    /** The scores ÷ τ themselves: of either sign, and of any sum. */
    NONE("none");

    /**
     * How far below the largest score another counts as large, relative to it or, below 1, absolute. Scores that are equal on paper
     * differ in their last bits by the order of their products; which of them wins must not hang on that.
     */
    public static final double TIE = 1e-12;

    private final String id;

    Weighting(String id) {
        this.id = id;
    }

    /** The name used in tables. */
    public String id() {
        return id;
    }

    /** Whether a score is as large as the largest of its row, up to rounding. */
    static boolean ties(double score, double largest) {
        return largest - score <= TIE * Math.max(1, Math.abs(largest));
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
