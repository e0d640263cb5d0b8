package org.attentionintuition.classroom;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ways into a room.
 *
 * @param code what students type, none before the first is issued
 * @param links by their number, those that still lead in
 * @param issued how many links there were
 * @param waitingList whether who joins waits until let in
 */
public record Access(Optional<Code> code, Map<Integer, Role> links, int issued, boolean waitingList) {

    static final Access NONE = new Access(Optional.empty(), Map.of(), 0, false);

    /** What a class sees on the board. A link or a QR code carries the invitation, which is too long to be guessed. */
    public record Code(String text, String invitation, Instant expires) {}

    /** The number of the next link. */
    int nextLink() {
        return issued + 1;
    }

    Access issued(RoomEvent.CodeIssued it) {
        Refused.unless(JoinCode.valid(it.code()), "class.refused.code-form");
        return new Access(Optional.of(new Code(it.code(), it.invitation(), it.expires())), links, issued, waitingList);
    }

    Access issued(RoomEvent.LinkIssued it) {
        Refused.unless(it.role() != Role.STUDENT, "class.refused.student-link");
        Refused.unless(it.link() == nextLink(), "class.refused.link-made");
        var more = new LinkedHashMap<>(links);
        more.put(it.link(), it.role());
        return new Access(code, Collections.unmodifiableMap(more), it.link(), waitingList);
    }

    /** The first teacher's link is the one that owns the room and stays. */
    Access revoked(int link) {
        Refused.unless(links.containsKey(link), "class.refused.no-link");
        Refused.unless(links.get(link) != Role.TEACHER, "class.refused.own-link");
        var fewer = new LinkedHashMap<>(links);
        fewer.remove(link);
        return new Access(code, Collections.unmodifiableMap(fewer), issued, waitingList);
    }

    Access withWaitingList(boolean on) {
        return new Access(code, links, issued, on);
    }
}
