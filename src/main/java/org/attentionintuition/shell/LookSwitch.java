package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * How the book looks: a choice of theme, and the projector on and off. Both are the browser's affair, the server never hears of them:
 * look.js applies them before the first paint and keeps them in the browser.
 */
final class LookSwitch extends Div {

    private static final String THEME = "Theme";
    private static final String SYSTEM = "System";
    private static final String LIGHT = "Light";
    private static final String DARK = "Dark";
    private static final String PROJECT = "Projector";
    private static final String LEAVE = "Leave projector";

    LookSwitch() {
        addClassName("look");
        var theme = new Element("select");
        theme.setAttribute("aria-label", THEME);
        theme.appendChild(option("system", SYSTEM), option("light", LIGHT), option("dark", DARK));
        getElement().appendChild(theme);
        var projector = new NativeButton();
        projector.addClassName("projector");
        projector.add(span("enter", PROJECT), span("leave", LEAVE));
        add(projector);
        addAttachListener(attached -> getElement().executeJs("window.attentionIntuitionLook?.bind(this)"));
    }

    private static Element option(String value, String text) {
        return new Element("option").setAttribute("value", value).setText(text);
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** Puts look.js into the head of every page. */
    @Component
    static final class Script implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(
                    page -> page.getDocument().head().appendElement("script").attr("src", "look.js"));
        }
    }
}
