package org.attentionintuition.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.IntStream;
import org.attentionintuition.language.Words;

/** A sentence with links in it, each where the language of the page has it. */
final class Sentence {

    /** For private use: no text has them, so that they show where an argument has come to stand. */
    private static final int FIRST_MARK = 0xE000;

    private Sentence() {}

    /** @param key of the text, whose {@code {0}}, {@code {1}}, … are these components */
    static Paragraph with(String key, Component... components) {
        var marks = IntStream.range(0, components.length)
                .mapToObj(i -> Character.toString(FIRST_MARK + i))
                .toArray();
        var sentence = new Paragraph();
        var text = new StringBuilder();
        Words.say(key, marks).codePoints().forEach(letter -> {
            var place = letter - FIRST_MARK;
            if (place < 0 || place >= components.length) {
                text.appendCodePoint(letter);
            } else {
                sentence.add(text.toString());
                text.setLength(0);
                sentence.add(components[place]);
            }
        });
        sentence.add(text.toString());
        return sentence;
    }
}
