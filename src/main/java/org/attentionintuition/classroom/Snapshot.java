package org.attentionintuition.classroom;

import java.util.Set;

/**
 * A room as somebody in it learns of it. It holds more than most may see: what of it is sent to a browser is decided by the page.
 *
 * @param version greater than that of every snapshot before
 * @param here the numbers of the participants whose browsers are connected
 * @param deleted whether the room is gone
 */
public record Snapshot(long version, Room room, Lead lead, Set<Integer> here, boolean deleted) {

    public Snapshot {
        here = Set.copyOf(here);
    }

    Snapshot newerOf(Snapshot other) {
        return other.version() > version ? other : this;
    }
}
