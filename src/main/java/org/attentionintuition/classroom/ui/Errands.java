package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.classroom.WhenClassroom;
import org.attentionintuition.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What may take the time of a database: it is done away from the session's lock, for each tab one after another, and the answer comes back
 * to the page. A page stays alive while a database does not answer, and says so.
 */
final class Errands {

    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final int MOST_WAITING = 20;

    /** The threads, for all tabs together. */
    @Component
    @WhenClassroom
    static final class Runners implements DisposableBean {

        /** More than a database is asked at once; what is beyond waits here and not in its pool of connections. */
        private static final int THREADS = 8;

        private final ExecutorService threads = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().daemon().name("classroom-errand-", 1).factory());

        Executor threads() {
            return threads;
        }

        @Override
        public void destroy() {
            threads.shutdownNow();
        }
    }

    private final UI ui;
    private final Executor threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Errands(UI ui, Executor threads) {
        this.ui = ui;
        this.threads = threads;
    }

    /**
     * Does something; to be called from the page.
     *
     * @param work away from the page
     * @param done with what it has come to
     * @param refused with a sentence for the reader
     */
    <T> void run(Supplier<T> work, Consumer<T> done, Consumer<String> refused) {
        if (waiting.get() >= MOST_WAITING) {
            refused.accept(Words.say("class.errand.busy"));
            return;
        }
        waiting.incrementAndGet();
        last = last.thenRunAsync(() -> perform(work, done, refused), threads);
    }

    private <T> void perform(Supplier<T> work, Consumer<T> done, Consumer<String> refused) {
        try {
            var result = work.get();
            back(() -> done.accept(result));
        } catch (Refused why) {
            back(() -> refused.accept(why.why(Words.ofReader())));
        } catch (RuntimeException failure) {
            log.error("Something asked of a class failed", failure);
            back(() -> refused.accept(Words.say("class.errand.failed")));
        } finally {
            waiting.decrementAndGet();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    private void back(Runnable answer) {
        try {
            ui.access(answer::run);
        } catch (UIDetachedException closed) {
            log.trace("The page was closed before its answer came", closed);
        }
    }
}
