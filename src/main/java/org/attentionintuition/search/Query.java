package org.attentionintuition.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
                .flatMap(Query::unspaced)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new Query(text, !fits || start.length() < typed.length(), words);
    }

    /** The words of a script that writes none apart, as a dictionary has them: 查询和键 is 查询, 和 and 键. */
    private static Stream<String> unspaced(String word) {
        if (word.codePoints().noneMatch(Character::isIdeographic)) {
            return Stream.of(word);
        }
        var words = new ArrayList<String>();
        var ends = BreakIterator.getWordInstance(Locale.CHINESE);
        ends.setText(word);
        var from = ends.first();
        for (var to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            if (word.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word.substring(from, to));
            }
            from = to;
        }
        return words.stream();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
