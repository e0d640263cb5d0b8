package org.attentionintuition.classroom;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A room in memory: its present state, what the teacher shows, and who listens. */
final class LiveRoom {

    private record Listener(Seat seat, Consumer<Snapshot> told) {}

    final UUID id;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Broadcaster broadcaster;
    private final Coalescer pushes;
    private Room room;
    private Lead lead = Lead.NONE;
    private boolean deleted;
    private long version;

    LiveRoom(UUID id, Room room, Broadcaster broadcaster) {
        this.id = id;
        this.room = room;
        this.broadcaster = broadcaster;
        pushes = broadcaster.coalescing(this::push);
    }

    /** Does something to the room while nobody else does; whatever it waits for, it must not wait for a page. */
    <T> T locked(Supplier<T> body) {
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

    /** The room has become this. */
    void become(Room next) {
        locked(() -> room = next);
        changed();
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

    Snapshot snapshot() {
        return locked(() -> new Snapshot(version, room, lead, here(), deleted));
    }

    /** Tells the listener of every change, the first time now. */
    Runnable listen(Seat seat, Consumer<Snapshot> told) {
        var listener = new Listener(seat, told);
        listeners.add(listener);
        changed();
        return () -> {
            if (listeners.remove(listener)) {
                changed();
            }
        };
    }

    boolean heard() {
        return !listeners.isEmpty();
    }

    private void changed() {
        locked(() -> ++version);
        pushes.changed();
    }

    private void push() {
        var now = snapshot();
        listeners.forEach(listener -> broadcaster.tell(() -> listener.told().accept(now)));
    }

    private Set<Integer> here() {
        return listeners.stream()
                .map(Listener::seat)
                .filter(seat -> seat.role() == Role.STUDENT)
                .map(Seat::number)
                .collect(Collectors.toUnmodifiableSet());
    }
}
