package org.attentionintuition.inside;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One question and who asked it.
 *
 * @param <T> of the answer
 */
public final class Visit<T> {

    private final Consumer<Stage<T>> listener;
    private final Consumer<Visit<?>> leave;
    private @Nullable Stage<T> last;
    /** What the listener has to hear next. A later stage takes its place, as whoever hears that needs the one before no more. */
    private @Nullable Stage<T> next;

    private boolean telling;
    private boolean over;

    /** One whose answer is known: the listener hears it on this thread. */
    public static <T> Visit<T> told(Consumer<Stage<T>> listener, Stage<T> answer) {
        var visit = new Visit<>(listener, left -> {});
        visit.tell(answer);
        return visit;
    }

    /** @param leave hears that the question was taken back */
    public Visit(Consumer<Stage<T>> listener, Consumer<Visit<?>> leave) {
        this.listener = listener;
        this.leave = leave;
    }

    /** Takes the question back: it leaves the queue, or its work ends after the layer at hand. The listener hears of no more stages. */
    public void cancel() {
        synchronized (this) {
            over = true;
            next = null;
        }
        leave.accept(this);
    }

    /** Whether it was taken back, or answered or refused and the listener has heard so. */
    public synchronized boolean over() {
        return over;
    }

    /**
     * Tells the listener, one stage at a time: none after the last one, none that goes back, and none twice. The listener is called
     * without a lock; while it is busy on another thread, this returns at once, and that thread tells it.
     */
    public void tell(Stage<T> stage) {
        if (!reached(stage)) {
            return;
        }
        try {
            for (var told = next(); told != null; told = next()) {
                listener.accept(told);
            }
        } catch (RuntimeException | Error e) {
            stopTelling();
            throw e;
        }
    }

    /** Notes a stage; true if the caller is the one who has to tell it. */
    private synchronized boolean reached(Stage<T> stage) {
        if (over || (last != null && !stage.follows(last))) {
            return false;
        }
        last = stage;
        next = stage;
        var first = !telling;
        telling = true;
        return first;
    }

    private synchronized @Nullable Stage<T> next() {
        var stage = next;
        next = null;
        if (stage == null) {
            stopTelling();
        }
        return stage;
    }

    private synchronized void stopTelling() {
        telling = false;
        over |= last instanceof Stage.Answered || last instanceof Stage.Refused;
    }

    /**
     * As {@link #tell}, in the midst of work.
     *
     * @throws CancellationException if nobody wants the answer any more
     */
    void reach(Stage<T> stage) {
        if (over()) {
            throw new CancellationException("the question was taken back");
        }
        tell(stage);
    }
}
