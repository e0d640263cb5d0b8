package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Native sliders, one below the other: the components of a vector, or settings. */
@Tag("vector-sliders")
@JsModule("./charts/vector-sliders.ts")
public final class VectorSliders extends Widget<VectorSliders.Sliders> {

    /**
     * The sliders.
     *
     * @param seq the last change the server has applied: the {@link ValueChange#seq()} it came with, 0 before the first
     * @param cells what the ids of the ledger's cells begin with that show these values, the index of the slider behind; empty for none
     */
    public record Sliders(String caption, Role role, List<Slider> sliders, long seq, boolean enabled, String cells)
            implements Serializable {

        /** Sliders whose values are in no ledger. */
        public Sliders(String caption, Role role, List<Slider> sliders, long seq, boolean enabled) {
            this(caption, role, sliders, seq, enabled, "");
        }

        /** The same, whose values a ledger shows in cells whose ids begin so. */
        public Sliders shownIn(String cells) {
            return new Sliders(caption, role, sliders, seq, enabled, cells);
        }
    }

    /**
     * One slider.
     *
     * @param log10 whether min, max and step are exponents and the thumb stands at log₁₀ of the value, which is then above 0
     * @param decimals digits after the point of the printed value
     * @param unit printed after the value; empty for none
     */
    public record Slider(
            String label, double value, double min, double max, double step, boolean log10, int decimals, String unit)
            implements Serializable {

        /** The value nearest to the one given that this slider can take, or nothing if there is none. */
        OptionalDouble nearest(double wanted) {
            var grid = new Grid(min, max, step);
            if (!log10) {
                return OptionalDouble.of(grid.snap(wanted));
            }
            return wanted > 0 ? OptionalDouble.of(Math.pow(10, grid.snap(Math.log10(wanted)))) : OptionalDouble.empty();
        }
    }

    /** The learner moved the slider at this index to a value that it can take. */
    public record ValueChange(int index, double value, long seq) implements Serializable {}

    public VectorSliders() {
        super("sliders");
    }

    /** Calls the listener with each change, clamped and snapped, in the order in which they happened. */
    public Registration onChange(SerializableConsumer<ValueChange> listener) {
        return on(
                "value-change",
                detail -> shown().flatMap(shown -> change(shown, detail)).ifPresent(listener));
    }

    private static Optional<ValueChange> change(Sliders shown, Detail detail) {
        var index = detail.index("index", shown.sliders().size());
        var wanted = detail.number("value");
        var seq = detail.sequence();
        if (!shown.enabled() || index.isEmpty() || wanted.isEmpty() || seq.isEmpty()) {
            return Optional.empty();
        }
        var value = shown.sliders().get(index.getAsInt()).nearest(wanted.getAsDouble());
        return value.isPresent()
                ? Optional.of(new ValueChange(index.getAsInt(), value.getAsDouble(), seq.getAsLong()))
                : Optional.empty();
    }
}
