package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.Predict;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.inside.Recent;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.inside.Visit;
import org.attentionintuition.lab.Verdict.Truth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is true of questions that take a while to measure. A class is shown it all at once: whoever asks the same while it is measured waits
 * for the one measuring and takes no place in the queue, and whoever asks later is answered at once.
 */
final class Truths {

    private static final Logger log = LoggerFactory.getLogger(Truths.class);

    /** A truth has two numbers. */
    private static final int MOST = 500;

    /** What makes two questions the same, whatever they are called and in whatever language they are asked. */
    private record Sought(Lab lab, String from, String state, Measure measure) {}

    private final ExperimentRunner runner;
    private final Recent<Sought, Truth> found = new Recent<>(MOST);
    private final Map<Sought, List<Visit<Truth>>> waiting = new HashMap<>();

    Truths(ExperimentRunner runner) {
        this.runner = runner;
    }

    /** Asks what is true; the listener hears it on this thread where it is known, else on another. */
    Visit<Truth> ask(Lab lab, Predict question, Gauge<?> gauge, Consumer<Stage<Truth>> listener) {
        var sought = new Sought(lab, question.from(), question.state(), question.measure());
        var visit = new Visit<Truth>(listener, gone -> leave(sought, gone));
        found.find(sought)
                .ifPresentOrElse(
                        truth -> visit.tell(new Stage.Answered<>(truth)),
                        () -> wait(sought, visit, () -> measure(sought, question, gauge)));
        return visit;
    }

    private void wait(Sought sought, Visit<Truth> visit, Runnable measuring) {
        synchronized (waiting) {
            var others = waiting.get(sought);
            if (others != null) {
                others.add(visit);
                return;
            }
            waiting.put(sought, new ArrayList<>(List.of(visit)));
        }
        try {
            runner.run(measuring);
        } catch (RejectedExecutionException full) {
            answer(sought, new Stage.Refused<>(new Refusal.Crowded(ExperimentRunner.LONGEST_QUEUE)));
        }
    }

    private void leave(Sought sought, Visit<?> gone) {
        synchronized (waiting) {
            waiting.getOrDefault(sought, new ArrayList<>()).remove(gone);
        }
    }

    private void measure(Sought sought, Predict question, Gauge<?> gauge) {
        try {
            var truth = Revelation.truth(question, gauge, new Shared(sought));
            found.keep(sought, truth);
            answer(sought, new Stage.Answered<>(truth));
        } catch (Unanswered refused) {
            answer(sought, new Stage.Refused<>(refused.why()));
        } catch (RuntimeException failure) {
            log.error("What is true of {} could not be measured", sought, failure);
        } finally {
            answer(
                    sought,
                    new Stage.Refused<>(new Refusal.Broken())); // who waits after whatever went wrong waits no longer
        }
    }

    private void answer(Sought sought, Stage<Truth> stage) {
        List<Visit<Truth>> all;
        synchronized (waiting) {
            all = waiting.remove(sought);
        }
        if (all != null) {
            all.forEach(visit -> tell(visit, stage));
        }
    }

    /** One who cannot hear keeps nobody else from hearing. */
    private static void tell(Visit<Truth> visit, Stage<Truth> stage) {
        try {
            visit.tell(stage);
        } catch (RuntimeException deaf) {
            log.error("What is true could not be told", deaf);
        }
    }

    /** The one measuring for all: how far it is everybody hears, and it goes on to its end though one of them leaves. */
    private final class Shared implements Progress {

        private final Sought sought;

        Shared(Sought sought) {
            this.sought = sought;
        }

        @Override
        public void report(double fraction) {
            List<Visit<Truth>> all;
            synchronized (waiting) {
                all = List.copyOf(waiting.getOrDefault(sought, List.of()));
            }
            all.forEach(visit -> tell(visit, new Stage.Working<>(fraction)));
        }
    }
}
