package org.attentionintuition.classroom;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Nine letters and digits that are read off a board: no vowels, so no words, and nothing that looks like another (0 O, 1 I L, 5 S, 2 Z,
 * 8 B).
 */
public final class JoinCode {

    static final String LETTERS = "34679CDFGHJKMNPQRTVWXY";
    static final int LENGTH = 9;

    /** Rooms that are still there have codes of this length. */
    private static final int FORMER_LENGTH = 8;

    private static final int GROUP = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }

    /** What somebody typed, without blanks and dashes, in capitals. */
    public static String tidied(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    static boolean valid(String code) {
        return (code.length() == LENGTH || code.length() == FORMER_LENGTH)
                && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** In groups, easier to read and to say. */
    public static String spaced(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
