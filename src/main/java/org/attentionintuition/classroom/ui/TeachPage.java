package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Nickname;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/** Where a teacher opens a room, at {@code /teach}; the private link {@code /teach#…} leads back to it. Names stand here only. */
@Route(value = Language.ROUTE + "/teach", layout = BookLayout.class)
public class TeachPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ObjectProvider<Classroom> classroom;
    private final CourseLibrary library;
    private final Div content = new Div();

    public TeachPage(ObjectProvider<Classroom> classroom, CourseLibrary library) {
        this.classroom = classroom;
        this.library = library;
        addClassNames("page", "teach");
        add(content);
    }

    @Override
    public String getPageTitle() {
        return Words.say("class.teach.title") + " · Attention Intuition";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (classroom.getIfAvailable() == null) {
            throw new NotFoundException();
        }
        var presence = Presence.of(event.getUI());
        Signal.effect(this, () -> {
            content.removeAll();
            content.add(presence.seat()
                    .get()
                    .filter(seat -> seat.role().leads())
                    .<Div>map(seat -> new RoomDesk(presence, seat, library))
                    .orElseGet(this::openForm));
        });
        getElement().executeJs(Fragment.TAKE).then(String.class, secret -> enter(presence, secret));
    }

    private void enter(Presence presence, String secret) {
        if (!secret.isEmpty()) {
            classroom
                    .getObject()
                    .seat(secret)
                    .filter(seat -> seat.role().leads())
                    .ifPresentOrElse(
                            seat -> presence.enter(seat, secret),
                            () -> content.addComponentAsFirst(refused(Words.say("class.teach.dead-link"))));
        }
    }

    private Div openForm() {
        var title = new TextField(Words.say("class.teach.name"));
        title.setMaxLength(Nickname.LONGEST);
        title.setHelperText(Words.say("class.teach.name-help"));
        var password = new PasswordField(Words.say("class.teach.password"));
        password.setVisible(classroom.getObject().guarded());
        var said = refused("");
        var open = new Button(Words.say("class.teach.open"), click -> {
            try {
                var entry = classroom.getObject().open(title.getValue(), password.getValue(), Caller.address());
                Presence.of(UI.getCurrentOrThrow()).enter(entry.seat(), entry.secret());
            } catch (Refused refused) {
                said.setText(refused.why(Words.ofReader()));
            }
        });
        open.addClassName("primary");
        var form = new Div(title, password, said, open);
        form.addClassName("form");
        return new Div(new H1(Words.say("class.teach.title")), new Paragraph(Words.say("class.teach.lead")), form);
    }

    private static Paragraph refused(String why) {
        var said = new Paragraph(why);
        said.addClassName("refused");
        said.getElement().setAttribute("role", "alert");
        return said;
    }
}
