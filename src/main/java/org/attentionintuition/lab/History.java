package org.attentionintuition.lab;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.attentionintuition.codec.StateCodec;

/**
 * What was done in a lab, so that it can be undone: one step for one gesture, however many states the slider went through.
 *
 * @param <S> the lab's state
 */
final class History<S> {

    private static final int MOST_STEPS = 200;

    /** Changes of the same parts that follow each other as fast as this are one gesture: a drag, a held key. */
    private static final long ONE_GESTURE_MILLIS = 800;

    /** Parts of a state that only say where the learner looks. */
    private static final Set<String> LOOKING = Set.of("key", "seen");

    /** Besides, which row is looked at; a matrix shows all of them. */
    private static final Set<String> LOOKING_AT_A_MATRIX = Set.of("ask", "key", "seen");

    /** What is broken on purpose. */
    private static final String WIRING = "wiring";

    /** How far back and forth one can go. */
    record Reach(int back, int forth) {}

    private final ValueSignal<S> state;
    private final StateCodec<S> codec;
    private final LongSupplier millis;
    private final Signal<String> texts;
    /** The states of questions, which are asked about with every move. */
    private final Map<String, S> asked = new HashMap<>();

    private final Deque<S> past = new ArrayDeque<>();
    private final Deque<S> future = new ArrayDeque<>();
    private final ValueSignal<Reach> reach = new ValueSignal<>(new Reach(0, 0));
    private final ValueSignal<Optional<S>> kept = new ValueSignal<>(Optional.empty());
    private S present;
    private Set<String> gesture = Set.of();
    private long lastChange;
    private boolean showing;
    private boolean step;

    History(ValueSignal<S> state, StateCodec<S> codec, LongSupplier millis) {
        this.state = state;
        this.codec = codec;
        this.millis = millis;
        texts = Signal.cached(state.map(codec::write));
        present = state.peek();
    }

    /**
     * Takes notice of the state as it is now; to be called whenever it may have changed.
     *
     * @return whether it has changed since the last time
     */
    boolean notice(S now) {
        if (now.equals(present)) {
            var shown = showing;
            showing = false;
            return shown;
        }
        var changed = codec.changed(present, now);
        var time = millis.getAsLong();
        var goesOn = !step && changed.equals(gesture) && time - lastChange <= ONE_GESTURE_MILLIS && !past.isEmpty();
        if (!goesOn) {
            past.addLast(present);
            if (past.size() > MOST_STEPS) {
                past.removeFirst();
            }
        }
        future.clear();
        gesture = step ? Set.of() : changed;
        step = false;
        lastChange = time;
        present = now;
        tell();
        return true;
    }

    void undo() {
        go(past, future);
    }

    void redo() {
        go(future, past);
    }

    private void go(Deque<S> from, Deque<S> to) {
        var next = from.pollLast();
        if (next != null) {
            to.addLast(present);
            show(next);
        }
    }

    /**
     * Begins anew with the state of an address.
     *
     * @return a sentence for each thing in it that cannot be
     */
    List<String> open(String text) {
        var read = codec.read(text);
        past.clear();
        future.clear();
        show(read.state());
        return read.dropped();
    }

    /** Goes to the state of a text, as one step. */
    void become(String text) {
        step(before -> codec.read(text).state());
    }

    /** Goes to another state as a step of its own, however soon it follows a gesture or is followed by one. */
    void step(UnaryOperator<S> change) {
        var next = change.apply(state.peek());
        step = !next.equals(present);
        state.set(next);
    }

    /** Whether the state is that of a text, whatever the learner looks at in it. For signals: depends on the state. */
    boolean isAt(String text) {
        return isAt(text, state.get());
    }

    /** Whether another state, in which something was measured, is that of a text, as in {@link #isAt(String)}. */
    boolean isAt(String text, S measuredIn) {
        return differsAtMostIn(LOOKING, text, measuredIn);
    }

    /** Whether two states differ at most in where the learner looks. */
    boolean onlyLooks(S before, S now) {
        return LOOKING.containsAll(codec.changed(before, now));
    }

    /** The state, whatever it becomes. */
    Signal<S> state() {
        return state.asReadonly();
    }

    /** Whether all rows are those of the state of a text, whichever of them asks. For signals: depends on the state. */
    boolean hasRowsOf(String text) {
        return differsAtMostIn(LOOKING_AT_A_MATRIX, text, state.get());
    }

    /** What is broken on purpose still tells of the whole, unless the text itself is about something broken. */
    private boolean differsAtMostIn(Set<String> parts, String text, S there) {
        var changed = new LinkedHashSet<>(codec.changed(asked(text), there));
        changed.removeAll(parts);
        if (!text.contains(WIRING + ":")) {
            changed.remove(WIRING);
        }
        return changed.isEmpty();
    }

    /** The names of what differs from the state of a text, besides what the learner looks at. For signals: depends on the state. */
    Set<String> movedSince(String text) {
        var moved = new LinkedHashSet<>(codec.changed(asked(text), state.get()));
        moved.removeAll(LOOKING);
        return moved;
    }

    private S asked(String text) {
        return asked.computeIfAbsent(text, it -> codec.read(it).state());
    }

    private void show(S next) {
        present = next;
        gesture = Set.of();
        showing = true;
        state.set(next);
        tell();
    }

    /** Keeps the state as it is now, to compare others with. */
    void keep() {
        kept.set(Optional.of(state.peek()));
    }

    void forget() {
        kept.set(Optional.empty());
    }

    /** The state that was kept. */
    Signal<Optional<S>> kept() {
        return kept.asReadonly();
    }

    Signal<Reach> reach() {
        return reach.asReadonly();
    }

    private void tell() {
        var now = new Reach(past.size(), future.size());
        if (!now.equals(reach.peek())) {
            reach.set(now);
        }
    }

    /** The text of the state as it is now. */
    String text() {
        return texts.peek();
    }

    /** The text of the state, whatever it becomes. */
    Signal<String> texts() {
        return texts;
    }
}
