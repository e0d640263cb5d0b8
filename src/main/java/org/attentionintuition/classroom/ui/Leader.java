package org.attentionintuition.classroom.ui;

import java.util.Optional;
import java.util.function.Function;
import org.attentionintuition.classroom.Lead;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Room;
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

    /** All look up; once more, and what was before goes on: whoever followed this link follows to where it is by now. */
    Optional<String> pause() {
        if (now.room().pacing() instanceof Pacing.Paused paused && led(paused.before())) {
            return follow();
        }
        return ask(room -> new RoomEvent.Paced(
                room.pacing() instanceof Pacing.Paused it ? it.before() : new Pacing.Paused(room.pacing())));
    }

    private Optional<String> ask(RoomEvent event) {
        return ask(room -> event);
    }

    private Optional<String> ask(Function<Room, RoomEvent> wish) {
        var refused = presence.ask(wish);
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
        return led(now.room().pacing());
    }

    private boolean led(Pacing pacing) {
        return pacing instanceof Pacing.Follow it && it.link() == seat.number();
    }

    /** Where the class was led last. */
    private String followed() {
        return now.room().pacing() instanceof Pacing.Follow it ? it.page() : "";
    }
}
