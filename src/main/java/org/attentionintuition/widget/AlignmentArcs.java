package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries on one line, keys on the other, and a curve for each weight of the chosen query. */
@Tag("alignment-arcs")
@JsModule("./charts/alignment-arcs.ts")
public final class AlignmentArcs extends Widget<AlignmentArcs.Arcs> {

    /**
     * The alignment of all queries visited so far.
     *
     * @param weights queries × keys; {@code null} where masked, or where the query has not been visited
     * @param chosen index of the query whose curves stand out
     */
    public record Arcs(
            String caption, List<String> queries, List<String> keys, List<List<@Nullable Double>> weights, int chosen)
            implements Serializable {}

    /** The learner chose the query at this index. */
    public record QuerySelect(int index) implements Serializable {}

    /** The learner asks how the weight of the key at this index came about. */
    public record LedgerOpen(int index) implements Serializable {}

    public AlignmentArcs() {
        super("arcs");
    }

    /** Calls the listener with the index of an existing query. */
    public Registration onSelect(SerializableConsumer<QuerySelect> listener) {
        return on(
                "query-select",
                detail -> shown().ifPresent(
                                shown -> detail.index("index", shown.queries().size())
                                        .ifPresent(index -> listener.accept(new QuerySelect(index)))));
    }

    /** Makes the printed weights buttons, and calls the listener with the index of an existing key. */
    public Registration onLedger(SerializableConsumer<LedgerOpen> listener) {
        getElement().setProperty("traced", true);
        return on(
                "ledger-open",
                detail -> shown().ifPresent(
                                shown -> detail.index("index", shown.keys().size())
                                        .ifPresent(index -> listener.accept(new LedgerOpen(index)))));
    }
}
