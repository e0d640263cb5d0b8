package org.attentionintuition.lab;

import java.util.function.LongSupplier;

/**
 * Notices that a hand rests. A move costs a glance at the clock; however many there are, one timer is under way, and nobody is called
 * before the last move is {@value #MILLIS} milliseconds old.
 */
final class Rest {

    static final long MILLIS = 700;

    /** Calls a task later, on whatever thread. */
    interface Clock {
        void after(long millis, Runnable task);
    }

    private final Clock clock;
    private final LongSupplier now;
    private final Runnable rested;
    private long lastMove;
    private boolean waiting;

    Rest(Clock clock, LongSupplier now, Runnable rested) {
        this.clock = clock;
        this.now = now;
        this.rested = rested;
    }

    void moved() {
        synchronized (this) {
            lastMove = now.getAsLong();
            if (waiting) {
                return;
            }
            waiting = true;
        }
        clock.after(MILLIS, this::look);
    }

    private void look() {
        long left;
        synchronized (this) {
            left = lastMove + MILLIS - now.getAsLong();
            waiting = left > 0;
        }
        if (left > 0) {
            clock.after(left, this::look);
        } else {
            rested.run();
        }
    }
}
