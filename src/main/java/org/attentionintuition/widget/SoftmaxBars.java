package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One query's row of attention: a bar for each key, as long as its weight. */
@Tag("softmax-bars")
@JsModule("./charts/softmax-bars.ts")
public final class SoftmaxBars extends Widget<SoftmaxBars.Bars> {

    /**
     * The row of one query.
     *
     * @param query the word that asks
     * @param sum the sum of the weights as computed
     * @param chosen index of the key that is looked at, as many as there are where none is, or −1 where keys are not to be chosen
     * @param beside weights to compare with; null for none
     * @param measure what the bars show where they are no weights of attention, which have neither scores nor a sum; else null
     */
    public record Bars(
            String caption,
            String query,
            List<Bar> bars,
            double sum,
            int chosen,
            @Nullable Beside beside,
            @Nullable String measure)
            implements Serializable {

        public Bars(String caption, String query, List<Bar> bars, double sum, int chosen) {
            this(caption, query, bars, sum, chosen, null, null);
        }

        /** Bars of another measure than attention's weights. */
        public static Bars of(String measure, String caption, List<Bar> bars, int chosen) {
            return new Bars(caption, "", bars, 0, chosen, null, measure);
        }

        /** These bars beside others, if there are others and each bar has its counterpart. */
        public Bars against(Optional<Bars> others) {
            return others.filter(it -> it.bars.size() == bars.size())
                    .map(it -> beside(
                            new Beside("A", it.bars.stream().map(Bar::weight).toList())))
                    .orElse(this);
        }

        /** These bars beside weights, one for each bar. */
        public Bars beside(Beside weights) {
            return new Bars(caption, query, bars, sum, chosen, weights, measure);
        }
    }

    /**
     * Weights of another state, or a guess, for each bar one.
     *
     * @param name a letter or short word for them
     */
    public record Beside(String name, List<Double> weights) implements Serializable {}

    /** One key: its score and weight; a key the causal mask hides is not visible and has no bar. */
    public record Bar(String word, double score, double weight, boolean visible) implements Serializable {

        /** One bar of another measure. */
        public static Bar of(String word, double measured) {
            return new Bar(word, 0, measured, true);
        }
    }

    /** The learner chose the key at this index. */
    public record KeySelect(int index) implements Serializable {}

    /** The learner asks how a number of the key at this index came about. */
    public record LedgerOpen(LedgerLine line, int index) implements Serializable {}

    public SoftmaxBars() {
        super("bars");
    }

    /** Calls the listener with the index of an existing key. */
    public Registration onSelect(SerializableConsumer<KeySelect> listener) {
        return on(
                "key-select",
                detail -> shown().ifPresent(
                                shown -> detail.index("index", shown.bars().size())
                                        .ifPresent(index -> listener.accept(new KeySelect(index)))));
    }

    /** Makes scores and weights buttons, and calls the listener with the line and the index of an existing key. */
    public Registration onLedger(SerializableConsumer<LedgerOpen> listener) {
        getElement().setProperty("traced", true);
        return on("ledger-open", detail -> {
            var line = detail.text("line").flatMap(LedgerLine::named).filter(it -> it != LedgerLine.OUTPUT);
            var index = detail.index(
                    "index", shown().map(bars -> bars.bars().size()).orElse(0));
            if (line.isPresent() && index.isPresent()) {
                listener.accept(new LedgerOpen(line.get(), index.getAsInt()));
            }
        });
    }
}
