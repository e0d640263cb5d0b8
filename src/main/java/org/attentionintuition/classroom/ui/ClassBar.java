package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.ClassPulse;

/** The class at the foot of every page. Its height is told to the page, so that what has the focus is never scrolled under it. */
final class ClassBar extends Aside {

    private static final String HEIGHT = """
            this.watched?.disconnect();
            const root = document.documentElement;
            this.watched = new ResizeObserver(() => root.style.setProperty('--class-bar', this.offsetHeight + 'px'));
            this.watched.observe(this);""";

    ClassBar(Presence presence, Seat seat) {
        this();
        if (seat.role() == Role.STUDENT) {
            add(new StudentBar(presence, seat));
        } else if (seat.role().leads()) {
            add(new TeacherBar(presence));
        } else {
            setVisible(false);
            return;
        }
        add(new ClassPulse(
                "", Words.say(seat.role().leads() ? "class.line.lost-teacher" : "class.line.lost"), awake -> {
                    presence.classroom().pulse(seat, awake);
                    presence.pace().alive();
                }));
    }

    /** When the class cannot be reached: it can be tried again, and the book can be read without it. */
    ClassBar(String why, Runnable again, Runnable alone) {
        this();
        var said = new Paragraph(why);
        said.getElement().setAttribute("role", "alert");
        var line = new Div(
                said,
                new Button(Words.say("class.errand.again"), click -> again.run()),
                new Button(Words.say("class.errand.alone"), click -> alone.run()));
        line.addClassName("line");
        add(line);
    }

    private ClassBar() {
        addClassName("class-bar");
        getElement().setAttribute("aria-label", Words.say("class.bar.label"));
        addAttachListener(attached -> getElement().executeJs(HEIGHT));
    }
}
