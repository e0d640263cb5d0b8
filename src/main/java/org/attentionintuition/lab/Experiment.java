package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment that follows a state: each new state cancels the run of the one before and starts its own, off the session lock.
 * What it found comes back through {@link UI#access}; a run that keeps the learner waiting says how far it is.
 *
 * <p>However fast a slider moves, an experiment has at most one place in the queue: whoever gets to it runs the newest settings.
 *
 * @param <S> settings, immutable
 * @param <R> result, immutable
 */
final class Experiment<S, R> {

    private static final Logger log = LoggerFactory.getLogger(Experiment.class);
    private static final long PATIENCE_MILLIS = 300;
    private static final long BETWEEN_REPORTS_MILLIS = 250;

    private final ExperimentRunner runner;
    private final BiFunction<S, Progress, R> body;
    private final SerializableConsumer<R> done;
    private final ValueSignal<Run<R>> run = new ValueSignal<>(new Run<>(null, null, false, null));

    /** What the next free worker takes; null when nothing is in the queue. */
    private final AtomicReference<@Nullable Task> queued = new AtomicReference<>();

    /** The task whose result is wanted: set under the session lock, read by workers. Null when nobody is on the page. */
    private volatile @Nullable Task wanted;

    private Experiment(ExperimentRunner runner, BiFunction<S, Progress, R> body, SerializableConsumer<R> done) {
        this.runner = runner;
        this.body = body;
        this.done = done;
    }

    /** Runs the body for each value of the settings while the owner is on the page. */
    static <S, R> Experiment<S, R> following(
            Component owner, Signal<S> settings, ExperimentRunner runner, BiFunction<S, Progress, R> body) {
        var experiment = onDemand(owner, runner, body, result -> {});
        Signal.effect(owner, () -> experiment.start(settings.get()));
        return experiment;
    }

    /**
     * Runs the body when told to {@link #start}; leaving the page ends it.
     *
     * @param done called under the session lock after each run that was not overtaken, also when it found the same as the one before
     */
    static <S, R> Experiment<S, R> onDemand(
            Component owner, ExperimentRunner runner, BiFunction<S, Progress, R> body, SerializableConsumer<R> done) {
        var experiment = new Experiment<S, R>(runner, body, done);
        owner.addDetachListener(gone -> experiment.wanted = null);
        return experiment;
    }

    Signal<Run<R>> run() {
        return run.asReadonly();
    }

    /** Cancels a run under way and starts anew; to be called from the page. */
    void start(S settings) {
        var task = new Task(settings, UI.getCurrentOrThrow());
        wanted = task;
        run.set(run.peek().begun());
        if (queued.getAndSet(task) == null) {
            enqueue();
        }
        runner.after(PATIENCE_MILLIS, task::sayThatItWaits);
    }

    private void enqueue() {
        try {
            runner.run(this::performNewest);
        } catch (RejectedExecutionException full) {
            var task = queued.getAndSet(null);
            if (task != null) {
                task.publish(before -> before.failed(Words.say("lab.experiment.busy")));
            }
        }
    }

    private void performNewest() {
        var task = queued.getAndSet(null);
        if (task != null && !task.cancelled()) {
            task.perform();
        }
    }

    /** One run: the body's listener, and the way back to the page. */
    private final class Task implements Progress {

        private final S settings;
        private final UI ui;
        private volatile boolean started;
        private long nextReport = millis() + PATIENCE_MILLIS;

        Task(S settings, UI ui) {
            this.settings = settings;
            this.ui = ui;
        }

        void perform() {
            started = true;
            try {
                var result = body.apply(settings, this);
                publish(before -> Run.found(result), () -> done.accept(result));
            } catch (CancellationException overtaken) {
                log.trace("A newer state overtook the experiment", overtaken);
            } catch (Unanswered refused) {
                publish(before -> before.failed(refused.why().message(Words.in(Reader.language()))));
            } catch (RuntimeException failure) {
                log.error("Experiment failed for {}", settings, failure);
                publish(before -> before.failed(Words.say("lab.experiment.failed")));
            }
        }

        void sayThatItWaits() {
            if (!started) {
                publish(before -> before.at(0));
            }
        }

        @Override
        public void report(double fraction) {
            var now = millis();
            if (now >= nextReport) {
                nextReport = now + BETWEEN_REPORTS_MILLIS;
                publish(before -> before.at(fraction));
            }
        }

        @Override
        public boolean cancelled() {
            return wanted != this;
        }

        private void publish(UnaryOperator<Run<R>> change) {
            publish(change, () -> {});
        }

        /** A run that was overtaken publishes nothing, checked under the session lock, so that an old result never comes last. */
        @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
        private void publish(UnaryOperator<Run<R>> change, Runnable then) {
            if (cancelled()) {
                return;
            }
            try {
                ui.access(() -> {
                    if (!cancelled()) {
                        run.set(change.apply(run.peek()));
                        then.run();
                    }
                });
            } catch (UIDetachedException closed) {
                log.trace("The page was closed before its experiment ended", closed);
            }
        }

        private static long millis() {
            return System.nanoTime() / 1_000_000;
        }
    }
}
