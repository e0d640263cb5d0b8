package org.attentionintuition.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /** The name with the fewest letters to change, if no more than a third of it has to be. */
    static Optional<String> nearest(String word, Iterable<String> names) {
        Optional<String> nearest = Optional.empty();
        var fewest = Integer.MAX_VALUE;
        for (var name : word.length() > LONGEST ? List.<String>of() : names) {
            var distance = distance(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < fewest && distance <= Math.max(1, name.length() / 3)) {
                fewest = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** The edits between two words (Levenshtein 1966): letters put in, taken out or replaced. */
    private static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
