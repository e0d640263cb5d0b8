package org.attentionintuition.transformer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether heads know what a pronoun means, counted over pairs of sentences that differ in the word that decides it. Both sentences of a
 * pair have the same two nouns, so a head that always prefers one of them is right in one sentence of the two: only a head that turns
 * between them says something. It turns right if the pronoun gives more weight to the noun that is meant in both sentences, and wrong if it
 * gives more to the other in both. Without knowledge a turn is right as often as wrong: a sign test (Dixon and Mood 1946).
 *
 * @param pairs how many
 * @param heads every head with its turns, the one that a coin does as well least often first
 */
public record PronounCount(int pairs, List<Turns> heads) {

    /**
     * How often a head turns.
     *
     * @param place which head
     * @param right pairs in which it turns right
     * @param wrong pairs in which it turns the wrong way
     */
    public record Turns(HeadPlace place, int right, int wrong) {

        /** The probability that of as many coins at least as many fall on the right side. */
        public double byCoin() {
            return tail(right + wrong, right);
        }

        /** The probability that coins in the place of its turns come as far as this: as near to it as they can, no nearer. */
        private double reaches(double tail) {
            var turns = right + wrong;
            return IntStream.rangeClosed(0, turns)
                    .mapToDouble(heads -> tail(turns, heads))
                    .filter(it -> it <= tail)
                    .max()
                    .orElse(0);
        }
    }

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

        private boolean right(HeadPlace place) {
            return meansFirst(first, place) > 0 && meansFirst(second, place) < 0;
        }

        private boolean wrong(HeadPlace place) {
            return meansFirst(first, place) < 0 && meansFirst(second, place) > 0;
        }

        private double meansFirst(EncoderTrace trace, HeadPlace place) {
            var weights = trace.weights(place);
            return weights.get(pronoun, one) - weights.get(pronoun, other);
        }
    }

    /** Counts over at least one pair. */
    public static PronounCount of(List<Pair> pairs) {
        return of(
                pairs.size(),
                HeadSearch.places(pairs.getFirst().first()).stream()
                        .map(place -> turns(pairs, place))
                        .toList());
    }

    static PronounCount of(int pairs, List<Turns> heads) {
        return new PronounCount(
                pairs,
                heads.stream().sorted(Comparator.comparingDouble(Turns::byCoin)).toList());
    }

    private static Turns turns(List<Pair> pairs, HeadPlace place) {
        return new Turns(
                place, (int) pairs.stream().filter(pair -> pair.right(place)).count(), (int)
                        pairs.stream().filter(pair -> pair.wrong(place)).count());
    }

    /** The head that a coin does as well least often. */
    public Turns best() {
        return heads.getFirst();
    }

    /**
     * The probability that the best of all heads does as well as the best one here if a coin decides each turn of each head, however often
     * it turns. Heads are taken to turn without regard to each other.
     */
    public double bestByCoin() {
        var best = best().byCoin();
        return 1 - heads.stream().mapToDouble(head -> 1 - head.reaches(best)).reduce(1, (a, b) -> a * b);
    }

    /** Right turns of all heads together. */
    public int right() {
        return heads.stream().mapToInt(Turns::right).sum();
    }

    /** Wrong turns of all heads together. */
    public int wrong() {
        return heads.stream().mapToInt(Turns::wrong).sum();
    }

    /** The probability of at least so many heads in so many throws of a coin. */
    private static double tail(int throwsOfCoin, int least) {
        var probability = Math.pow(0.5, throwsOfCoin);
        var tail = least == 0 ? probability : 0;
        for (int heads = 1; heads <= throwsOfCoin; heads++) {
            probability *= (double) (throwsOfCoin - heads + 1) / heads;
            tail += heads >= least ? probability : 0;
        }
        return tail;
    }
}
