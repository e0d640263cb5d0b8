package org.attentionintuition.classroom;

/**
 * A room as somebody in it learns of it. It holds more than most may see: what of it is sent to a browser is decided by the page.
 *
 * @param version greater than that of every snapshot before
 * @param open whether the code leads in
 * @param deleted whether the room is gone
 */
public record Snapshot(long version, Room room, Lead lead, boolean open, boolean deleted) {

    /** The newer of two. */
    public Snapshot newerOf(Snapshot other) {
        return other.version() > version ? other : this;
    }
}
