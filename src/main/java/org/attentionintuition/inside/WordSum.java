package org.attentionintuition.inside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attentionintuition.transformer.WordSpace;

/**
 * A word, or {@code word + plus − minus}. Each must be one piece of the model's vocabulary.
 *
 * @param word the word, or the first of a sum
 * @param change what is added and taken away; empty for the word alone
 */
public record WordSum(String word, Optional<Change> change) {

    private static final int NEIGHBOURS = 12;

    /**
     * Half of an analogy: king − man + woman.
     *
     * @param plus a word
     * @param minus a word
     */
    public record Change(String plus, String minus) {}

    /** A word alone. */
    public static WordSum of(String word) {
        return new WordSum(word, Optional.empty());
    }

    /** {@code word + plus − minus} */
    public static WordSum of(String word, String plus, String minus) {
        return new WordSum(word, Optional.of(new Change(plus, minus)));
    }

    Neighbours neighbours(WordSpace space) throws RefusedException {
        var direction = direction(space, word);
        var without = Set.of(folded(word));
        if (change.isPresent()) {
            var plus = change.get().plus();
            var minus = change.get().minus();
            direction = WordSpace.sum(direction, direction(space, plus), direction(space, minus));
            without = Set.copyOf(List.of(folded(word), folded(plus), folded(minus)));
        }
        return new Neighbours(this, space.nearest(direction, NEIGHBOURS, without));
    }

    private static double[] direction(WordSpace space, String word) throws RefusedException {
        return space.direction(word).orElseThrow(() -> new RefusedException(new Refusal.UnknownWord(word)));
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
