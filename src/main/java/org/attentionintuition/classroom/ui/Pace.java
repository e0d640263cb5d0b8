package org.attentionintuition.classroom.ui;

import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.page.OpenSection;

/** What a room's pacing does to the section that is open in a tab. */
interface Pace {

    /** A tab without a class. */
    Pace ALONE = new Pace() {};

    /** Another section was opened. */
    default void opened(OpenSection section) {}

    /**
     * A page without a section was opened.
     *
     * @param inTheBook whether it is a page that one can be called away from
     */
    default void elsewhere(boolean inTheBook) {}

    /** The room has changed. */
    default void changed(Snapshot now) {}

    /** The tab has given a sign of life. */
    default void alive() {}

    /** The class is over for this tab. */
    default void ended() {}

    /** A student follows, a teacher leads, a projector stands where it is. */
    static Pace of(Presence presence, Seat seat, OwnPlace place, Snapshot now) {
        if (seat.role() == Role.STUDENT) {
            return new Follower(presence, seat, place, now);
        }
        return seat.role().leads() ? new Leader(presence, seat, now) : ALONE;
    }
}
