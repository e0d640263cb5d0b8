package org.attentionintuition.classroom;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns many changes into few pushes: the first goes at once, those that follow within the pause share the next one, and the last is
 * never lost.
 */
final class Coalescer {

    private static final Logger log = LoggerFactory.getLogger(Coalescer.class);

    private final ScheduledExecutorService timer;
    private final long pauseNanos;
    private final Runnable push;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile long last;

    Coalescer(ScheduledExecutorService timer, Duration pause, Runnable push) {
        this.timer = timer;
        this.pauseNanos = pause.toNanos();
        this.push = push;
        last = System.nanoTime() - pauseNanos;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // run() logs what goes wrong
    void changed() {
        if (scheduled.compareAndSet(false, true)) {
            var wait = Math.max(0, pauseNanos - (System.nanoTime() - last));
            timer.schedule(this::run, wait, TimeUnit.NANOSECONDS);
        }
    }

    private void run() {
        last = System.nanoTime();
        scheduled.set(false); // a change from here on is another push
        try {
            push.run();
        } catch (RuntimeException e) {
            log.error("A change of a room was not passed on", e);
        }
    }
}
