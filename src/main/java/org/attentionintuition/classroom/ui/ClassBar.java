package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.html.Aside;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.language.Words;

/** The class at the foot of every page. */
final class ClassBar extends Aside {

    ClassBar(Presence presence, Seat seat) {
        addClassName("class-bar");
        getElement().setAttribute("aria-label", Words.say("class.bar.label"));
        if (seat.role() == Role.STUDENT) {
            add(new StudentBar(presence, seat));
        } else if (seat.role().leads()) {
            add(new TeacherBar(presence));
        } else {
            setVisible(false);
        }
    }
}
