package org.attentionintuition.classroom;

import java.util.UUID;

/** The other servers of the same database, as far as they are to be told something. A server that is alone has none. */
interface Neighbours {

    /** Nobody. */
    Neighbours NONE = new Neighbours() {
        @Override
        public boolean mayWrite() {
            return false;
        }

        @Override
        public void written(UUID room, int seq) {}

        @Override
        public void led(UUID room, Lead lead) {}

        @Override
        public void seen(UUID room, int participant, Sign sign) {}
    };

    /** A place of rooms that have been deleted. */
    int DELETED = 0;

    /** Whether others may write to the log at the same time. */
    boolean mayWrite();

    /**
     * A room's log has grown up to this place.
     *
     * @param seq or {@link #DELETED}
     */
    void written(UUID room, int seq);

    /** A teacher who is here shows this. */
    void led(UUID room, Lead lead);

    /** A student who is here has given a sign. */
    void seen(UUID room, int participant, Sign sign);
}
