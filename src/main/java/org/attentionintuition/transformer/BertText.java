package org.attentionintuition.transformer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as BERT's uncased models see it: without control characters and accents, in small letters, cut at spaces, around
 * punctuation and around Chinese characters (the tokenizers library's BertNormalizer and BertPreTokenizer).
 */
final class BertText {

    private BertText() {}

    /** The words, none of them empty. */
    static List<String> words(String text) {
        return split(lowered(unaccented(spaced(text))));
    }

    /** Control characters out, every kind of space as a blank, Chinese characters each between blanks. */
    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (space(c)) {
                spaced.append(' ');
            } else if (c != 0 && c != 0xfffd && !control(c)) {
                if (chinese(c)) {
                    spaced.append(' ').appendCodePoint(c).append(' ');
                } else {
                    spaced.appendCodePoint(c);
                }
            }
        });
        return spaced.toString();
    }

    private static String unaccented(String text) {
        var bare = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Letter by letter, so that no letter depends on its neighbours or on the machine's language. */
    private static String lowered(String text) {
        var lowered = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lowered::appendCodePoint);
        return lowered.toString();
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(c -> {
            var alone = punctuation(c);
            if ((alone || space(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!space(c)) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Of the control characters only these three; the others leave no gap. */
    private static boolean space(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean control(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean punctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> "$+<=>^`|~".indexOf(c) >= 0;
        };
    }

    private static boolean chinese(int c) {
        return in(c, 0x4e00, 0x9fff)
                || in(c, 0x3400, 0x4dbf)
                || in(c, 0x20000, 0x2a6df)
                || in(c, 0x2a700, 0x2b73f)
                || in(c, 0x2b740, 0x2b81f)
                || in(c, 0x2b820, 0x2ceaf)
                || in(c, 0xf900, 0xfaff)
                || in(c, 0x2f800, 0x2fa1f);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
