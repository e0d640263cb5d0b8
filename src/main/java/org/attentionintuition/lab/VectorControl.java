package org.attentionintuition.lab;

import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.VectorPlane;
import org.attentionintuition.widget.VectorSliders;
import org.attentionintuition.widget.VectorSliders.Slider;
import org.attentionintuition.widget.VectorSliders.Sliders;

/** The sliders of one vector, or the arrows of a plane, bound to a state: what the learner moves makes a new state, what the state says is shown. */
final class VectorControl {

    private VectorControl() {}

    /** Sliders for one row of a list of vectors. */
    static Sliders sliders(String caption, Role role, String letter, Vectors vectors, int row, long seq) {
        var sliders = IntStream.range(0, vectors.width())
                .mapToObj(component -> slider(letter + Subscript.of(component + 1), vectors.get(row, component)))
                .toList();
        return new Sliders(caption, role, sliders, seq, true);
    }

    private static Slider slider(String label, double value) {
        return new Slider(label, value, -WordVector.LIMIT, WordVector.LIMIT, WordVector.STEP, false, 2, "");
    }

    /**
     * Binds sliders to a state.
     *
     * @param shown what the sliders show, from the number of the last change that was applied
     * @param changed the state after a change
     */
    static <S> VectorSliders bound(
            ValueSignal<S> state,
            SerializableFunction<Long, Sliders> shown,
            SerializableBiFunction<S, VectorSliders.ValueChange, S> changed) {
        var applied = new ValueSignal<>(0L);
        var sliders = new VectorSliders();
        sliders.bind(Signal.computed(() -> shown.apply(applied.get())));
        sliders.onChange(change -> {
            applied.set(change.seq());
            state.update(before -> changed.apply(before, change));
        });
        return sliders;
    }

    /**
     * Binds a plane whose arrows can be moved to a state, as {@link #bound} binds sliders.
     *
     * @param shown what the plane shows, from the number of the last move that was applied
     * @param moved the state after a move
     */
    static <S> VectorPlane plane(
            ValueSignal<S> state,
            SerializableFunction<Long, VectorPlane.Plane> shown,
            SerializableBiFunction<S, VectorPlane.VectorMove, S> moved) {
        var applied = new ValueSignal<>(0L);
        var plane = new VectorPlane();
        plane.bind(Signal.computed(() -> shown.apply(applied.get())));
        plane.onMove(move -> {
            applied.set(move.seq());
            state.update(before -> moved.apply(before, move));
        });
        return plane;
    }

    /** Arrows are named by a letter for their list and their row: k3 is the fourth key. */
    static int row(String arrow) {
        return Integer.parseInt(arrow.substring(1));
    }
}
