package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Seat;

/** What the class does, for a part of a page that is attached; once a second at most, the newest only. */
final class Watching {

    private final Presence presence;
    private final Seat seat;
    private final ValueSignal<Optional<Overview>> seen = new ValueSignal<>(Optional.empty());
    private Runnable end = () -> {};

    private Watching(Presence presence, Seat seat) {
        this.presence = presence;
        this.seat = seat;
    }

    /** Nothing is seen before the first overview, nor by a seat that does not lead. */
    static Signal<Optional<Overview>> by(Component owner, Presence presence, Seat seat) {
        var watching = new Watching(presence, seat);
        owner.addAttachListener(attached -> watching.begin());
        owner.addDetachListener(detached -> watching.end());
        return watching.seen.asReadonly();
    }

    private void begin() {
        end();
        if (seat.role().leads()) {
            var news = new Newest<Overview>(
                    presence.ui(),
                    (one, other) -> one.version() > other.version() ? one : other,
                    now -> seen.set(Optional.of(now)));
            end = presence.classroom().watch(seat, news::offer);
        }
    }

    private void end() {
        end.run();
        end = () -> {};
    }
}
