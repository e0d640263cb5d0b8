package org.attentionintuition.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

/** Sends a widget what a browser could send, true or not. */
final class Browser {

    private Browser() {}

    static void sends(Component widget, String event, String detail) {
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", JacksonUtils.getMapper().readTree(detail));
        fire(widget, new DomEvent(widget.getElement(), event, data));
    }

    static void sendsNothingWith(Component widget, String event) {
        fire(widget, new DomEvent(widget.getElement(), event, JacksonUtils.createObjectNode()));
    }

    private static void fire(Component widget, DomEvent event) {
        widget.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(event);
    }
}
