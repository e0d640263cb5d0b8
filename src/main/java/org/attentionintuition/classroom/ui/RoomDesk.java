package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import java.util.Map;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** A teacher's view of the room: how to get in, who is in, where the class may be, who else has a link, and the end of it. */
final class RoomDesk extends Div {

    private final Presence presence;
    private final Seat seat;
    private final Paragraph said = new Paragraph();

    RoomDesk(Presence presence, Seat seat, CourseLibrary library) {
        this.presence = presence;
        this.seat = seat;
        addClassName("room-desk");
        said.getElement().setAttribute("role", "status");
        var heading = new H1();
        heading.bindText(presence.room()
                .map(now -> now.map(it -> it.room().title())
                        .filter(it -> !it.isEmpty())
                        .orElse(Words.say("class.room.untitled"))));
        var view = new Paragraph(new Anchor(Reader.address("class"), Words.say("class.view.link")));
        add(
                heading,
                new InvitePanel(presence, true),
                view,
                new PeoplePanel(presence, seat),
                new RangePanel(presence, library));
        add(seat.role() == Role.TEACHER ? links() : new Section(new H2(Words.say("class.room.links")), mine()));
        if (seat.role() == Role.TEACHER) {
            add(end());
        }
    }

    /** Whoever closes the tab without this link does not come back. */
    private TextField mine() {
        var mine = new TextField(Words.say("class.room.own-link"));
        mine.setReadOnly(true);
        mine.setHelperText(Words.say("class.room.own-link-help"));
        address(mine, "teach", presence.secret());
        return mine;
    }

    /** Only who owns the room hands out links: each is shown once, when it is made. */
    private Section links() {
        var made = new TextField();
        made.setReadOnly(true);
        made.setVisible(false);
        return new Section(
                new H2(Words.say("class.room.links")),
                mine(),
                line(
                        new Button(Words.say("class.room.co-teacher"), click -> make(made, Role.CO_TEACHER)),
                        new Button(Words.say("class.room.projector"), click -> make(made, Role.PROJECTOR))),
                made,
                said,
                handedOut());
    }

    /** The links of others that still lead in. */
    private UnorderedList handedOut() {
        var list = new UnorderedList();
        list.addClassName("links");
        var links = Signal.cached(presence.room()
                .map(now -> now.map(it -> it.room().access().links()).orElse(Map.of())));
        Signal.effect(list, () -> {
            list.removeAll();
            links.get().forEach((number, role) -> {
                if (role != Role.TEACHER) {
                    list.add(handedOut(number, role));
                }
            });
        });
        return list;
    }

    private ListItem handedOut(int number, Role role) {
        var name =
                Words.say(role == Role.PROJECTOR ? "class.room.link-projector" : "class.room.link-co-teacher", number);
        var revoke = new Button(
                Words.say("class.room.revoke"),
                click -> presence.ask(now -> new RoomEvent.LinkRevoked(number), why -> said.setText(why.orElse(""))));
        revoke.setAriaLabel(Words.say("class.room.revoke") + ": " + name);
        return new ListItem(new Span(name), revoke);
    }

    private void make(TextField field, Role role) {
        presence.errands()
                .run(
                        () -> presence.classroom().link(seat, role),
                        made -> {
                            said.setText("");
                            show(field, role == Role.PROJECTOR, made.secret());
                        },
                        said::setText);
    }

    private static void show(TextField field, boolean projector, String secret) {
        field.setLabel(projector ? Words.say("class.room.projector-link") : Words.say("class.room.co-teacher-link"));
        field.setVisible(true);
        address(field, projector ? "projector" : "teach", secret);
    }

    /** Only the browser knows by which name and port it came here. */
    private static void address(TextField field, String page, String secret) {
        field.setAutoselect(true);
        field.getElement()
                .executeJs(Fragment.ADDRESS, Reader.address(page), secret)
                .then(String.class, field::setValue);
    }

    private Section end() {
        var sure = new Button(Words.say("class.room.delete-sure"));
        sure.addClassName("danger");
        sure.setVisible(false);
        var ended = new Paragraph();
        ended.getElement().setAttribute("role", "status");
        sure.addClickListener(click -> presence.errands()
                .run(
                        () -> {
                            presence.classroom().delete(seat);
                            return seat;
                        },
                        gone -> {},
                        ended::setText));
        return new Section(
                new H2(Words.say("class.room.end")),
                new Paragraph(Words.say("class.room.end-lead")),
                line(new Button(Words.say("class.room.delete"), click -> sure.setVisible(!sure.isVisible())), sure),
                ended);
    }

    static Div line(Component... components) {
        var line = new Div(components);
        line.addClassName("line");
        return line;
    }
}
