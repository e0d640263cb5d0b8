package org.attentionintuition.language;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Whoever reads the page that is being made. The one place where this package looks at the user interface. */
public final class Reader {

    private Reader() {}

    /** The language of the page; the first one where no page is being made: at the start, in a test, on a thread of its own. */
    public static Language language() {
        var page = UI.getCurrent();
        return page == null ? Language.ENGLISH : Language.of(page.getLocale());
    }

    /** Where the page of this path stands in the reader's language. */
    public static String address(String path) {
        return language().address(path);
    }

    /**
     * Marks words of a course with the language they are written in, where that is not the page's.
     *
     * @param tag of that language
     */
    public static <C extends Component> C written(String tag, C words) {
        if (!tag.equals(language().tag())) {
            words.getElement().setAttribute("lang", tag);
        }
        return words;
    }

    /** The tag of a language, empty where it is the page's, or where none is told: then nothing has to be marked. */
    public static String foreign(String tag) {
        return tag.equals(language().tag()) ? "" : tag;
    }

    /** Marks words of the interface that stand among those of a course. */
    public static <C extends Component> C own(C words) {
        words.getElement().setAttribute("lang", language().tag());
        return words;
    }

    /** As {@link #address}, for a link that may lead to the cover: an empty link would lead nowhere. */
    public static String link(String path) {
        return "./" + address(path);
    }
}
