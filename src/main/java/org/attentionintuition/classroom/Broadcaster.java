package org.attentionintuition.classroom;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Pushes what has changed in rooms to their pages, at most four times a second each, the latest state only. */
final class Broadcaster implements AutoCloseable {

    /** What a browser on a phone and a class on one Wi-Fi can take. */
    static final Duration PAUSE = Duration.ofMillis(250);

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("classroom-", 1).factory());

    Coalescer coalescing(Runnable push) {
        return new Coalescer(timer, PAUSE, push);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
