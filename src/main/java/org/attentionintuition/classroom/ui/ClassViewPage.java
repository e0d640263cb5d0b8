package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.lab.Labs;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/** What a class does, at {@code /class}, for those who lead it: who is where, every student's bars, who seems stuck, and one opened. */
@Route(value = Language.ROUTE + "/class", layout = BookLayout.class)
public class ClassViewPage extends SeatPage {

    private final CourseLibrary library;
    private final Labs labs;

    public ClassViewPage(ObjectProvider<Classroom> classroom, CourseLibrary library, Labs labs) {
        super(classroom);
        this.library = library;
        this.labs = labs;
        addClassName("class-view-page");
    }

    @Override
    String name() {
        return Words.say("class.view.title");
    }

    @Override
    boolean isFor(Role role) {
        return role.leads();
    }

    @Override
    Component room(Presence presence, Seat seat) {
        return new ClassView(presence, seat, BookPages.of(library), labs);
    }

    @Override
    Component door(Presence presence) {
        return new Div(new H1(name()), new Paragraph(Words.say("class.view.lead")));
    }
}
