package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;

/**
 * What is read off a lab in some state, written as a kind and, for most kinds, a name: {@code weight animal}.
 *
 * @param of the name behind the kind, empty for a kind that takes none. A word that a lab has twice is named {@code the} and
 *     {@code the#2}, see {@link #names}
 */
public record Measure(Kind kind, String of) {

    /** The kinds of what can be read off. "The row" is that of the word that asks. */
    public enum Kind {
        /** The weight of a key in the row. */
        WEIGHT("weight", true),
        /** A component of the row's output, by its name, or by its place from 1 where the lab names none. */
        OUTPUT("output", true),
        /** The score of a key in the row, before temperature and softmax. */
        SCORE("score", true),
        /** All weights of the row, in the order of the keys. */
        WEIGHTS("weights", false),
        /** The key with the largest weight of the row. */
        LEADER("leader", false),
        /** The entropy of the row's weights. */
        ENTROPY("entropy", false),
        /** The share of words at this position (from 1) that is read back from the last state. */
        RECALL("recall", true),
        /** log₁₀ of the gradient that arrives after all steps, of the encoder of this name. */
        GRADIENT("gradient", true),
        /** The mean largest weight, with this similarity. */
        LARGEST_WEIGHT("largest-weight", true),
        /** How much the head that is shown does something with every token, such as looking at the one before. */
        HABIT("habit", true),
        /** The mean of that over all heads. */
        ALL_HEADS("all-heads", true),
        /** How many heads look from one word to its rival when the second sentence takes the place of the first, or the way back. */
        FLIPS("flips", true);

        private final String id;
        private final boolean named;

        Kind(String id, boolean named) {
            this.id = id;
            this.named = named;
        }

        /** The name used in courses. */
        public String id() {
            return id;
        }

        /** Whether a name has to follow it. */
        public boolean named() {
            return named;
        }

        /** Whether it is one number, which can be compared with others. */
        public boolean number() {
            return this != WEIGHTS && this != LEADER;
        }
    }

    public Measure {
        Require.that(of.isEmpty() != kind.named(), "measure", of, kind.named() ? "a name" : "nothing");
    }

    /** As it is written in a course. */
    public String text() {
        return of.isEmpty() ? kind.id() : kind.id() + " " + of;
    }

    /** The names of words in their order, each of them different: the second "the" is "the#2". */
    public static List<String> names(List<String> words) {
        var names = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var number = 1 + words.subList(0, i).stream().filter(word::equals).count();
            names.add(number == 1 ? word : word + "#" + number);
        }
        return List.copyOf(names);
    }
}
