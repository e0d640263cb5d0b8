package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All heads of a model as small matrices, a line for each layer; one of them is chosen. */
@Tag("head-grid")
@JsModule("./charts/head-grid.ts")
public final class HeadGrid extends Widget<HeadGrid.Heads> {

    /**
     * The heads.
     *
     * @param columns heads of each layer
     * @param heads layer after layer
     * @param chosen index of the head that is looked at
     */
    public record Heads(String caption, int columns, List<Head> heads, int chosen) implements Serializable {}

    /**
     * One head.
     *
     * @param name short, such as L1.H3
     * @param said what it does, for a screen reader and under the pointer
     * @param shades n×n weights, row after row, each a hexadecimal digit: fifteenths, rounded
     * @param number what is measured of it; null for nothing
     * @param marked whether it is among those that do it most
     */
    public record Head(
            String name,
            String said,
            String shades,
            @Nullable Double number,
            boolean marked) implements Serializable {}

    /** The learner chose the head at this index. */
    public record HeadSelect(int index) implements Serializable {}

    public HeadGrid() {
        super("heads");
    }

    /** Calls the listener with the index of an existing head. */
    public Registration onSelect(SerializableConsumer<HeadSelect> listener) {
        return on(
                "head-select",
                detail -> shown().ifPresent(
                                shown -> detail.index("index", shown.heads().size())
                                        .ifPresent(index -> listener.accept(new HeadSelect(index)))));
    }
}
