package org.attentionintuition.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;

/** Gives a sign of life every few seconds, and tells the reader when the server does not answer it. */
@Tag("class-pulse")
@JsModule("./shell/class-pulse.ts")
public final class ClassPulse extends Component {

    /**
     * A pulse.
     *
     * @param online what is said while the server answers, may be empty
     * @param lost what is said while it does not
     * @param given hears of every sign whether the page is in front of somebody
     */
    public ClassPulse(String online, String lost, SerializableConsumer<Boolean> given) {
        getElement().setProperty("online", online);
        getElement().setProperty("lost", lost);
        getElement()
                .addEventListener("pulse", dom -> {
                    var detail = Detail.of(dom.getEventData());
                    given.accept(detail.flag("awake"));
                    detail.sequence().ifPresent(seq -> getElement().callJsFunction("answered", seq));
                })
                .addEventDetail();
    }
}
