package org.attentionintuition.lab;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of a lab is hidden as long as a question about it is open: the states of open questions, and whether the lab is in one of them. */
final class Covers {

    private final ValueSignal<Set<String>> asked = new ValueSignal<>(Set.of());
    private final Signal<Boolean> rowFree;
    private final Signal<Boolean> matrixFree;

    Covers(History<?> history) {
        rowFree = Signal.cached(Signal.computed(() -> none(history::isAt)));
        matrixFree = Signal.cached(Signal.computed(() -> none(history::hasRowsOf)));
    }

    /** Whether what a state shows of the row that asks is covered, wherever the lab is now. */
    <S> boolean cover(History<S> history, S there) {
        return asked.peek().stream().anyMatch(text -> history.isAt(text, there));
    }

    private boolean none(Predicate<String> covered) {
        return asked.get().stream().noneMatch(covered);
    }

    /** A question about the state of this text is open. */
    void add(String text) {
        asked.update(before -> {
            var more = new HashSet<>(before);
            more.add(text);
            return Set.copyOf(more);
        });
    }

    /** It is answered or skipped. */
    void remove(String text) {
        asked.update(
                before -> before.stream().filter(each -> !each.equals(text)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the row that asks may be shown. */
    Signal<Boolean> rowFree() {
        return rowFree;
    }

    /** Whether what holds all rows may be shown. */
    Signal<Boolean> matrixFree() {
        return matrixFree;
    }

    /** Whether what holds all states may be shown. */
    Signal<Boolean> allFree() {
        return asked.map(Set::isEmpty);
    }

    /**
     * A run without a result that was measured in a covered state: it is still the newest one while the next is on its way.
     *
     * @param measuredIn the state that a result tells of
     */
    <S, R> Signal<Run<R>> free(History<S> history, Signal<Run<R>> run, SerializableFunction<R, S> measuredIn) {
        return Signal.cached(Signal.computed(() -> {
            var now = run.get();
            return now.result()
                    .map(measuredIn)
                    .filter(there -> !none(text -> history.isAt(text, there)))
                    .map(there -> now.withoutResult())
                    .orElse(now);
        }));
    }
}
