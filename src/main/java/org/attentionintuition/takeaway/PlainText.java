package org.attentionintuition.takeaway;

import java.util.stream.Collectors;

/** Words of a course as they may stand in a program: whatever the word, it stays a word. */
final class PlainText {

    private PlainText() {}

    /**
     * The text on one line that reads as it is stored: control characters, line separators and marks that turn the direction of
     * reading become spaces, half a surrogate pair the replacement character.
     */
    static String oneLine(String text) {
        return text.codePoints()
                .map(PlainText::shown)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A string literal in double quotes, the same in Python and in Java. */
    static String literal(String text) {
        return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    /** The text for a comment to the end of the line. Java reads {@code \}{@code u} even there, so no backslash stays alone. */
    static String comment(String text) {
        return escaped(text);
    }

    private static String escaped(String text) {
        return oneLine(text).replace("\\", "\\\\");
    }

    private static int shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
            case Character.FORMAT -> joiner(point) ? point : ' ';
            default -> point;
        };
    }

    /** Zero-width joiner and non-joiner, which some scripts and emoji are spelled with. */
    private static boolean joiner(int point) {
        return point == 0x200C || point == 0x200D;
    }
}
