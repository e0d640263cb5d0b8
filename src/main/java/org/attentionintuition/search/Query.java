package org.attentionintuition.search;

import java.util.Arrays;
import java.util.List;

/**
 * What someone looks for.
 *
 * @param text as typed, on one line and not too long
 * @param shortened whether something was cut off
 * @param words folded, none twice; all of them have to be found
 */
public record Query(String text, boolean shortened, List<String> words) {

    /** The most characters that are looked for. */
    public static final int LONGEST = 100;

    public Query {
        words = List.copyOf(words);
    }

    /** @param typed any text at all */
    public static Query of(String typed) {
        var start = typed.substring(0, Math.min(typed.length(), 20 * LONGEST)); // no work for megabytes
        var line = start.replaceAll("[\\p{Cc}\\p{Cs}\\s\\p{Z}]+", " ").strip();
        var fits = line.codePointCount(0, line.length()) <= LONGEST;
        var text = fits
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
        var words = Arrays.stream(Folded.of(text).text().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new Query(text, !fits || start.length() < typed.length(), words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
