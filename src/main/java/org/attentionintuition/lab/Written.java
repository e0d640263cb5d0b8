package org.attentionintuition.lab;

import com.vaadin.flow.component.HtmlContainer;
import org.attentionintuition.widget.Foreign;

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
        new CourseText(language, Foreign.NONE).in(place, sentence, words);
    }
}
