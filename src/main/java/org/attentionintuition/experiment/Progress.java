package org.attentionintuition.experiment;

import java.util.concurrent.CancellationException;

/**
 * Where a running experiment tells how far it is, and asks whether anyone still wants the answer. Called on the
 * experiment's own thread, often: a listener that paints should skip reports that change nothing visible.
 */
@FunctionalInterface
public interface Progress {

    /** Listens to nothing and never cancels. */
    Progress NONE = fraction -> {};

    /**
     * Hears how far the experiment is.
     *
     * @param fraction share of the work that is done, 0…1; never falls, and is 1 once, at the end
     */
    void report(double fraction);

    /** Whether the experiment is to stop at its next step. */
    default boolean cancelled() {
        return false;
    }

    /**
     * Reports {@code done} of {@code total} steps, unless the experiment is to stop here.
     *
     * @throws CancellationException if {@link #cancelled()}
     */
    default void reached(long done, long total) {
        if (cancelled()) {
            throw new CancellationException("cancelled at step " + done + " of " + total);
        }
        report((double) done / total);
    }
}
