package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.attentionintuition.classroom.Stuck;
import org.attentionintuition.classroom.Student;
import org.attentionintuition.lab.Glimpses;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SmallBars;

/** One student among many: where, since when, how connected, the bars, what was done. It stays and says what is new. */
final class StudentCard extends ListItem {

    private final Span name = new Span();
    private final Span contact = new Span();
    private final Paragraph where = new Paragraph();
    private final Paragraph led = new Paragraph();
    private final Paragraph stuck = new Paragraph();
    private final Paragraph deeds = new Paragraph();
    private final Button open = new Button();

    /** @param glimpses of all students that are looked at, by their numbers */
    StudentCard(int number, Glimpses glimpses, Runnable opened) {
        addClassName("student");
        name.addClassName("name");
        contact.addClassName("contact");
        led.addClassName("quiet");
        stuck.addClassName("stuck");
        deeds.addClassName("quiet");
        var bars = new SmallBars();
        glimpses.show(bars, number);
        open.addClickListener(click -> opened.run());
        add(name, contact, where, led, bars, stuck, deeds, open);
    }

    /** @param page the title of the page, empty for none */
    void show(Student student, String called, String page) {
        name.setText(called);
        contact.setText(PersonLine.said(student.sight().contact()));
        getElement()
                .setAttribute("data-contact", student.sight().contact().name().toLowerCase(Locale.ROOT));
        where.setText(
                page.isEmpty() ? Words.say("class.view.nowhere") : Words.say("class.view.on", page, student.minutes()));
        led.setText(student.led() ? Words.say("class.view.follows") : "");
        stuck.setText(student.stuck().map(StudentCard::said).orElse(""));
        deeds.setText(Words.say(
                "class.view.deeds",
                student.right(),
                student.who().deeds().answers().size(),
                student.who().deeds().solved().size()));
        open.setText(Words.say("class.view.open", called));
    }

    static String said(Stuck stuck) {
        return switch (stuck.sign()) {
            case TIME -> Words.say("class.view.stuck-time", stuck.number());
            case WRONG_ANSWERS -> Words.say("class.view.stuck-wrong", stuck.number());
        };
    }
}
