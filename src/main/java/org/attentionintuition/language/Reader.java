package org.attentionintuition.language;

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

    /** As {@link #address}, for a link that may lead to the cover: an empty link would lead nowhere. */
    public static String link(String path) {
        return "./" + address(path);
    }
}
