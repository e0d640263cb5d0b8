package org.attentionintuition.classroom;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes what has changed in rooms to their pages, at most four times a second each, the latest state only. */
final class Broadcaster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Broadcaster.class);

    /** What a browser on a phone and a class on one Wi-Fi can take. */
    static final Duration PAUSE = Duration.ofMillis(250);

    /** What a teacher can take in. */
    static final Duration VIEW_PAUSE = Duration.ofSeconds(1);

    /** How often it is looked whether time alone has changed something. */
    private static final Duration TICK = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("classroom-", 1).factory());

    /** Pages are told by several, so that one which takes its time holds up no class. */
    private final ExecutorService tellers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("classroom-page-", 1).factory());

    Coalescer coalescing(Duration pause, Runnable push) {
        return new Coalescer(timer, pause, push);
    }

    /** Does something every few seconds until this is closed. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // what goes wrong is logged below, and the next tick comes all the same
    void ticking(Runnable tick) {
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        tick.run();
                    } catch (RuntimeException e) {
                        log.error("The time of rooms was not looked at", e);
                    }
                },
                TICK.toMillis(),
                TICK.toMillis(),
                TimeUnit.MILLISECONDS);
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
