package org.attentionintuition.lab;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;

/**
 * What a lab tells of a change: nothing of a state that an open question covers, neither as what is now nor as what was before, and
 * nothing where the learner has only looked at something else.
 */
final class Telling<S> implements Narrator.Teller<S> {

    /** What is said where nothing is covered; {@code before} is null where that was. */
    private interface Uncovered<S> {
        Optional<String> tell(Optional<S> before, S now);
    }

    private final History<S> history;
    private final Covers covers;
    private final Uncovered<S> uncovered;

    private Telling(History<S> history, Covers covers, Uncovered<S> uncovered) {
        this.history = history;
        this.covers = covers;
        this.uncovered = uncovered;
    }

    /** For labs whose state makes a trace at once. */
    static <S> Telling<S> ofTraces(History<S> history, Covers covers, SerializableFunction<S, Heard> heard) {
        return new Telling<>(
                history,
                covers,
                (before, now) -> Optional.of(SpokenChange.said(before.map(heard).orElse(null), heard.apply(now))));
    }

    /** For labs whose state starts an experiment: the result, once it is there. What went wrong a status of its own says. */
    static <S, R> Telling<S> ofRuns(
            History<S> history, Covers covers, Signal<Run<R>> run, SerializableFunction<R, String> words) {
        return new Telling<>(history, covers, (before, now) -> {
            var latest = run.peek();
            if (latest.underWay()) {
                return Optional.empty();
            }
            return Optional.of(
                    latest.trouble() != null ? "" : latest.result().map(words).orElse(""));
        });
    }

    @Override
    public Optional<String> tell(S before, S now) {
        if (history.onlyLooks(before, now)) {
            return Optional.of("");
        }
        var hidden = covers.cover(history, before);
        if (covers.cover(history, now)) {
            return Optional.of(hidden ? "" : covers.why().peek());
        }
        return uncovered.tell(hidden ? Optional.empty() : Optional.of(before), now);
    }
}
