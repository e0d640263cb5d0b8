package org.attentionintuition.lab;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.attentionintuition.language.Reader;

/** A sentence of the interface with words of a course in it, which may be in another language than the page. */
public final class Written {

    private Written() {}

    /**
     * Shows the sentence in place of what was there.
     *
     * @param words that it holds, empty if it has none of a course
     * @param language of the words, a tag
     */
    public static void show(HtmlContainer place, String sentence, String words, String language) {
        var at = sentence.indexOf(words);
        if (words.isEmpty() || at < 0 || language.equals(Reader.language().tag())) {
            place.setText(sentence);
            return;
        }
        place.removeAll();
        place.add(
                new Text(sentence.substring(0, at)),
                Reader.written(language, new Span(words)),
                new Text(sentence.substring(at + words.length())));
    }
}
