package org.attentionintuition.inside;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word, or {@code word + plus − minus}, as half of an analogy is: king + woman − man. Each must be one piece of the model's vocabulary.
 *
 * @param word the word, or the first of the sum
 * @param plus what is added; empty for nothing
 * @param minus what is taken away; empty for nothing
 */
public record WordSum(String word, String plus, String minus) {

    /** A word alone. */
    public static WordSum of(String word) {
        return new WordSum(word, "", "");
    }

    /** {@code word + plus − minus} */
    public static WordSum of(String word, String plus, String minus) {
        return new WordSum(word, plus, minus);
    }

    /** The words it is made of. */
    public List<String> words() {
        return Stream.concat(Stream.of(word), Stream.of(plus, minus).filter(it -> !it.isBlank()))
                .toList();
    }

    @Override
    public String toString() {
        return word + (plus.isBlank() ? "" : " + " + plus) + (minus.isBlank() ? "" : " − " + minus);
    }
}
