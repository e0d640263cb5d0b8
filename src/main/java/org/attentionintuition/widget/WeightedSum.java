package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
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

    public WeightedSum() {
        super("sum");
    }
}
