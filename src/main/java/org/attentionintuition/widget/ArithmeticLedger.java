package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one query and one key, number by number; a chosen number lights up the numbers it is made of. */
@Tag("arithmetic-ledger")
@JsModule("./charts/arithmetic-ledger.ts")
public final class ArithmeticLedger extends Widget<ArithmeticLedger.Ledger> {

    /** The ledger: tables that follow from one another, from top to bottom. */
    public record Ledger(String caption, List<Sheet> sheets) implements Serializable {}

    /**
     * One table.
     *
     * @param rowHeading what the headings of the rows are
     */
    public record Sheet(String title, String rowHeading, List<Column> columns, List<Row> rows)
            implements Serializable {}

    /** What is printed above the cells of a column, and what their numbers are. */
    public record Column(String heading, Role role) implements Serializable {}

    /**
     * One line of a table.
     *
     * @param role what the heading speaks of, and where the line is of no key also its numbers
     * @param key index of the key that the line is about, or −1
     * @param chosen whether this is the key that is looked at
     * @param result whether the line is what the lines above lead to
     * @param cells one for each column, {@code null} where nothing stands; or a single one, which stands below the last column
     */
    public record Row(String heading, Role role, int key, boolean chosen, boolean result, List<@Nullable Cell> cells)
            implements Serializable {}

    /**
     * One number.
     *
     * @param id unique in the ledger, the same for as long as the number means the same
     * @param name what the number is, for a screen reader
     * @param number {@code null} where the causal mask hides it
     * @param how how it is made, each # standing for the number of the next source: {@code exp(#)}; or a remark
     * @param sources ids of the cells it is made of
     */
    public record Cell(String id, String name, @Nullable Double number, String how, List<String> sources)
            implements Serializable {}

    /** The learner chose a number of the key at this index. */
    public record KeySelect(int index) implements Serializable {}

    public ArithmeticLedger() {
        super("ledger");
    }

    /** Calls the listener with the index of a key that has a line in the ledger. */
    public Registration onSelect(SerializableConsumer<KeySelect> listener) {
        return on(
                "key-select",
                detail -> detail.index("index", Integer.MAX_VALUE).ifPresent(index -> {
                    if (shown().stream().anyMatch(ledger -> lists(ledger, index))) {
                        listener.accept(new KeySelect(index));
                    }
                }));
    }

    /** Chooses the cell with this id, scrolls to it and gives it the focus; does nothing where there is none. */
    public void goTo(String cell) {
        getElement().callJsFunction("goTo", cell);
    }

    private static boolean lists(Ledger ledger, int key) {
        return ledger.sheets().stream().flatMap(sheet -> sheet.rows().stream()).anyMatch(row -> row.key() == key);
    }
}
