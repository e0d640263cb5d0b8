package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.JoinCode;
import org.attentionintuition.classroom.Nickname;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where a student joins: {@code /join} asks for the code and a name, {@code /join?code=…} has the code already, {@code /join#…} is the
 * link or QR code and needs none.
 */
@Route(value = "join", layout = BookLayout.class)
@PageTitle("Join a class · Attention Intuition")
public class JoinPage extends Main implements BeforeEnterObserver {

    private static final int LONGEST_CODE = 12;

    private final ObjectProvider<Classroom> classroom;
    private final CourseLibrary library;
    private final TextField code = new TextField("Code");
    private final TextField name = new TextField("Your name for this class");
    private final Paragraph said = new Paragraph();
    private String invitation = "";

    public JoinPage(ObjectProvider<Classroom> classroom, CourseLibrary library) {
        this.classroom = classroom;
        this.library = library;
        addClassNames("page", "join");
        code.setMaxLength(LONGEST_CODE);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        name.setMaxLength(Nickname.LONGEST);
        name.setHelperText("Your teacher sees it. Leave it empty to get one.");
        said.addClassName("refused");
        said.getElement().setAttribute("role", "alert");
        var join = new Button("Join", click -> join());
        join.addClassName("primary");
        join.addClickShortcut(Key.ENTER);
        var form = new Div(code, name, said, join);
        form.addClassName("form");
        add(
                new H1("Join a class"),
                new Paragraph(
                        "Your teacher's board shows a code. No account is needed; what you do stays in this room and goes with it."),
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (classroom.getIfAvailable() == null) {
            throw new NotFoundException();
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .map(JoinCode::tidied)
                .filter(it -> it.length() <= LONGEST_CODE)
                .ifPresent(code::setValue);
        getElement().executeJs(Fragment.TAKE).then(String.class, this::invited);
    }

    private void invited(String fragment) {
        invitation = fragment;
        code.setVisible(fragment.isEmpty());
        (fragment.isEmpty() && code.isEmpty() ? code : name).focus();
    }

    private void join() {
        var ui = UI.getCurrentOrThrow();
        try {
            var entry = invitation.isEmpty()
                    ? classroom.getObject().join(code.getValue(), name.getValue(), Caller.address())
                    : classroom.getObject().joinInvited(invitation, name.getValue());
            Presence.of(ui).enter(entry.seat(), entry.secret());
            var course = library.courses().getFirst();
            ui.navigate(course.address(course.first()));
        } catch (Refused refused) {
            said.setText(refused.why());
        }
    }
}
