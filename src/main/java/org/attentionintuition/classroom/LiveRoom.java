package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A room in memory: its present state, what the teacher shows, what the students do, and who listens. Who writes to the log waits for
 * others who do; who only looks waits for nobody.
 */
final class LiveRoom {

    /** @param here whether somebody sits there and is not only told */
    private record Listener(Seat seat, boolean here, Told<Snapshot> told) {}

    /** As long as this a database may take for one event; whoever waits behind it is not let wait for all of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_MOMENTS = 20;

    final UUID id;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Told<Overview>> watchers = new CopyOnWriteArrayList<>();
    private final InstantSource clock;
    private final Broadcaster broadcaster;
    private final Coalescer pushes;
    private final Coalescer views;
    private final Attendance attendance = new Attendance();
    private final Deque<Overview> moments = new ArrayDeque<>();
    /** Sessions of browsers in which somebody has joined: at most as many as participants, and as long as anybody is in the room. */
    private final Set<String> browsers = ConcurrentHashMap.newKeySet();

    private Room room;
    private Lead lead = Lead.NONE;
    private boolean deleted;
    private boolean open;
    private long version;

    LiveRoom(UUID id, Room room, InstantSource clock, Broadcaster broadcaster) {
        this.id = id;
        this.room = room;
        this.clock = clock;
        this.broadcaster = broadcaster;
        open = room.opensAt(clock.instant());
        version = clock.millis(); // above those of the same room in a memory that has let it go: whoever knew it hears
        // of this one
        pushes = broadcaster.coalescing(Broadcaster.PAUSE, this::push);
        views = broadcaster.coalescing(Broadcaster.VIEW_PAUSE, this::pushViews);
    }

    /**
     * Writes to the log while nobody else does.
     *
     * @throws Refused if others take too long: their database is lost, and so is ours
     */
    <T> T writing(Supplier<T> body) {
        try {
            Refused.unless(writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), "class.refused.no-database");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("class.refused.no-database");
        }
        try {
            return body.get();
        } finally {
            writing.unlock();
        }
    }

    /** Somebody has joined in a browser with this session. */
    void cameFrom(String session) {
        browsers.add(session);
    }

    boolean hasComeFrom(String session) {
        return browsers.contains(session);
    }

    /** Looks or changes something in a moment; nothing in it waits. */
    private <T> T locked(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }

    Room room() {
        return locked(() -> room);
    }

    /** The room has become this, unless more is known of it by now: what others have written may have been read meanwhile. */
    void become(Room next) {
        var grown = locked(() -> {
            if (next.seq() <= room.seq()) {
                return false;
            }
            room = next;
            open = next.opensAt(clock.instant());
            return true;
        });
        if (grown) {
            changed();
        }
    }

    void lead(Lead next) {
        var moved = locked(() -> {
            var before = lead;
            lead = next;
            return !before.equals(next);
        });
        if (moved) {
            changed();
        }
    }

    void delete() {
        locked(() -> deleted = true);
        changed();
    }

    /** A student's tab says what it shows. */
    void doing(int participant, Doing now) {
        if (locked(() -> attendance.doing(participant, now, clock.instant()))) {
            views.changed();
        }
    }

    /** A student's tab says that it is there. */
    void pulse(int participant, boolean awake) {
        if (locked(() -> attendance.pulse(participant, awake, clock.instant()))) {
            views.changed();
        }
    }

    /** A student at another server has given a sign. */
    void heard(int participant, Sign sign) {
        if (sign.doing() != null) {
            doing(participant, sign.doing());
        }
        switch (sign.mark()) {
            case null -> {}
            case AWAKE -> pulse(participant, true);
            case BEHIND -> pulse(participant, false);
            case GONE -> {
                if (!sits(new Seat(id, Role.STUDENT, participant))) {
                    gone(new Seat(id, Role.STUDENT, participant));
                }
            }
        }
    }

    /** What the students do who have a page open at this server. */
    Map<Integer, Sign> signs() {
        var here = listeners.stream()
                .filter(Listener::here)
                .map(Listener::seat)
                .filter(it -> it.role() == Role.STUDENT)
                .map(Seat::number)
                .collect(Collectors.toSet());
        return locked(() -> attendance.at(clock.instant())).entrySet().stream()
                .filter(it -> here.contains(it.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> Sign.of(it.getValue().doing())));
    }

    Snapshot snapshot() {
        return locked(() -> new Snapshot(version, room, lead, open, deleted));
    }

    Overview overview() {
        return locked(() -> {
            var now = clock.instant();
            return new Overview(++version, now, room, attendance.at(now));
        });
    }

    /** Tells the listener of every change, the first time now; of one who is here others learn it. */
    Runnable listen(Seat seat, boolean here, Consumer<Snapshot> told) {
        var listener = new Listener(seat, here, new Told<>(told, Snapshot::version));
        listeners.add(listener);
        if (here) {
            pulse(seat, true);
        }
        changed();
        return () -> {
            if (listeners.remove(listener) && here && !sits(seat)) {
                gone(seat);
            }
        };
    }

    /** Tells the watcher what the class does, the first time now; slower than {@link #listen}, as nobody waits for it. */
    Runnable watch(Consumer<Overview> told) {
        var watcher = new Told<>(told, Overview::version);
        watchers.add(watcher);
        views.changed();
        return () -> watchers.remove(watcher);
    }

    List<Overview> keep() {
        var now = overview();
        return locked(() -> {
            moments.addLast(now);
            if (moments.size() > MOST_MOMENTS) {
                moments.removeFirst();
            }
            return List.copyOf(moments);
        });
    }

    List<Overview> moments() {
        return locked(() -> List.copyOf(moments));
    }

    /** Time has passed: a code may have ended, somebody may have fallen silent. */
    void tick() {
        var now = clock.instant();
        var ended = locked(() -> {
            var before = open;
            open = room.opensAt(now);
            return before != open;
        });
        if (ended) {
            changed();
        } else if (!watchers.isEmpty()) {
            views.changed();
        }
    }

    boolean heard() {
        return !listeners.isEmpty();
    }

    boolean sits(Seat seat) {
        return listeners.stream().anyMatch(it -> it.here() && it.seat().equals(seat));
    }

    private void pulse(Seat seat, boolean awake) {
        if (seat.role() == Role.STUDENT) {
            pulse(seat.number(), awake);
        }
    }

    private void gone(Seat seat) {
        if (seat.role() == Role.STUDENT) {
            locked(() -> attendance.gone(seat.number()));
            views.changed();
        }
    }

    private void changed() {
        locked(() -> ++version);
        pushes.changed();
        views.changed();
    }

    private void push() {
        var now = snapshot();
        listeners.forEach(listener -> listener.told().tell(broadcaster, now));
    }

    private void pushViews() {
        if (!watchers.isEmpty()) {
            var now = overview();
            watchers.forEach(watcher -> watcher.tell(broadcaster, now));
        }
    }
}
