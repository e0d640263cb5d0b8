package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.classroom.Access.Code;
import org.attentionintuition.classroom.JoinCode;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.lab.QrCode;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** How students get in: the code, the link and the QR code. A renewed one appears by itself wherever this is shown. */
final class InvitePanel extends Section {

    private final Presence presence;
    private final Paragraph address = new Paragraph();
    private final Span code = new Span();
    private final TextField link = new TextField(Words.say("class.invite.link"));
    private final Div image = new Div();

    /** @param renewable whether there is a button for another code */
    InvitePanel(Presence presence, boolean renewable) {
        this.presence = presence;
        addClassName("invite");
        code.addClassName("code");
        image.addClassName("qr-code");
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setVisible(renewable);
        var words = new Div(new H2(Words.say("class.join.join")), address, code, link);
        if (renewable) {
            words.add(new Button(Words.say("class.invite.renew"), click -> renew()));
        }
        add(words, image);
        var shown = Signal.cached(
                presence.room().map(now -> now.flatMap(it -> it.room().access().code())));
        var open =
                Signal.cached(presence.room().map(now -> now.map(Snapshot::open).orElse(false)));
        Signal.effect(this, () -> shown.get().ifPresent(this::show));
        Signal.effect(
                this,
                () -> code.setText(shown.get()
                        .filter(it -> open.get())
                        .map(it -> JoinCode.spaced(it.text()))
                        .orElse(Words.say("class.invite.expired"))));
    }

    private void show(Code now) {
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", Reader.address("join"))
                .then(
                        String.class,
                        it -> address.setText(Words.say("class.invite.open", it.replaceFirst("^https?://", ""))));
        getElement()
                .executeJs(Fragment.ADDRESS, Reader.address("join"), now.invitation())
                .then(String.class, it -> {
                    link.setValue(it);
                    image.removeAll();
                    QrCode.of(it).ifPresent(qr -> image.add(new Image(qr.image(), Words.say("class.invite.qr"))));
                });
    }

    private void renew() {
        presence.seat()
                .peek()
                .ifPresent(seat -> presence.errands()
                        .run(() -> presence.classroom().renewCode(seat), after -> {}, address::setText));
    }
}
