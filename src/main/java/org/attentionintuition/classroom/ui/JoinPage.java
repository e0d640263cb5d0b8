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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.JoinCode;
import org.attentionintuition.classroom.Nickname;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.shell.BookLayout;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where a student joins: {@code /join} asks for the code and a name, {@code /join?code=…} has the code already, {@code /join#…} is the
 * link or QR code and needs none.
 */
@Route(value = Language.ROUTE + "/join", layout = BookLayout.class)
public class JoinPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_CODE = 16;

    private final ObjectProvider<Classroom> classroom;
    private final CourseLibrary library;
    private final TextField code = new TextField(Words.say("class.join.code"));
    private final TextField name = new TextField(Words.say("class.join.name"));
    private final Paragraph said = new Paragraph();
    private String invitation = "";

    public JoinPage(ObjectProvider<Classroom> classroom, CourseLibrary library) {
        this.classroom = classroom;
        this.library = library;
        addClassNames("page", "join");
        code.setMaxLength(LONGEST_CODE);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        name.setMaxLength(Nickname.LONGEST);
        name.setHelperText(Words.say("class.join.name-help"));
        said.addClassName("refused");
        said.getElement().setAttribute("role", "alert");
        var join = new Button(Words.say("class.join.join"), click -> join());
        join.addClassName("primary");
        join.addClickShortcut(Key.ENTER);
        var form = new Div(code, name, said, join);
        form.addClassName("form");
        add(new H1(Words.say("class.join.title")), new Paragraph(Words.say("class.join.lead")), form);
    }

    @Override
    public String getPageTitle() {
        return Words.say("class.join.title") + " · Attention Intuition";
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
                    ? classroom.getObject().join(code.getValue(), name.getValue(), Words.ofReader(), Caller.address())
                    : classroom.getObject().joinInvited(invitation, name.getValue(), Words.ofReader());
            Presence.of(ui).enter(entry.seat(), entry.secret());
            var course = library.courses(Reader.language()).getFirst();
            ui.navigate(Reader.address(course.address(course.first())));
        } catch (Refused refused) {
            said.setText(refused.why(Words.ofReader()));
        }
    }
}
