package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings news to a page from other threads, only the newest if they are faster than the page. */
final class Newest<T> {

    private final UI ui;
    private final BinaryOperator<T> newer;
    private final Consumer<T> taken;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /**
     * A way to a page.
     *
     * @param newer of two news
     * @param taken on the page's own thread
     */
    Newest(UI ui, BinaryOperator<T> newer, Consumer<T> taken) {
        this.ui = ui;
        this.newer = newer;
        this.taken = taken;
    }

    /** @return whether the page is still there */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    boolean offer(T next) {
        if (waiting.getAndAccumulate(next, this::newer) == null) {
            try {
                ui.access(this::take);
            } catch (UIDetachedException closed) {
                return false;
            }
        }
        return true;
    }

    private @Nullable T newer(@Nullable T one, @Nullable T other) {
        return one == null ? other : other == null ? one : newer.apply(one, other);
    }

    private void take() {
        var next = waiting.getAndSet(null);
        if (next != null) {
            taken.accept(next);
        }
    }

    void forget() {
        waiting.set(null);
    }
}
