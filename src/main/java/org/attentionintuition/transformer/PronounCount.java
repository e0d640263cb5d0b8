package org.attentionintuition.transformer;

import java.util.Comparator;
import java.util.List;

/**
 * Whether heads know what a pronoun means, counted over pairs of sentences that differ in the word that decides it: a head is right in a
 * sentence if the pronoun gives more weight to the noun that is meant than to the other.
 *
 * @param sentences two for each pair
 * @param heads every head with the sentences that it gets right, the best first
 */
public record PronounCount(int sentences, List<HeadScore> heads) {

    /**
     * Two sentences with as many tokens.
     *
     * @param first here the pronoun means one noun
     * @param second here it means the other
     * @param pronoun its place in both, from 0
     * @param one place of the noun that the first means
     * @param other place of the noun that the second means
     */
    public record Pair(EncoderTrace first, EncoderTrace second, int pronoun, int one, int other) {

        private int right(HeadPlace place) {
            return (meansFirst(first, place) > 0 ? 1 : 0) + (meansFirst(second, place) < 0 ? 1 : 0);
        }

        private double meansFirst(EncoderTrace trace, HeadPlace place) {
            var weights = trace.weights(place);
            return weights.get(pronoun, one) - weights.get(pronoun, other);
        }
    }

    /** Counts over at least one pair. */
    public static PronounCount of(List<Pair> pairs) {
        var heads = HeadSearch.places(pairs.getFirst().first()).stream()
                .map(place -> new HeadScore(
                        place,
                        pairs.stream().mapToInt(pair -> pair.right(place)).sum()))
                .sorted(Comparator.comparingDouble(HeadScore::score).reversed())
                .toList();
        return new PronounCount(2 * pairs.size(), heads);
    }

    /** The share of all answers of all heads that is right. */
    public double share() {
        return heads.stream().mapToDouble(HeadScore::score).average().orElseThrow() / sentences;
    }

    /** How many sentences the best of as many heads would get right on average if each of them threw a coin for each. */
    public double bestOfGuessing() {
        var expected = 0.0;
        var upTo = 0.0; // the share of coins that get at most so many right
        for (int right = 0; right < sentences; right++) {
            upTo += binomial(right);
            expected += 1 - Math.pow(upTo, heads.size());
        }
        return expected;
    }

    /** The probability of so many heads in as many throws as there are sentences. */
    private double binomial(int right) {
        var share = Math.pow(0.5, sentences);
        for (int i = 1; i <= right; i++) {
            share *= (double) (sentences - right + i) / i;
        }
        return share;
    }
}
