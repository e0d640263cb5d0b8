package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Loading;
import org.attentionintuition.inside.Stage.Refused;
import org.attentionintuition.inside.Stage.Waiting;
import org.attentionintuition.inside.Stage.Working;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question to the trained model that follows a state: each new one takes the one before back, and leaving the page takes back the last.
 * The answer comes through {@link UI#access}, and nothing under the session's lock waits for it.
 *
 * @param <Q> question, immutable
 * @param <A> answer, immutable
 */
final class Asking<Q, A> {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);

    /** A question that takes no longer says nothing of its way. */
    private static final long PATIENCE_MILLIS = 300;

    private static final long BETWEEN_REPORTS_MILLIS = 250;

    /** Until a question is put again that was refused for a reason that passes, and as much more by chance: a class does not come back at once. */
    private static final long AGAIN_MILLIS = 5000;

    /** Where questions are put; what it returns takes the question back. */
    interface Desk<Q, A> {
        Runnable ask(Q question, Consumer<Stage<A>> listener);
    }

    private final ExperimentRunner runner;
    private final Desk<Q, A> desk;
    private final ValueSignal<Run<A>> run = new ValueSignal<>(new Run<>(null, null, false, null));
    private final ValueSignal<String> way = new ValueSignal<>("");

    /** The question whose answer is wanted: set under the session lock, read by whoever works. Null when there is none. */
    private volatile @Nullable Question wanted;

    private @Nullable Runnable back;

    private Asking(ExperimentRunner runner, Desk<Q, A> desk) {
        this.runner = runner;
        this.desk = desk;
    }

    /** Asks each question while the owner is on the page; nothing as long as there is none. */
    static <Q, A> Asking<Q, A> following(
            Component owner, Signal<Optional<Q>> question, ExperimentRunner runner, Desk<Q, A> desk) {
        var asking = new Asking<Q, A>(runner, desk);
        owner.addDetachListener(gone -> asking.takeBack());
        Signal.effect(owner, () -> question.get().ifPresentOrElse(asking::ask, asking::stop));
        return asking;
    }

    /** What is known of the answer. */
    Signal<Run<A>> run() {
        return run.asReadonly();
    }

    /** Where the question is, in words; empty where it is at once answered. */
    Signal<String> way() {
        return way.asReadonly();
    }

    private void ask(Q question) {
        run.set(run.peek().begun());
        var asked = put(question);
        runner.after(PATIENCE_MILLIS, asked::show);
    }

    /** In place of the one before. Of one that was refused and is put again the page goes on saying why, until there is something else to say. */
    private Question put(Q question) {
        takeBack();
        var asked = new Question(UI.getCurrentOrThrow(), question);
        wanted = asked;
        back = desk.ask(question, asked::hear);
        return asked;
    }

    private void stop() {
        takeBack();
        way.set("");
        run.set(new Run<>(null, null, false, null));
    }

    private void takeBack() {
        wanted = null;
        if (back != null) {
            back.run();
        }
    }

    private final class Question {

        private final UI ui;
        private final Q question;
        private volatile @Nullable Stage<A> latest;
        private long nextReport = millis() + PATIENCE_MILLIS;

        Question(UI ui, Q question) {
            this.ui = ui;
            this.question = question;
        }

        /** Called on any thread, one stage at a time. */
        void hear(Stage<A> stage) {
            latest = stage;
            var now = millis();
            if (stage instanceof Answered || stage instanceof Refused || now >= nextReport) {
                nextReport = now + BETWEEN_REPORTS_MILLIS;
                show();
            }
            if (stage instanceof Refused<A>(var why) && why.passes()) {
                var pause = AGAIN_MILLIS + ThreadLocalRandom.current().nextLong(AGAIN_MILLIS);
                runner.after(pause, () -> asLongAsWanted(() -> put(question)));
            }
        }

        void show() {
            asLongAsWanted(() -> {
                var stage = latest;
                if (stage != null) {
                    run.set(after(stage));
                    way.set(words(stage));
                }
            });
        }

        @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
        private void asLongAsWanted(Runnable deed) {
            if (wanted != this) {
                return;
            }
            try {
                ui.access(() -> {
                    if (wanted == this) {
                        deed.run();
                    }
                });
            } catch (UIDetachedException closed) {
                log.trace("The page was closed before its question was answered", closed);
            }
        }

        private Run<A> after(Stage<A> stage) {
            return switch (stage) {
                case Waiting<A> waiting -> run.peek().at(0);
                case Loading<A>(var share) -> run.peek().at(share);
                case Working<A>(var share) -> run.peek().at(share);
                case Answered<A>(var answer) -> Run.found(answer);
                case Refused<A>(var why) -> new Run<>(null, null, false, why.message(Words.in(Reader.language())));
            };
        }

        private String words(Stage<A> stage) {
            return switch (stage) {
                case Waiting<A>(var place) -> Words.say("lab.asking.waiting", place);
                case Loading<A> loading -> Words.say("lab.asking.loading");
                case Working<A> working -> Words.say("lab.asking.working");
                case Answered<A> answered -> "";
                case Refused<A> refused -> "";
            };
        }

        private static long millis() {
            return System.nanoTime() / 1_000_000;
        }
    }
}
