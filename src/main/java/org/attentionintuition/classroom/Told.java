package org.attentionintuition.classroom;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One whom the newest is told, on one thread at a time: who is slow has one piece of news waiting, not all, and holds up one thread, not all. */
final class Told<T> {

    private final Consumer<T> told;
    private final ToLongFunction<T> version;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    /** Of what was told last; of whoever is busy. */
    private long last = Long.MIN_VALUE;

    Told(Consumer<T> told, ToLongFunction<T> version) {
        this.told = told;
        this.version = version;
    }

    void tell(Broadcaster broadcaster, T news) {
        waiting.accumulateAndGet(news, this::newer); // who took theirs first may come with it last
        begin(broadcaster);
    }

    private @Nullable T newer(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && version.applyAsLong(other) > version.applyAsLong(one)) ? other : one;
    }

    private void begin(Broadcaster broadcaster) {
        if (busy.compareAndSet(false, true)) {
            broadcaster.tell(() -> pass(broadcaster));
        }
    }

    private void pass(Broadcaster broadcaster) {
        try {
            var news = waiting.getAndSet(null);
            if (news != null && version.applyAsLong(news) >= last) {
                last = version.applyAsLong(news);
                told.accept(news);
            }
        } finally {
            busy.set(false);
            if (waiting.get() != null) {
                begin(broadcaster); // it has come meanwhile
            }
        }
    }
}
