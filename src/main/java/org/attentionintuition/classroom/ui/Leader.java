package org.attentionintuition.classroom.ui;

import java.util.Optional;
import org.attentionintuition.classroom.Lead;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.page.OpenSection;

/** Passes a teacher's page and sliders on, as long as the class follows this link. */
final class Leader implements Pace {

    private final Presence presence;
    private final Seat seat;
    private Snapshot now;
    private Optional<OpenSection> section = Optional.empty();

    Leader(Presence presence, Seat seat, Snapshot now) {
        this.presence = presence;
        this.seat = seat;
        this.now = now;
    }

    @Override
    public void opened(OpenSection opened) {
        section = Optional.of(opened);
        if (leads() && !followed().equals(opened.address())) {
            follow();
        }
        opened.onMove(() -> {
            if (leads()) {
                passOn();
            }
        });
    }

    @Override
    public void changed(Snapshot next) {
        now = next;
    }

    /** The class follows from here on. */
    Optional<String> follow() {
        passOn();
        return ask(new RoomEvent.Paced(new Pacing.Follow(seat.number(), page())));
    }

    /** The class comes here once. */
    Optional<String> gather() {
        passOn();
        return ask(new RoomEvent.Gathered(page()));
    }

    private Optional<String> ask(RoomEvent event) {
        var refused = presence.ask(room -> event);
        changed(presence.classroom().look(seat));
        return refused;
    }

    private void passOn() {
        section.ifPresent(open -> presence.classroom().lead(seat, new Lead(open.address(), open.states())));
    }

    private String page() {
        return section.map(OpenSection::address).orElse("");
    }

    private boolean leads() {
        return now.room().pacing() instanceof Pacing.Follow it && it.link() == seat.number();
    }

    /** Where the class was led last. */
    private String followed() {
        return now.room().pacing() instanceof Pacing.Follow it ? it.page() : "";
    }
}
