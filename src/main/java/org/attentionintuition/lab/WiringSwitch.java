package org.attentionintuition.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.attentionintuition.language.Words;

/** The ways to break a lab on purpose: each says what it is going to break, and afterwards what it broke. */
final class WiringSwitch extends Div {

    /**
     * The choice.
     *
     * @param texts how sentences about the lab are shown
     * @param offered the whole one first
     * @param damage what broke, empty where nothing did or where it may not be told yet
     */
    WiringSwitch(
            CourseText texts,
            List<Wiring> offered,
            Signal<Wiring> wiring,
            SerializableConsumer<Wiring> choose,
            Signal<String> damage) {
        addClassName("wiring");
        var choice = new RadioButtonGroup<Wiring>(Words.say("lab.break.one"), offered);
        choice.setRenderer(new ComponentRenderer<>(WiringSwitch::option));
        choice.bindValue(wiring, chosen -> {
            if (chosen != null) {
                choose.accept(chosen);
            }
        });
        var said = texts.said(new Paragraph(), damage);
        said.addClassName("damage");
        add(choice, said);
    }

    static String title() {
        return Words.say("lab.break.title");
    }

    private static Div option(Wiring wiring) {
        var promise = new Span(Breakage.promise(wiring));
        promise.addClassName("promise");
        return new Div(new Span(Breakage.name(wiring)), promise);
    }

    static String broken(Wiring wiring) {
        return Words.say("lab.break.sign", Breakage.name(wiring));
    }

    /** Stands over a lab as long as it is broken, so that nobody takes its numbers for attention's. */
    static Div sign(Signal<Wiring> wiring, Command mend) {
        var text = new Span();
        text.bindText(wiring.map(WiringSwitch::broken));
        var sign = new Div(text, new Button(Words.say("lab.break.mend"), click -> mend.execute()));
        sign.addClassName("broken");
        sign.bindVisible(wiring.map(it -> it != Wiring.WHOLE));
        return sign;
    }
}
