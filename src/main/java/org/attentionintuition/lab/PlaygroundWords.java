package org.attentionintuition.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.language.Words;

/** The words of a playground, as they are typed and as they are written in a link. */
final class PlaygroundWords {

    private PlaygroundWords() {}

    /**
     * The words of a line that somebody typed.
     *
     * @throws Refused if they are too few, too many or too long, or cannot be seen
     */
    static List<String> typed(String line) {
        return checked(TypedWord.SPACE.splitAsStream(line).filter(word -> !word.isEmpty()));
    }

    /**
     * The words of an entry of a link.
     *
     * @throws Refused as {@link #typed}
     */
    static List<String> linked(String entry) {
        return checked(Arrays.stream(entry.split(",", -1))
                .limit(PlaygroundLab.MOST + 1L)
                .map(TypedWord::unescaped)
                .map(word -> TypedWord.SPACE.matcher(word).replaceAll("")));
    }

    /** The entry of these words. */
    static String link(List<String> words) {
        return words.stream().map(TypedWord::escaped).collect(Collectors.joining(","));
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
            TypedWord.requireSeen(word);
        }
        return words;
    }
}
