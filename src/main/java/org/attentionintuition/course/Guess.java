package org.attentionintuition.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of guess that an author has foreseen, by which a mistake is recognised. */
public sealed interface Guess {

    /** A number within. */
    record Within(Interval interval) implements Guess {}

    /** Bars: nearly everything on one word, named as by {@link Measure#names}. */
    record AllOn(String word) implements Guess {}

    /** Bars: nearly the same share for every word. */
    record Even() implements Guess {}

    /** Bars: nearly the row of the state before. */
    record Unchanged() implements Guess {}

    /**
     * Bars: the shares of these words lie within; what the others get does not matter.
     *
     * @param words at least one, named as by {@link Measure#names}
     */
    record Shares(Map<String, Interval> words) implements Guess {

        public Shares {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
            Require.that(!words.isEmpty(), "words", "none", "at least one");
        }

        /** Whether some row over all these words, whose shares sum to 1, is such a guess. */
        public boolean possible(List<String> all) {
            var least = 0.0;
            var most = 0.0;
            for (var word : all) {
                var interval = words.get(word);
                least += interval == null ? 0 : Math.max(0, interval.min());
                most += interval == null ? 1 : interval.max();
            }
            return least <= 1 && most >= 1;
        }
    }
}
