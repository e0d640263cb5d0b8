package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.language.Words;

/** Hard and soft lookup of the same query in the same table, side by side. */
final class LookupPanel extends Div {

    LookupPanel(Signal<Lookups> lookups, CourseText texts) {
        addClassName("lookups");
        var hard = card(Words.say("lab.lookup.hard"), lookups.map(Lookups::hard), texts);
        hard.getElement().bindAttribute("data-found", lookups.map(it -> Boolean.toString(it.found())));
        add(hard, card(Words.say("lab.lookup.soft"), lookups.map(Lookups::soft), texts));
    }

    private static Div card(String title, Signal<String> result, CourseText texts) {
        var text = texts.said(new Paragraph(), result);
        var card = new Div(new Component[] {new H3(title), text});
        card.addClassName("lookup");
        return card;
    }
}
