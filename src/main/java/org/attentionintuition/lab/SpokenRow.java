package org.attentionintuition.lab;

import java.util.List;

/**
 * A row of weights, as far as it is spoken of.
 *
 * @param of what tells the row from others of the same lab, a head; empty where there is one row
 * @param asking the word that asks
 * @param words that answer
 * @param weights one for each word, 0 where it is masked
 * @param shares whether the weights are shares of 1, which are spoken as percent
 */
record SpokenRow(String of, String asking, List<String> words, List<Double> weights, boolean shares) {

    SpokenRow {
        words = List.copyOf(words);
        weights = List.copyOf(weights);
    }

    /** Whether each weight of one row has its counterpart in the other. */
    boolean comparesWith(SpokenRow other) {
        return of.equals(other.of) && asking.equals(other.asking) && words.equals(other.words);
    }

    /** The word with the largest weight, the first of several. */
    int leader() {
        var leader = 0;
        for (int i = 1; i < weights.size(); i++) {
            if (weights.get(i) > weights.get(leader)) {
                leader = i;
            }
        }
        return leader;
    }
}
