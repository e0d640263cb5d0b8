package org.attentionintuition.classroom;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes what has changed in rooms to their pages, at most four times a second each, the latest state only. */
final class Broadcaster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Broadcaster.class);

    /** What a browser on a phone and a class on one Wi-Fi can take. */
    static final Duration PAUSE = Duration.ofMillis(250);

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("classroom-", 1).factory());

    /** Pages are told by several, so that one which takes its time holds up no class. */
    private final ExecutorService tellers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("classroom-page-", 1).factory());

    Coalescer coalescing(Runnable push) {
        return new Coalescer(timer, PAUSE, push);
    }

    /** Tells one page; what goes wrong there is no matter of the others. */
    void tell(Runnable page) {
        tellers.execute(() -> {
            try {
                page.run();
            } catch (RuntimeException e) {
                log.warn("A page was not told of a change of its room", e);
            }
        });
    }

    @Override
    public void close() {
        tellers.shutdownNow();
        timer.shutdownNow();
    }
}
