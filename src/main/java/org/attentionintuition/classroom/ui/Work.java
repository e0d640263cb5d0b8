package org.attentionintuition.classroom.ui;

import java.util.Map;
import org.attentionintuition.classroom.Doing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.page.OpenSection;
import org.attentionintuition.page.OpenSection.Onlooker;

/** What those who lead may see of a student's work in a section; students are told so when they join. */
final class Work implements Onlooker {

    private final Presence presence;
    private final Seat seat;
    private final OpenSection open;
    private final Outbox outbox;
    private final OwnPlace place;
    private boolean led;

    Work(Presence presence, Seat seat, OpenSection open, Outbox outbox, OwnPlace place) {
        this.outbox = outbox;
        this.place = place;
        this.presence = presence;
        this.seat = seat;
        this.open = open;
    }

    /** Sliders that are the teacher's are not the student's work. */
    void led(boolean now) {
        led = now;
        moved();
    }

    @Override
    public void moved() {
        presence.classroom().doing(seat, new Doing(open.address(), led ? Map.of() : open.states()));
    }

    @Override
    public void worked() {
        place.worked();
    }

    @Override
    public void answered(String question, boolean right) {
        place.worked();
        outbox.send(new RoomEvent.Answered(seat.number(), open.address() + "/" + question, right));
    }

    @Override
    public void solved(String challenge) {
        outbox.send(new RoomEvent.Solved(seat.number(), open.address() + "/" + challenge));
    }
}
