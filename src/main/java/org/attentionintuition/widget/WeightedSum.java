package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;

/** The output of one query as what it is: weight × value, added up. */
@Tag("weighted-sum")
@JsModule("./charts/weighted-sum.ts")
public final class WeightedSum extends Widget<WeightedSum.Sum> {

    /**
     * The sum of one query.
     *
     * @param components names of the value's components, v of them
     * @param output the weighted sum, length v
     */
    public record Sum(String caption, List<String> components, List<Part> parts, List<Double> output)
            implements Serializable {}

    /** One key's share: its weight, its value and weight × value, both of length v. */
    public record Part(String word, double weight, List<Double> value, List<Double> weighted) implements Serializable {}

    /**
     * The learner asks how a number came about.
     *
     * @param key index of the key whose product it is, or −1 for the output
     * @param component index of the component
     */
    public record LedgerOpen(int key, int component) implements Serializable {}

    public WeightedSum() {
        super("sum");
    }

    /** Makes products and output buttons, and calls the listener with one that exists. */
    public Registration onLedger(SerializableConsumer<LedgerOpen> listener) {
        getElement().setProperty("traced", true);
        return on(
                "ledger-open",
                detail -> shown().ifPresent(shown -> {
                    var component = detail.index("component", shown.output().size());
                    var row = detail.index("row", shown.parts().size() + 1); // the last row is the output
                    if (component.isPresent() && row.isPresent()) {
                        var key = row.getAsInt() < shown.parts().size() ? row.getAsInt() : -1;
                        listener.accept(new LedgerOpen(key, component.getAsInt()));
                    }
                }));
    }
}
