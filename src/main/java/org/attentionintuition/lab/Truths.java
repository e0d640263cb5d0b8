package org.attentionintuition.lab;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.Predict;
import org.attentionintuition.inside.Parties;
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
    private final Parties<Sought, Truth> parties = new Parties<>(gone -> {});

    Truths(ExperimentRunner runner) {
        this.runner = runner;
    }

    /** Asks what is true; the listener hears it on this thread where it is known, else on another. */
    Visit<Truth> ask(Lab lab, Predict question, Gauge<?> gauge, Consumer<Stage<Truth>> listener) {
        var sought = new Sought(lab, question.from(), question.state(), question.measure());
        return found.find(sought)
                .map(truth -> Visit.told(listener, new Stage.Answered<>(truth)))
                .orElseGet(() -> parties.join(sought, listener, all -> begin(sought, question, gauge, all)));
    }

    private void begin(Sought sought, Predict question, Gauge<?> gauge, Visit<Truth> all) {
        parties.join(
                sought,
                stage -> {},
                none -> {}); // though all others leave, who comes next waits for the same measuring
        try {
            runner.run(() -> measure(sought, question, gauge, all));
        } catch (RejectedExecutionException full) {
            all.tell(new Stage.Refused<>(new Refusal.Crowded(ExperimentRunner.LONGEST_QUEUE)));
        }
    }

    /** It goes on to its end though whoever asked leaves. */
    private void measure(Sought sought, Predict question, Gauge<?> gauge, Visit<Truth> all) {
        try {
            var truth = Revelation.truth(question, gauge, share -> all.tell(new Stage.Working<>(share)));
            found.keep(sought, truth);
            all.tell(new Stage.Answered<>(truth));
        } catch (Unanswered refused) {
            all.tell(new Stage.Refused<>(refused.why()));
        } catch (RuntimeException failure) {
            log.error("What is true of {} could not be measured", sought, failure);
        } finally {
            all.tell(new Stage.Refused<>(new Refusal.Broken())); // who waits after whatever went wrong waits no longer
        }
    }
}
