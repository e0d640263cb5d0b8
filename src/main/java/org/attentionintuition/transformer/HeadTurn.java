package org.attentionintuition.transformer;

import java.util.Comparator;
import java.util.List;

/**
 * How heads turn from one token to its rival when one sentence takes the place of another with as many tokens.
 *
 * @param before the first sentence
 * @param after the second
 * @param from the token that looks, counted from 0
 * @param to the token that is looked at
 * @param rival another one
 */
public record HeadTurn(EncoderTrace before, EncoderTrace after, int from, int to, int rival) {

    /** @throws IllegalArgumentException if one sentence has more tokens than the other */
    public HeadTurn {
        if (before.tokens().size() != after.tokens().size()) {
            throw new IllegalArgumentException("sentences of %d and %d tokens, needed as many in both"
                    .formatted(before.tokens().size(), after.tokens().size()));
        }
    }

    /** All heads, the one that turns most to the rival first: by how much the rival gains on the other token, −2…2. */
    public List<HeadScore> ranked() {
        return HeadSearch.places(before).stream()
                .map(place -> new HeadScore(place, lead(after, place) - lead(before, place)))
                .sorted(Comparator.comparingDouble(HeadScore::score).reversed())
                .toList();
    }

    /** How many heads give the token more than the rival in the first sentence, and less in the second. */
    public long there() {
        return HeadSearch.places(before).stream()
                .filter(place -> lead(before, place) < 0 && lead(after, place) > 0)
                .count();
    }

    /** How many heads do the opposite. */
    public long back() {
        return HeadSearch.places(before).stream()
                .filter(place -> lead(before, place) > 0 && lead(after, place) < 0)
                .count();
    }

    /** What the rival has more than the token. */
    private double lead(EncoderTrace trace, HeadPlace place) {
        var weights = trace.weights(place);
        return weights.get(from, rival) - weights.get(from, to);
    }
}
