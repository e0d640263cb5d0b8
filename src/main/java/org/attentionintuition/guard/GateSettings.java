package org.attentionintuition.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an operator lets in ({@code book.guard.*}, docs/security.md).
 *
 * @param mostSessions browsers at a time, 0 for as many as fit into the heap
 * @param sessionsAtOnce new ones from one network at once: a school is one
 * @param sessionsPerSecond and how many more each second
 * @param callsAtOnce requests of one browser that change a page, at once
 * @param callsPerSecond and how many more each second
 */
@ConfigurationProperties("book.guard")
record GateSettings(
        @DefaultValue("0") int mostSessions,
        @DefaultValue("2000") int sessionsAtOnce,
        @DefaultValue("5") double sessionsPerSecond,
        @DefaultValue("600") int callsAtOnce,
        @DefaultValue("120") double callsPerSecond) {

    /** A learner with a lab open was measured at 0.7 MB (docs/benchmarks.md); half of the heap is for them. */
    private static final long HEAP_OF_ONE = 1L << 20;

    private static final int FEWEST = 100;

    GateSettings {
        require(mostSessions >= 0, "book.guard.most-sessions: a number from 0 is needed.");
        require(
                sessionsAtOnce > 0 && sessionsPerSecond > 0 && callsAtOnce > 0 && callsPerSecond > 0,
                "book.guard.sessions-… and book.guard.calls-…: numbers above 0 are needed.");
    }

    int sessions() {
        var fitting = Runtime.getRuntime().maxMemory() / 2 / HEAP_OF_ONE;
        return mostSessions > 0 ? mostSessions : Math.clamp(fitting, FEWEST, Integer.MAX_VALUE);
    }

    private static void require(boolean legal, String otherwise) {
        if (!legal) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
