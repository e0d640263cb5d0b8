package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;

/** A row of attention among many, to be compared with others at a glance. */
@Tag("small-bars")
@JsModule("./charts/small-bars.ts")
public final class SmallBars extends Widget<SmallBars.SmallRow> {

    /**
     * The row of one query.
     *
     * @param query the word that asks
     * @param weights one for each word, 0 where the mask hides it
     */
    public record SmallRow(String query, List<String> words, List<Double> weights) implements Serializable {
        public SmallRow {
            words = List.copyOf(words);
            weights = List.copyOf(weights);
        }
    }

    public SmallBars() {
        super("row");
    }
}
