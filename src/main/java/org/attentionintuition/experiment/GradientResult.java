package org.attentionintuition.experiment;

import java.util.List;

/**
 * How much of a gradient at the last token reaches the tokens before it.
 *
 * @param settings which encoder it was
 * @param log10Gradient steps+1 numbers: log₁₀ of the length to which a gradient of length 1 at the last state has
 *     grown or shrunk 0, 1, … steps states earlier
 * @param unmatched attention over steps+1 tokens whose query has nothing to do with token 1: its weight is a small share
 * @param matched the same tokens, asked by a query that points along the key of token 1
 */
public record GradientResult(
        GradientSettings settings, List<Double> log10Gradient, AttentionPath unmatched, AttentionPath matched) {

    public GradientResult {
        log10Gradient = List.copyOf(log10Gradient);
    }

    /** Log₁₀ of what arrives at token 1. */
    public double log10Arriving() {
        return log10Gradient.getLast();
    }
}
