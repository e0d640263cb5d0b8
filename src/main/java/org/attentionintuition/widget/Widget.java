package org.attentionintuition.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A custom element that shows one record and nothing else.
 *
 * @param <T> the wire record, sent to the browser as JSON
 */
public abstract class Widget<T extends Record & Serializable> extends Component implements HasStyle {

    private final String property;
    private @Nullable Signal<T> shown;

    Widget(String property) {
        this.property = property;
    }

    /**
     * Shows the record from now on, while attached. To be called once. The record is made once for each change of what it is made
     * from; an equal one is not sent again, so that attaching anew or resynchronising changes nothing on the page.
     */
    public void bind(Signal<T> record) {
        var once = Signal.cached(record);
        getElement().bindProperty(property, once, null);
        shown = once;
    }

    /** Says what words are written in that are not the page's own. */
    public final void speak(Foreign words) {
        getElement().setPropertyBean("foreign", words);
    }

    /** What the page shows now: the range in which an event from the browser can be true. */
    final Optional<T> shown() {
        return Optional.ofNullable(shown).map(Signal::peek);
    }

    final Registration on(String event, SerializableConsumer<Detail> listener) {
        return getElement()
                .addEventListener(event, dom -> listener.accept(Detail.of(dom.getEventData())))
                .addEventDetail();
    }
}
