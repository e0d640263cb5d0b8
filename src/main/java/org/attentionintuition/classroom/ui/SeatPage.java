package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.springframework.beans.factory.ObjectProvider;

/** A page for those who have a certain seat, or the link to it: with the seat it shows the room, without it what is to be done. */
abstract class SeatPage extends Main implements BeforeEnterObserver, HasDynamicTitle, OfTheClass {

    private final ObjectProvider<Classroom> classroom;
    private final Div content = new Div();
    private final Paragraph said = refused("");
    private boolean entered;

    SeatPage(ObjectProvider<Classroom> classroom) {
        this.classroom = classroom;
        addClassName("page");
        add(said, content);
        Fragment.listen(this, this::enter);
    }

    /** Whether the page is for somebody in this role. */
    abstract boolean isFor(Role role);

    /** What it shows to them. */
    abstract Component room(Presence presence, Seat seat);

    /** What it shows to others. */
    abstract Component door(Presence presence);

    @Override
    public final String getPageTitle() {
        return name() + " · Attention Intuition";
    }

    /** What the page is called. */
    abstract String name();

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (classroom.getIfAvailable() == null) {
            throw new NotFoundException();
        }
        if (!entered) {
            entered = true;
            follow(Presence.of(event.getUI()));
        }
        Fragment.take(this);
    }

    private void follow(Presence presence) {
        Signal.effect(this, () -> {
            var seat = presence.seat().get().filter(it -> isFor(it.role()));
            content.removeAll();
            content.add(seat.map(it -> room(presence, it)).orElseGet(() -> door(presence)));
        });
    }

    private void enter(String secret) {
        if (!secret.isEmpty()) {
            said.setText("");
            Presence.of(UI.getCurrentOrThrow()).enter(secret, this::isFor, said::setText);
        }
    }

    static Paragraph refused(String why) {
        var said = new Paragraph(why);
        said.addClassName("refused");
        said.getElement().setAttribute("role", "alert");
        return said;
    }
}
