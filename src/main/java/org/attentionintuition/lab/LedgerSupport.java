package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.io.Serializable;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.ArithmeticLedger;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.WeightedSum;
import org.jspecify.annotations.Nullable;

/** The ledger of a lab, folded away until it is wanted; a number elsewhere opens it at its own cell. */
final class LedgerSupport implements Serializable {

    private final LabFrame frame;
    private final String title;
    private final Signal<Ledger> picture;
    private final SerializableConsumer<Integer> chooseKey;

    private SerializableFunction<ArithmeticLedger, Component> place = ledger -> ledger;
    private @Nullable ArithmeticLedger open;
    private @Nullable String wanted;

    /**
     * Adds it to a lab.
     *
     * @param picture asked for only while the ledger is open
     * @param chooseKey what happens when a number of another key is chosen
     */
    LedgerSupport(LabFrame frame, String title, Signal<Ledger> picture, SerializableConsumer<Integer> chooseKey) {
        this.frame = frame;
        this.title = title;
        this.picture = picture;
        this.chooseKey = chooseKey;
        frame.addSupportOfTrace(title, this::content);
    }

    /** Lets something stand around the ledger. */
    void within(SerializableFunction<ArithmeticLedger, Component> around) {
        place = around;
    }

    /** What it is called where a lab has one. */
    static String title() {
        return Words.say("lab.ledger.title");
    }

    /** A ledger in a lab that has no chosen key: it keeps one, the first to begin with. */
    static <F> LedgerSupport withKeyOfItsOwn(
            LabFrame frame, String title, Signal<F> figure, SerializableBiFunction<F, Integer, Ledger> picture) {
        var key = new ValueSignal<>(0);
        return new LedgerSupport(frame, title, Signal.computed(() -> picture.apply(figure.get(), key.get())), key::set);
    }

    /**
     * Opens the ledger where it is closed, and leads to one of its numbers.
     *
     * @param index position of a key, which is chosen, or of a component of the output
     */
    void openAt(LedgerLine line, int index) {
        if (line != LedgerLine.OUTPUT) {
            chooseKey.accept(index);
        }
        lead(line.cell(index));
    }

    /** As {@link #openAt(LedgerLine, int)}, for a number of the weighted sum. */
    void openAt(WeightedSum.LedgerOpen number) {
        if (number.key() < 0) {
            openAt(LedgerLine.OUTPUT, number.component());
        } else {
            chooseKey.accept(number.key());
            lead("weighted-%d-%d".formatted(number.key(), number.component()));
        }
    }

    private void lead(String cell) {
        if (open != null && open.isAttached()) {
            open.goTo(cell);
        } else {
            wanted = cell;
            frame.openSupport(title);
        }
    }

    private Component content() {
        var ledger = new ArithmeticLedger();
        ledger.bind(picture);
        ledger.onSelect(key -> chooseKey.accept(key.index()));
        if (wanted != null) {
            ledger.goTo(wanted);
            wanted = null;
        }
        open = ledger;
        return place.apply(ledger);
    }
}
