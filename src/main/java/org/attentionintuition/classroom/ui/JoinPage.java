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
public class JoinPage extends Main implements BeforeEnterObserver, HasDynamicTitle, OfTheClass {

    private static final int LONGEST_CODE = 16;

    private final ObjectProvider<Classroom> classroom;
    private final CourseLibrary library;
    private final TextField code = new TextField(Words.say("class.join.code"));
    private final TextField name = new TextField(Words.say("class.join.name"));
    private final Button join = new Button(Words.say("class.join.join"));
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
        join.addClickListener(click -> join());
        join.addClassName("primary");
        join.addClickShortcut(Key.ENTER);
        var form = new Div(code, name, said, join);
        form.addClassName("form");
        var told = new Paragraph(Words.say("class.join.seen"));
        told.addClassName("note");
        add(new H1(Words.say("class.join.title")), new Paragraph(Words.say("class.join.lead")), told, form);
        Fragment.listen(this, this::invited);
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
        Fragment.take(this);
    }

    private void invited(String fragment) {
        if (fragment.isEmpty() && !invitation.isEmpty()) {
            return; // the router has come to this page once more, when the invitation was out of the address already
        }
        invitation = fragment;
        code.setVisible(fragment.isEmpty());
        (fragment.isEmpty() && code.isEmpty() ? code : name).focus();
    }

    private void join() {
        var presence = Presence.of(UI.getCurrentOrThrow());
        var address = Caller.address();
        var session = Caller.session();
        var words = Words.ofReader();
        var typed = code.getValue();
        var chosen = name.getValue();
        var by = invitation;
        join.setEnabled(false);
        presence.errands()
                .run(
                        () -> by.isEmpty()
                                ? classroom.getObject().join(typed, chosen, words, address, session)
                                : classroom.getObject().joinInvited(by, chosen, words, address, session),
                        entry -> joined(presence, entry),
                        why -> {
                            said.setText(why);
                            join.setEnabled(true);
                        });
    }

    private void joined(Presence presence, Classroom.Entry entry) {
        presence.enter(entry);
        var course = library.courses(Reader.language()).getFirst();
        presence.ui().navigate(Reader.address(course.address(course.first())));
    }
}
