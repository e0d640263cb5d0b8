package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import org.attentionintuition.classroom.Refused;
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

    RoomDesk(Presence presence, Seat seat, CourseLibrary library) {
        this.presence = presence;
        this.seat = seat;
        addClassName("room-desk");
        var heading = new H1();
        heading.bindText(presence.room()
                .map(now -> now.map(it -> it.room().title())
                        .filter(it -> !it.isEmpty())
                        .orElse(Words.say("class.room.untitled"))));
        add(heading, new InvitePanel(presence, true), new PeoplePanel(presence), new RangePanel(presence, library));
        if (seat.role() == Role.TEACHER) {
            add(links(), end());
        }
    }

    /** Only who owns the room hands out links: each is shown once, when it is made. */
    private Section links() {
        var mine = new TextField(Words.say("class.room.own-link"));
        mine.setReadOnly(true);
        address(mine, "teach", presence.secret());
        var made = new TextField();
        made.setReadOnly(true);
        made.setVisible(false);
        return new Section(
                new H2(Words.say("class.room.links")),
                mine,
                line(
                        new Button(Words.say("class.room.co-teacher"), click -> make(made, Role.CO_TEACHER)),
                        new Button(Words.say("class.room.projector"), click -> make(made, Role.PROJECTOR))),
                made,
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
                Words.say("class.room.revoke"), click -> presence.ask(now -> new RoomEvent.LinkRevoked(number)));
        revoke.setAriaLabel(Words.say("class.room.revoke") + ": " + name);
        return new ListItem(new Span(name), revoke);
    }

    private void make(TextField field, Role role) {
        var entry = presence.classroom().link(seat, role);
        var projector = role == Role.PROJECTOR;
        field.setLabel(projector ? Words.say("class.room.projector-link") : Words.say("class.room.co-teacher-link"));
        field.setVisible(true);
        address(field, projector ? "projector" : "teach", entry.secret());
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
        var said = new Paragraph();
        sure.addClickListener(click -> {
            try {
                presence.classroom().delete(seat);
            } catch (Refused refused) {
                said.setText(refused.why(Words.ofReader()));
            }
        });
        return new Section(
                new H2(Words.say("class.room.end")),
                new Paragraph(Words.say("class.room.end-lead")),
                line(new Button(Words.say("class.room.delete"), click -> sure.setVisible(!sure.isVisible())), sure),
                said);
    }

    static Div line(Component... components) {
        var line = new Div(components);
        line.addClassName("line");
        return line;
    }
}
