package org.attentionintuition.attention;

import java.util.Objects;

/**
 * What attention is told besides its vectors.
 *
 * @param similarity how a query and a key become a score
 * @param temperature τ, what scores are divided by before softmax: towards 0 the best key takes all, towards ∞ all weigh alike
 * @param causal whether query i sees only keys 0…i; where n ≠ m, positions are counted from the first key and a query beyond the
 *     last key sees all of them
 * @param weighting how scores become weights
 */
public record AttentionSettings(Similarity similarity, double temperature, boolean causal, Weighting weighting) {

    /**
     * Checks the temperature.
     *
     * @throws IllegalArgumentException if the temperature is not a finite number above 0
     */
    public AttentionSettings {
        Objects.requireNonNull(similarity, "similarity: found null, needed a Similarity");
        Objects.requireNonNull(weighting, "weighting: found null, needed a Weighting");
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "temperature: found %s, needed a finite number above 0".formatted(temperature));
        }
    }

    /** As attention is: scores become weights by softmax. */
    public AttentionSettings(Similarity similarity, double temperature, boolean causal) {
        this(similarity, temperature, causal, Weighting.SOFTMAX);
    }

    /** The plain dot product at temperature 1, every key visible. */
    public static AttentionSettings dot() {
        return new AttentionSettings(Similarity.DOT, 1, false);
    }

    public AttentionSettings withSimilarity(Similarity changed) {
        return new AttentionSettings(changed, temperature, causal, weighting);
    }

    public AttentionSettings withTemperature(double changed) {
        return new AttentionSettings(similarity, changed, causal, weighting);
    }

    public AttentionSettings withCausal(boolean changed) {
        return new AttentionSettings(similarity, temperature, changed, weighting);
    }

    public AttentionSettings withWeighting(Weighting changed) {
        return new AttentionSettings(similarity, temperature, causal, changed);
    }
}
