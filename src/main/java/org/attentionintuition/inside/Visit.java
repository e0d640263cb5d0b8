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
    private boolean over;

    /** @param leave hears that the question was taken back */
    public Visit(Consumer<Stage<T>> listener, Consumer<Visit<?>> leave) {
        this.listener = listener;
        this.leave = leave;
    }

    /** Takes the question back: it leaves the queue, or its work ends after the layer at hand. The listener hears no more. */
    public void cancel() {
        synchronized (this) {
            over = true;
        }
        leave.accept(this);
    }

    /** Whether it was answered, refused or taken back. */
    public synchronized boolean over() {
        return over;
    }

    /** Tells the listener, one stage at a time: none after the last one, none that goes back, and none twice. */
    public synchronized void tell(Stage<T> stage) {
        if (over || (last != null && !stage.follows(last))) {
            return;
        }
        last = stage;
        over = stage instanceof Stage.Answered || stage instanceof Stage.Refused;
        listener.accept(stage);
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
