package org.attentionintuition.lab;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attentionintuition.language.Words;

/** What of a lab is hidden as long as a question about it is open: the states of open questions, and whether the lab is in one of them. */
final class Covers {

    /** The texts of the states by the questions that are open: two may be about the same state. */
    private final ValueSignal<Map<String, String>> asked = new ValueSignal<>(Map.of());

    private final ValueSignal<Set<String>> held = new ValueSignal<>(Set.of());
    private final Signal<Boolean> rowFree;
    private final Signal<Boolean> matrixFree;

    Covers(History<?> history) {
        rowFree = Signal.cached(Signal.computed(() -> none(history::isAt)));
        matrixFree = Signal.cached(Signal.computed(() -> none(history::hasRowsOf)));
    }

    /** Whether what a state shows of the row that asks is covered, wherever the lab is now. */
    <S> boolean cover(History<S> history, S there) {
        return !held.peek().isEmpty() || asked.peek().values().stream().anyMatch(text -> history.isAt(text, there));
    }

    private boolean none(Predicate<String> covered) {
        return held.get().isEmpty() && asked.get().values().stream().noneMatch(covered);
    }

    /** The question of this id, about the state of this text, is open. */
    void add(String id, String text) {
        asked.update(before -> {
            var more = new HashMap<>(before);
            more.put(id, text);
            return Map.copyOf(more);
        });
    }

    /** It is answered or skipped. */
    void remove(String id) {
        asked.update(before -> {
            var fewer = new HashMap<>(before);
            fewer.remove(id);
            return Map.copyOf(fewer);
        });
    }

    /** A question of this id is asked elsewhere: all states are covered, as one beside the asked one would tell as much. */
    void hold(String id) {
        held.update(before -> with(before, id));
    }

    /** It is not asked elsewhere any more. */
    void letGo(String id) {
        held.update(before -> without(before, id));
    }

    private static Set<String> with(Set<String> before, String one) {
        var more = new HashSet<>(before);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<String> without(Set<String> before, String one) {
        return before.stream().filter(each -> !each.equals(one)).collect(Collectors.toUnmodifiableSet());
    }

    /** Why something is covered: a question of the page can be answered or skipped, one that is asked elsewhere cannot. */
    Signal<String> why() {
        return held.map(it -> Words.say(it.isEmpty() ? "lab.covered" : "lab.covered.asked"));
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
        return Signal.computed(() -> held.get().isEmpty() && asked.get().isEmpty());
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
