package org.attentionintuition.lab;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.language.Words;

/** The words of a playground, as they are typed and as they are written in a link. */
final class PlaygroundWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What nobody can see, or what turns the direction of the text around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\x{200C}\\x{200D}]]");

    /** What separates words and entries in a link; the escape itself. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;:%]");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{2})");

    private PlaygroundWords() {}

    /**
     * The words of a line that somebody typed.
     *
     * @throws Refused if they are too few, too many or too long, or cannot be seen
     */
    static List<String> typed(String line) {
        return checked(SPACE.splitAsStream(line).filter(word -> !word.isEmpty()));
    }

    /**
     * The words of an entry of a link.
     *
     * @throws Refused as {@link #typed}
     */
    static List<String> linked(String entry) {
        return checked(Arrays.stream(entry.split(",", -1))
                .limit(PlaygroundLab.MOST + 1L)
                .map(word -> ESCAPED.matcher(word)
                        .replaceAll(
                                it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16)))))
                .map(word -> SPACE.matcher(word).replaceAll("")));
    }

    /** The entry of these words. */
    static String link(List<String> words) {
        return words.stream()
                .map(word -> SEPARATOR
                        .matcher(word)
                        .replaceAll(it -> "%%%02X".formatted((int) it.group().charAt(0))))
                .collect(Collectors.joining(","));
    }

    private static List<String> checked(Stream<String> found) {
        var words = found.limit(PlaygroundLab.MOST + 1L).toList();
        if (words.size() < PlaygroundLab.FEWEST || words.size() > PlaygroundLab.MOST) {
            throw new Refused(Words.say("lab.playground.word-count", PlaygroundLab.FEWEST, PlaygroundLab.MOST));
        }
        for (var word : words) {
            if (word.isEmpty() || word.codePointCount(0, word.length()) > PlaygroundLab.LONGEST) {
                throw new Refused(Words.say("lab.playground.word-length", PlaygroundLab.LONGEST));
            }
            if (UNSEEN.matcher(word).find()
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(word)) {
                throw new Refused(Words.say("lab.playground.word-unseen"));
            }
        }
        return words;
    }
}
