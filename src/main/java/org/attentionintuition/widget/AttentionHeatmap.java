package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matrix as a table whose cells are shaded by their value: rows ask, columns answer. */
@Tag("attention-heatmap")
@JsModule("./charts/attention-heatmap.ts")
public final class AttentionHeatmap extends Widget<AttentionHeatmap.Heatmap> {

    /**
     * The matrix.
     *
     * @param cells rows × columns; {@code null} where masked or empty
     * @param sums one for each row, or empty for none
     * @param signed whether cells are any number (two colours around 0) or weights 0…1 (one colour)
     * @param decimals digits after the point of a printed cell
     * @param chosenRow index of the row that is looked at, or −1
     * @param chosenColumn index of the column that is looked at, or −1
     */
    public record Heatmap(
            String caption,
            String rowHeading,
            String columnHeading,
            List<String> rows,
            List<String> columns,
            List<List<@Nullable Double>> cells,
            List<Double> sums,
            boolean signed,
            int decimals,
            int chosenRow,
            int chosenColumn)
            implements Serializable {}

    /** The learner chose a cell. */
    public record CellSelect(int row, int column) implements Serializable {}

    public AttentionHeatmap() {
        super("heatmap");
    }

    /** Calls the listener with the row and column of an existing cell. */
    public Registration onSelect(SerializableConsumer<CellSelect> listener) {
        return onCell("cell-select", listener);
    }

    /** Puts a button beside the cell that is read out, and calls the listener when the learner asks how it came about. */
    public Registration onLedger(SerializableConsumer<CellSelect> listener) {
        getElement().setProperty("traced", true);
        return onCell("ledger-open", listener);
    }

    private Registration onCell(String event, SerializableConsumer<CellSelect> listener) {
        return on(
                event,
                detail -> shown().ifPresent(shown -> {
                    var row = detail.index("row", shown.rows().size());
                    var column = detail.index("column", shown.columns().size());
                    if (row.isPresent() && column.isPresent()) {
                        listener.accept(new CellSelect(row.getAsInt(), column.getAsInt()));
                    }
                }));
    }
}
