package org.attentionintuition.classroom.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import org.attentionintuition.classroom.RoomEvent;

/**
 * What a student has done and the room is to know, until the room has taken it: a database that does not answer, or a seat that is taken away
 * and given back, loses nothing. It is tried again with the next news of the room and the next sign of life, and forgotten with the tab.
 */
final class Outbox {

    /** More questions and challenges than a course has. */
    private static final int MOST = 100;

    private final Presence presence;
    private final Deque<RoomEvent> kept = new ArrayDeque<>();
    private boolean underWay;

    Outbox(Presence presence) {
        this.presence = presence;
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
        var next = kept.peekFirst();
        if (underWay || next == null) {
            return;
        }
        underWay = true;
        presence.ask(now -> next, refused -> {
            underWay = false;
            kept.remove(next);
            if (refused.isEmpty()) {
                sendOn();
            } else {
                kept.addLast(next); // what can never be taken holds up nothing else
            }
        });
    }
}
