package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Two-dimensional vectors as arrows from the origin; editable ones follow the hand and the arrow keys. */
@Tag("vector-plane")
@JsModule("./charts/vector-plane.ts")
public final class VectorPlane extends Widget<VectorPlane.Plane> {

    /**
     * The plane from −extent to extent on both axes.
     *
     * @param extent the largest coordinate an arrow can be given, a multiple of the step
     * @param step the grid on which arrows move
     * @param seq the last move the server has applied: the {@link VectorMove#seq()} it came with, 0 before the first
     */
    public record Plane(String caption, double extent, double step, List<Arrow> arrows, long seq)
            implements Serializable {}

    /**
     * One vector.
     *
     * @param id unique in the plane
     * @param strength 0…1, how strongly it is drawn: the weight of a key, 1 for others
     */
    public record Arrow(
            String id, String label, Role role, double x, double y, boolean editable, boolean chosen, double strength)
            implements Serializable {}

    /** The learner moved an editable arrow; x and y lie on the grid within the extent. */
    public record VectorMove(String id, double x, double y, long seq) implements Serializable {}

    /** The learner chose an arrow. */
    public record VectorSelect(String id) implements Serializable {}

    public VectorPlane() {
        super("plane");
    }

    /** Calls the listener with a move of an editable arrow, clamped and snapped. */
    public Registration onMove(SerializableConsumer<VectorMove> listener) {
        return on(
                "vector-move",
                detail -> shown().flatMap(shown -> move(shown, detail)).ifPresent(listener));
    }

    /** Calls the listener with the id of an existing arrow. */
    public Registration onSelect(SerializableConsumer<VectorSelect> listener) {
        return on(
                "vector-select",
                detail -> shown().flatMap(shown -> arrow(shown, detail))
                        .ifPresent(arrow -> listener.accept(new VectorSelect(arrow.id()))));
    }

    private static Optional<VectorMove> move(Plane shown, Detail detail) {
        var arrow = arrow(shown, detail).filter(Arrow::editable);
        var x = detail.number("x");
        var y = detail.number("y");
        var seq = detail.sequence();
        if (arrow.isEmpty() || x.isEmpty() || y.isEmpty() || seq.isEmpty()) {
            return Optional.empty();
        }
        var grid = new Grid(-shown.extent(), shown.extent(), shown.step());
        return Optional.of(new VectorMove(
                arrow.get().id(), grid.snap(x.getAsDouble()), grid.snap(y.getAsDouble()), seq.getAsLong()));
    }

    private static Optional<Arrow> arrow(Plane shown, Detail detail) {
        return detail.text("id")
                .flatMap(id -> shown.arrows().stream()
                        .filter(arrow -> arrow.id().equals(id))
                        .findFirst());
    }
}
