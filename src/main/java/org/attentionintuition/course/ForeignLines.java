package org.attentionintuition.course;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Lines of a block of text that are in another language than the page: {@code ```text 1:en 6:fr}. Who listens to the page hears them in their own sounds.
 *
 * @param languages by the number of the line, from 1
 */
record ForeignLines(Map<Integer, String> languages) {

    private static final String KIND = "text";
    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,2}):(\\S+)");

    /** Empty for any other block, and for one whose words behind {@code text} cannot be read. */
    static Optional<ForeignLines> of(FencedCodeBlock block) {
        var words = words(block);
        if (words.length < 2 || !words[0].equals(KIND) || mistake(block).isPresent()) {
            return Optional.empty();
        }
        var languages = new TreeMap<Integer, String>();
        for (var word : Arrays.asList(words).subList(1, words.length)) {
            var match = LINE.matcher(word);
            if (match.matches()) {
                languages.put(Integer.parseInt(match.group(1)), match.group(2));
            }
        }
        return Optional.of(new ForeignLines(languages));
    }

    /** The first word behind {@code text} that names no line of the block, or no language. */
    static Optional<String> mistake(FencedCodeBlock block) {
        var words = words(block);
        if (!words[0].equals(KIND)) {
            return Optional.empty();
        }
        var lines = block.getLiteral().lines().count();
        return Arrays.stream(words)
                .skip(1)
                .filter(word -> {
                    var match = LINE.matcher(word);
                    return !match.matches()
                            || Integer.parseInt(match.group(1)) > lines
                            || !FrontMatter.isLanguage(match.group(2));
                })
                .findFirst();
    }

    private static String[] words(FencedCodeBlock block) {
        return (block.getInfo() == null ? "" : block.getInfo()).strip().split("\\s+");
    }

    void write(FencedCodeBlock block, HtmlWriter writer) {
        writer.line();
        writer.tag("pre", Map.of("tabindex", "0")); // where it is too wide, keys have to scroll it
        writer.tag("code", Map.of("class", "language-" + KIND));
        var lines = block.getLiteral().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var language = languages.get(i + 1);
            if (language == null) {
                writer.text(lines.get(i));
            } else {
                writer.tag("span", Map.of("lang", language));
                writer.text(lines.get(i));
                writer.tag("/span");
            }
            writer.text("\n");
        }
        writer.tag("/code");
        writer.tag("/pre");
        writer.line();
    }
}
