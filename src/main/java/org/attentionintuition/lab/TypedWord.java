package org.attentionintuition.lab;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.language.Words;

/** A word that somebody typed, and how it is written in a link. */
final class TypedWord {

    static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What nobody can see, or what turns the direction of the text around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\x{200C}\\x{200D}]]");

    /** What separates words and entries in a link; the escape itself. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;:%]");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{2})");

    private TypedWord() {}

    /**
     * The word without the blanks around it.
     *
     * @param longest characters
     * @throws Refused if it is longer, or cannot be seen; that there is none is for the caller to judge
     */
    static String checked(String typed, int longest) {
        if (typed.length() > 10 * longest) {
            throw new Refused(Words.say("lab.words.length", longest)); // whatever the rest is
        }
        var word = SPACE.matcher(typed).replaceAll(" ").strip();
        if (word.codePointCount(0, word.length()) > longest) {
            throw new Refused(Words.say("lab.words.length", longest));
        }
        requireSeen(word);
        return word;
    }

    /** @throws Refused if there is something in it that nobody can see */
    static void requireSeen(String word) {
        if (UNSEEN.matcher(word).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(word)) {
            throw new Refused(Words.say("lab.playground.word-unseen"));
        }
    }

    /** The word in an entry of a link. */
    static String escaped(String word) {
        return SEPARATOR
                .matcher(word)
                .replaceAll(it -> "%%%02X".formatted((int) it.group().charAt(0)));
    }

    /** What stands in an entry of a link, not yet checked. */
    static String unescaped(String entry) {
        return ESCAPED.matcher(entry)
                .replaceAll(it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
    }
}
