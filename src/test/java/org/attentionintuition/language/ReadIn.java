package org.attentionintuition.language;

import com.vaadin.flow.component.UI;
import java.util.function.Supplier;

/** What a page makes while somebody reads it in a language, without a browser. */
public final class ReadIn {

    private ReadIn() {}

    public static <T> T page(Language language, Supplier<T> made) {
        var before = UI.getCurrent();
        var ui = new UI();
        ui.setLocale(language.locale());
        UI.setCurrent(ui);
        try {
            return made.get();
        } finally {
            UI.setCurrent(before);
        }
    }
}
