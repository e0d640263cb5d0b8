package org.attentionintuition.classroom;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms that are in memory here, read from the log when somebody first needs one and kept up with what other servers write. */
final class LiveRooms {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRooms.class);

    private final RoomLog log;
    private final InstantSource clock;
    private final Broadcaster broadcaster;
    /** Those in memory, and those that are being read: who needs one waits for it, and for no other. */
    private final Map<UUID, CompletableFuture<LiveRoom>> rooms = new ConcurrentHashMap<>();

    LiveRooms(RoomLog log, InstantSource clock, Broadcaster broadcaster) {
        this.log = log;
        this.clock = clock;
        this.broadcaster = broadcaster;
    }

    Stream<LiveRoom> all() {
        return rooms.values().stream().flatMap(LiveRooms::there);
    }

    /** Whether somebody is in a room, here. */
    boolean heard(UUID id) {
        return Optional.ofNullable(rooms.get(id)).stream()
                .flatMap(LiveRooms::there)
                .anyMatch(LiveRoom::heard);
    }

    /** Forgets those that nobody is in until somebody comes. */
    void forgetDeserted() {
        rooms.values().removeIf(room -> there(room).anyMatch(it -> !it.heard()));
    }

    /** What happened in it is not read: a room that cannot be understood any more is deleted like any other. */
    void delete(UUID id, Consumer<LiveRoom> deletion) {
        var room = there(rooms.computeIfAbsent(id, it -> CompletableFuture.completedFuture(empty(it))))
                .findFirst()
                .orElseGet(() -> empty(id)); // it is being read in vain
        try {
            deletion.accept(room);
            room.delete();
            rooms.remove(id);
        } finally {
            rooms.computeIfPresent(
                    id, (it, kept) -> there(kept).anyMatch(left -> left.room().seq() == 0) ? null : kept);
        }
    }

    /** A map that reads a database while it is changed would let whoever needs a neighbour of the room wait as well. */
    LiveRoom of(UUID id) {
        var mine = new CompletableFuture<LiveRoom>();
        var others = rooms.putIfAbsent(id, mine);
        if (others != null) {
            return waitFor(others);
        }
        try {
            mine.complete(new LiveRoom(
                    id, fold(Room.NONE, Classroom.kept(() -> log.after(id, 0))), clock, broadcaster));
        } catch (RuntimeException | Error failure) {
            rooms.remove(id, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
        return mine.join();
    }

    private static LiveRoom waitFor(CompletableFuture<LiveRoom> read) {
        try {
            return read.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private LiveRoom empty(UUID id) {
        return new LiveRoom(id, Room.NONE, clock, broadcaster);
    }

    private Optional<LiveRoom> known(UUID id) {
        return Optional.ofNullable(rooms.get(id)).flatMap(it -> there(it).findFirst());
    }

    /** The room, if it has been read. */
    private static Stream<LiveRoom> there(CompletableFuture<LiveRoom> room) {
        return room.state() == Future.State.SUCCESS ? Stream.of(room.join()) : Stream.empty();
    }

    /** Whether the room is in memory here. */
    boolean knows(UUID id) {
        return known(id).isPresent();
    }

    /** Another server says that it has written up to this place, or deleted the room: the database knows. */
    void heard(UUID id, int seq) {
        known(id).ifPresent(room -> catchUp(room, seq));
    }

    /** A teacher at another server shows this; first what was asked about it, since notices may overtake each other. */
    void heard(UUID id, Lead lead) {
        known(id).ifPresent(room -> {
            catchUp(room);
            room.lead(lead);
        });
    }

    /** Students at another server have given signs; of nobody who is not in the room. */
    void heard(UUID id, Map<Integer, Sign> signs) {
        known(id).ifPresent(room -> {
            var people = room.room().people();
            signs.forEach((who, sign) -> {
                if (people.containsKey(who)) {
                    room.heard(who, sign);
                }
            });
        });
    }

    /** What the students of a room do who have a page open at this server. */
    Map<Integer, Sign> signs(UUID id) {
        return known(id).map(LiveRoom::signs).orElse(Map.of());
    }

    /**
     * Reads what other servers have written in the rooms that are in memory here.
     *
     * @return these rooms
     */
    Set<UUID> catchUp() {
        catchUp(Set.copyOf(rooms.keySet()));
        return Set.copyOf(rooms.keySet());
    }

    private void catchUp(Set<UUID> ids) {
        var written = log.seqs(ids);
        for (var id : ids) {
            known(id).ifPresent(room -> catchUp(room, written.getOrDefault(id, Neighbours.DELETED)));
        }
    }

    private void catchUp(LiveRoom room, int seq) {
        try {
            if (seq == Neighbours.DELETED && log.seqs(Set.of(room.id)).isEmpty()) {
                room.delete();
                rooms.computeIfPresent(room.id, (id, it) -> there(it).anyMatch(room::equals) ? null : it);
            } else if (seq > room.room().seq()) {
                catchUp(room);
            }
        } catch (RuntimeException e) {
            LOG.warn("A room was not brought up to date, which is tried again: {}", e.toString());
        }
    }

    /** Others may do the same at the same time: what is read belongs to the room as it was before. */
    void catchUp(LiveRoom room) {
        var before = room.room();
        var missed = log.after(room.id, before.seq());
        if (!missed.isEmpty()) {
            room.become(fold(before, missed));
        }
    }

    private static Room fold(Room from, Iterable<RoomEvent> events) {
        var room = from;
        for (var event : events) {
            room = room.after(event);
        }
        return room;
    }
}
