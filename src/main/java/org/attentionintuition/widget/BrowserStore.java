package org.attentionintuition.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Keeps one JSON document in the browser, shared by all tabs; nothing of it is seen on the page. */
@Tag("browser-store")
@JsModule("./shell/browser-store.ts")
public final class BrowserStore extends Component {

    /** Why the browser keeps nothing. */
    public enum Trouble {
        NONE,
        /** The browser does not let pages keep anything, as in some private windows. */
        UNAVAILABLE,
        /** There is no room left. */
        FULL,
        /** There is a document that this version does not know; it is left as it is. */
        FOREIGN,
        /** There is a document that is too large to be sent. */
        LARGE
    }

    /**
     * What the browser says it keeps; not to be believed.
     *
     * @param text the document, empty if there is none
     * @param seq the last change that is in it, 0 before the first
     */
    public record Stored(String text, long seq, Trouble trouble) implements Serializable {}

    /**
     * Makes changes to the document; it is written half a second after the last of them, or when the page is left.
     *
     * @param changes beans with {@code part}, {@code name} and {@code value}, null to take the entry out
     * @param seq greater than that of any change before
     */
    public void change(List<? extends Serializable> changes, long seq) {
        getElement().callJsFunction("change", changes, seq);
    }

    /** Writes another document over the one there is, whatever that was; empty text takes it away. */
    public void replace(String text, long seq) {
        getElement().callJsFunction("replace", text, seq);
    }

    /** Asks for what is kept; the answer comes to {@link #onStored}, as does every change that another tab makes. */
    public void ask() {
        getElement().callJsFunction("tell");
    }

    public Registration onStored(SerializableConsumer<Stored> listener) {
        return getElement()
                .addEventListener(
                        "stored", dom -> stored(Detail.of(dom.getEventData())).ifPresent(listener))
                .addEventDetail();
    }

    private static Optional<Stored> stored(Detail detail) {
        var text = detail.text("text");
        var seq = detail.sequence();
        var trouble = detail.text("trouble").flatMap(BrowserStore::trouble);
        return text.isPresent() && seq.isPresent() && trouble.isPresent()
                ? Optional.of(new Stored(text.get(), seq.getAsLong(), trouble.get()))
                : Optional.empty();
    }

    private static Optional<Trouble> trouble(String name) {
        for (var each : Trouble.values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
