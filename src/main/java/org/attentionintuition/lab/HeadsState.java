package org.attentionintuition.lab;

import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.HeadsLab;

/**
 * All that a learner can change in a {@code heads} lab.
 *
 * @param tokens n×e, what every head reads
 * @param query row of the token that asks
 */
public record HeadsState(Vectors tokens, int query, boolean causal) {

    static HeadsState start(HeadsLab lab) {
        return new HeadsState(lab.tokenVectors(), lab.chosen(), lab.causal());
    }

    HeadsState withTokens(Vectors changed) {
        return new HeadsState(changed, query, causal);
    }

    HeadsState withQuery(int chosen) {
        return new HeadsState(tokens, chosen, causal);
    }

    HeadsState withCausal(boolean masked) {
        return new HeadsState(tokens, query, masked);
    }
}
