package org.attentionintuition.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in small letters without accents, that still knows where in the original each of its letters stood: "Été ﬁn" reads
 * "ete fin".
 */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private final int[] origins; // one for each letter, and the length of the original at the end

    private Folded(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Folded of(String original) {
        var text = new StringBuilder();
        var origins = new int[original.length() + 1];
        for (var at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
            for (var letter : folded(original.codePointAt(at)).toCharArray()) {
                if (text.length() + 1 >= origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                origins[text.length()] = at;
                text.append(letter);
            }
        }
        origins[text.length()] = original.length();
        return new Folded(text.toString(), Arrays.copyOf(origins, text.length() + 1));
    }

    private static String folded(int codePoint) {
        if (codePoint < 128) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        if (codePoint == '’') {
            return "'"; // as everybody types it
        }
        var plain = MARKS.matcher(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    String text() {
        return text;
    }

    /** Where in the original the letter at this place stood; for the end of the text, the end of the original. */
    int origin(int place) {
        return origins[place];
    }

    /** Where in the original a match ends that ends before this place: a letter that folds into two belongs to it as a whole. */
    int end(int place) {
        var at = place;
        while (at < text.length() && origins[at] == origins[place - 1]) {
            at++;
        }
        return origins[at];
    }

    /**
     * The first place from here on where a word begins with these letters, or −1; what is no letter or digit may stand anywhere, and so
     * may characters of a script without spaces between its words.
     */
    int find(String word, int from) {
        var at = text.indexOf(word, from);
        while (at > 0 && goesOn(word.charAt(0)) && goesOn(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean goesOn(char letter) {
        return Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
    }

    int count(String word, int most) {
        var count = 0;
        for (var at = find(word, 0); at >= 0 && count < most; at = find(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
