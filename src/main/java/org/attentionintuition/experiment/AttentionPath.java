package org.attentionintuition.experiment;

/**
 * How the last token's output depends on the value of token 1 when it attends to all tokens.
 *
 * @param distance weighted sums between that value and the output: one, however many tokens lie between
 * @param gradient ∂output/∂value of one component, measured: a central difference through the engine
 * @param weight the weight that the same query puts on token 1, which the gradient has to equal
 */
public record AttentionPath(int distance, double gradient, double weight) {

    /** Log₁₀ of the gradient, to stand beside the recurrent encoder's. */
    public double log10Gradient() {
        return Math.log10(gradient);
    }
}
