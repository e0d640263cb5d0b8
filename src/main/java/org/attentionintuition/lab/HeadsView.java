package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.AttentionHeatmap;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars;

/** A {@code heads} lab: several heads read the same tokens, each asks its own question, their outputs stand side by side. */
final class HeadsView extends LabFrame {

    private final ValueSignal<HeadsState> state;
    private final Signal<HeadsFigure> figure;
    private final History<HeadsState> history;

    HeadsView(HeadsLab lab, ExperimentRunner runner) {
        super(lab);
        state = new ValueSignal<>(HeadsState.start(lab));
        figure = Signal.cached(state.map(now -> HeadsFigure.of(lab, now)));
        var words =
                new ValueSignal<>(lab.tokens().stream().map(WordVector::word).toList());
        addQuestion(new WordSelect(
                Words.say("lab.control.token"),
                lab.language().keys(),
                words,
                part(state, HeadsState::query),
                chosen -> state.update(now -> now.withQuery(chosen))));
        addQuestion(VectorControl.bound(
                state,
                seq -> VectorControl.sliders(
                        Words.say(
                                "lab.sliders.token",
                                lab.tokens().get(state.get().query()).word()),
                        Role.SETTING,
                        "x",
                        state.get().tokens(),
                        state.get().query(),
                        seq),
                (now, it) -> now.withTokens(now.tokens().with(now.query(), it.index(), it.value()))));
        var mask = new Checkbox(Words.say("lab.control.mask"));
        mask.bindValue(part(state, HeadsState::causal), masked -> state.update(now -> now.withCausal(masked)));
        addControl(mask);
        history = followAndCompare(state, LabStates.of(lab), now -> HeadsState.start(lab));
        var rows = new Div(); // of all heads, to be compared while a slider moves
        rows.addClassNames("side-by-side", "answer");
        var matrices = new Div();
        matrices.addClassName("side-by-side");
        for (int head = 0; head < lab.heads().size(); head++) {
            var ledger = ledger(lab, head);
            rows.add(bars(lab, head, ledger));
            matrices.add(heatmap(head, ledger));
        }
        addPicture(rows, matrices, output());
        voice().ofTraces(history, runner::after, now -> HeadsFigure.of(lab, now).heard());
        addTakeAway(history, address -> figure.get().taken(address));
    }

    private LedgerSupport ledger(HeadsLab lab, int head) {
        return LedgerSupport.withKeyOfItsOwn(
                this,
                Words.say("lab.ledger.title-of", lab.heads().get(head).name()),
                figure,
                (it, key) -> it.ledger(head, key));
    }

    private Component bars(HeadsLab lab, int head, LedgerSupport ledger) {
        var bars = new SoftmaxBars();
        var kept = Signal.cached(history.kept()
                .map(it -> it.map(then -> HeadsFigure.of(lab, then).bars(head))));
        bars.bind(Signal.computed(() -> figure.get().bars(head).against(kept.get())));
        bars.onLedger(number -> ledger.openAt(number.line(), number.index()));
        return new Div(new H3(Words.say("lab.heads.head", lab.heads().get(head).name())), bars);
    }

    private Component heatmap(int head, LedgerSupport ledger) {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(it -> it.heatmap(head)));
        heatmap.onSelect(cell -> state.update(now -> now.withQuery(cell.row())));
        heatmap.onLedger(cell -> {
            state.update(now -> now.withQuery(cell.row()));
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        return heatmap;
    }

    private Paragraph output() {
        var output = note();
        return texts().said(output, part(figure, HeadsFigure::output));
    }
}
