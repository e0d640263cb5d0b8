package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of rooms: their events, and by what a room is found. Events are only ever added; one that another server has added first
 * shows as {@link DuplicateKeyException}, and nothing of it is written.
 */
class RoomLog {

    /** As long as the column. */
    private static final int LONGEST = 100_000;

    private final RoomTables tables;

    RoomLog(RoomTables tables) {
        this.tables = tables;
    }

    /** A new room without events. */
    @Transactional
    UUID create(Instant now, Duration lasts) {
        var room = UUID.randomUUID();
        tables.insertRoom(room, now, now.plus(lasts));
        return room;
    }

    /**
     * Adds one event; when this returns it is written and survives the end of the server; a power cut, only where the database forces the disk.
     *
     * @param seq its place, one more than that of the last
     */
    @Transactional
    void append(UUID room, int seq, RoomEvent event, Instant now) {
        var text = EventText.write(event);
        Refused.unless(text.length() <= LONGEST, "class.refused.too-long");
        tables.insertEvent(room, seq, now, text);
        switch (event) {
            case RoomEvent.LinkIssued it ->
                tables.insertKey(it.hash(), room, it.role().name(), it.link());
            case RoomEvent.Joined it -> tables.insertKey(it.hash(), room, Role.STUDENT.name(), it.participant());
            case RoomEvent.Voted it -> tables.insertVote(room, it.poll(), it.round(), it.participant());
            case RoomEvent.CodeIssued it -> {
                tables.deleteCodes(room, now);
                tables.insertCode(it.code(), it.invitation(), room, it.expires());
            }
            default -> {}
        }
    }

    /**
     * Does something in one transaction, while no other server does the same. Whoever adds events without it may be in each other's way:
     * the one waits for the other's place, the other for the room that the place belongs to.
     */
    @Transactional
    <T> T alone(UUID room, Supplier<T> body) {
        tables.hold(room);
        return body.get();
    }

    /** The events after a place, in their order. */
    List<RoomEvent> after(UUID room, int seq) {
        return tables.events(room, seq).stream().map(EventText::read).toList();
    }

    /** How much has happened in these rooms; those that are gone are not among them. */
    Map<UUID, Integer> seqs(Collection<UUID> rooms) {
        return rooms.isEmpty()
                ? Map.of()
                : tables.seqs(rooms).stream()
                        .collect(Collectors.toMap(RoomTables.SeqRow::room, RoomTables.SeqRow::seq));
    }

    /** All events, with their times. */
    List<Kept> history(UUID room) {
        return tables.rows(room).stream()
                .map(row -> new Kept(row.seq(), row.happenedAt(), EventText.read(row.event())))
                .toList();
    }

    /** What a secret leads to. */
    Optional<Seat> seat(String hash) {
        return tables.key(hash).map(it -> new Seat(it.room(), Role.valueOf(it.role()), it.number()));
    }

    Optional<UUID> roomOfCode(String code, Instant now) {
        return tables.roomOfCode(code, now);
    }

    Optional<UUID> roomOfInvitation(String invitation, Instant now) {
        return tables.roomOfInvitation(invitation, now);
    }

    long rooms() {
        return tables.rooms();
    }

    /** Deletes a room and all that is known of it. */
    @Transactional
    void delete(UUID room) {
        tables.deleteRoom(room);
    }

    /** The rooms that were opened before a time and that nobody has joined. */
    List<UUID> deserted(Instant opened) {
        return tables.deserted(opened);
    }

    /** The rooms whose time is over. */
    List<UUID> due(Instant now) {
        return tables.due(now);
    }
}
