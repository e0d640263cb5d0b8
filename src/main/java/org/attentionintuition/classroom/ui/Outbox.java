package org.attentionintuition.classroom.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.attentionintuition.classroom.Deeds;
import org.attentionintuition.classroom.RoomEvent;

/**
 * What a student has done and the room is to know, until the room has taken it: a database that does not answer, or a seat that is taken away
 * and given back, loses nothing. It is tried again with the next news of the room and the next sign of life, and forgotten with the tab, or
 * when the room can never take it.
 */
final class Outbox {

    /** More questions and challenges than a course has. */
    private static final int MOST = 100;

    private final Presence presence;
    private final Supplier<Optional<Deeds>> known;
    private final Deque<RoomEvent> kept = new ArrayDeque<>();
    private boolean underWay;

    /** @param known what the room has of the student, as far as this tab knows */
    Outbox(Presence presence, Supplier<Optional<Deeds>> known) {
        this.presence = presence;
        this.known = known;
    }

    void send(RoomEvent event) {
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(event);
        sendOn();
    }

    /** Tries what is left, if it is not being tried. */
    void sendOn() {
        if (underWay) {
            return;
        }
        known.get().ifPresent(deeds -> kept.removeIf(deed -> !deeds.canTake(deed)));
        var next = kept.peekFirst();
        if (next == null) {
            return;
        }
        underWay = true;
        presence.ask(now -> next, refused -> {
            underWay = false;
            kept.remove(next);
            if (refused.isEmpty()) {
                sendOn();
            } else {
                kept.addLast(next); // holds up nothing else
            }
        });
    }
}
