package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.attentionintuition.language.Words;
import org.springframework.stereotype.Component;

/**
 * How the book looks: a choice of theme, and the projector on and off. Both are the browser's affair, the server never hears of them:
 * look.js applies them before the first paint and keeps them in the browser. There is one in the masthead and, for screens where that has no
 * room, one below the contents.
 */
final class LookSwitch extends Div {

    LookSwitch() {
        addClassName("look");
        var theme = new Element("select");
        theme.setAttribute("aria-label", Words.say("shell.theme"));
        theme.appendChild(
                option("system", Words.say("shell.theme.system")),
                option("light", Words.say("shell.theme.light")),
                option("dark", Words.say("shell.theme.dark")));
        getElement().appendChild(theme);
        var projector = new NativeButton();
        projector.addClassName("projector");
        projector.add(span("enter", Words.say("shell.projector")), span("leave", Words.say("shell.projector.leave")));
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
