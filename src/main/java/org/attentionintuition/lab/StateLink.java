package org.attentionintuition.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attentionintuition.language.Words;

/** The address of a lab's state: to copy, and as a QR code for a phone that looks at the screen. */
final class StateLink extends Div {

    private static final int LONGEST = 2000;

    private final TextField field = new TextField(Words.say("lab.link.field"));
    private final Div code = new Div();
    private final Paragraph said = LabFrame.note();

    StateLink(String lab, Signal<String> text) {
        addClassName("state-link");
        field.setReadOnly(true);
        field.setAutoselect(true);
        code.addClassName("qr-code");
        said.getElement().setAttribute("role", "status");
        var copy = new Button(Words.say("lab.link.copy"), click -> copy());
        add(new Div(field, copy, said), code);
        Signal.effect(this, () -> ask(query(lab, text.get())));
    }

    /** The query string of a state; the start is said too, since whoever opens the link may have left the lab elsewhere. */
    static String query(String lab, String text) {
        return "?" + lab + "="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("%2C", ",")
                        .replace("%3B", ";");
    }

    /** Only the browser knows by which name and port it came here. */
    private void ask(String query) {
        getElement()
                .executeJs("return location.origin + location.pathname + $0", query)
                .then(String.class, this::show);
    }

    private void show(String address) {
        field.setValue(address);
        said.setText("");
        code.removeAll();
        if (address.length() <= LONGEST) {
            QrCode.of(address).ifPresent(qr -> code.add(new Image(qr.image(), Words.say("lab.link.qr"))));
        }
    }

    /** On a page that came without TLS the browser keeps its clipboard closed: then the text is selected instead. */
    private void copy() {
        field.getElement()
                .executeJs("""
                        const input = this.inputElement;
                        input.select();
                        try { await navigator.clipboard.writeText(input.value); return true; }
                        catch (closed) { return document.execCommand('copy'); }""")
                .then(
                        Boolean.class,
                        copied -> said.setText(copied ? Words.say("lab.link.copied") : Words.say("lab.link.closed")));
    }
}
