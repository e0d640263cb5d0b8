package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Nickname;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/** Where a teacher opens a room, at {@code /teach}; the private link {@code /teach#…} leads back to it. Names stand here only. */
@Route(value = Language.ROUTE + "/teach", layout = BookLayout.class)
public class TeachPage extends SeatPage {

    private final CourseLibrary library;

    public TeachPage(ObjectProvider<Classroom> classroom, CourseLibrary library) {
        super(classroom);
        this.library = library;
        addClassName("teach");
    }

    @Override
    String name() {
        return Words.say("class.teach.title");
    }

    @Override
    boolean isFor(Role role) {
        return role.leads();
    }

    @Override
    Component room(Presence presence, Seat seat) {
        return new RoomDesk(presence, seat, library);
    }

    @Override
    Component door(Presence presence) {
        var title = new TextField(Words.say("class.teach.name"));
        title.setMaxLength(Nickname.LONGEST);
        title.setHelperText(Words.say("class.teach.name-help"));
        var password = new PasswordField(Words.say("class.teach.password"));
        // Flow has no name for it.
        password.getElement().executeJs("this.i18n = { ...this.i18n, reveal: $0 }", Words.say("class.teach.reveal"));
        password.setVisible(presence.classroom().guarded());
        var said = refused("");
        var open = new Button(Words.say("class.teach.open"));
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            var caller = Caller.address();
            var session = Caller.session();
            var named = title.getValue();
            var word = password.getValue();
            presence.errands()
                    .run(() -> presence.classroom().open(named, word, caller, session), presence::enter, why -> {
                        said.setText(why);
                        open.setEnabled(true);
                    });
        });
        open.addClassName("primary");
        var form = new Div(title, password, said, open);
        form.addClassName("form");
        return new Div(new H1(name()), new Paragraph(Words.say("class.teach.lead")), form);
    }
}
