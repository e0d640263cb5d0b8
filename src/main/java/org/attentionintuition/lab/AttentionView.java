package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
import org.attentionintuition.course.Show;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.AlignmentArcs;
import org.attentionintuition.widget.AttentionHeatmap;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.WeightedSum;

/** An {@code attention} lab on the page: the controls its block allows, the pictures its block names, one state between them. */
final class AttentionView extends LabFrame {

    private final AttentionLab lab;
    private final ValueSignal<AttentionState> state;
    private final Signal<AttentionFigure> figure;
    private final LedgerSupport ledger;
    private final History<AttentionState> history;

    AttentionView(AttentionLab lab, ExperimentRunner runner) {
        super(lab);
        this.lab = lab;
        state = new ValueSignal<>(AttentionState.start(lab, 0));
        figure = Signal.cached(state.map(now -> AttentionFigure.of(lab, now)));
        ledger = new LedgerSupport(
                this,
                LedgerSupport.title(),
                figure.map(AttentionFigure::ledger),
                key -> state.update(now -> now.withKey(key)));
        if (lab.scenes().size() > 1) {
            addQuestion(scenes());
        }
        queryControls();
        keyControls();
        settingControls();
        valueControls();
        addSwitch(
                Wiring.of(lab),
                part(state, AttentionState::wiring),
                wiring -> state.update(now -> now.withWiring(wiring)),
                part(figure, AttentionFigure::damage));
        history = followAndCompare(state, LabStates.of(lab), now -> AttentionState.start(lab, now.scene()));
        lab.show().forEach(show -> addPicture(picture(show)));
        voice().ofTraces(
                        history,
                        runner::after,
                        now -> AttentionFigure.of(lab, now).heard());
        addTakeAway(history, address -> figure.get().taken(address));
    }

    private Component picture(Show show) {
        return switch (show) {
            case BARS -> bars();
            case PLANE -> plane();
            case HEATMAP -> heatmap();
            case ARCS -> arcs();
            case OUTPUT -> output();
            case HARD -> new LookupPanel(figure.map(AttentionFigure::lookups), texts());
        };
    }

    private void queryControls() {
        if (lab.start().queries().size() > 1) {
            addQuestion(queryChoice());
        }
        if (lab.controls().contains(Control.QUERIES)) {
            addQuestion(VectorControl.bound(
                    state,
                    seq -> figure.get().querySliders(seq),
                    (now, it) -> now.withQueries(now.queries().with(now.query(), it.index(), it.value()))));
        }
    }

    private void keyControls() {
        var controls = lab.controls();
        if (controls.contains(Control.KEYS) || controls.contains(Control.VALUES)) {
            addControl(keyChoice());
        }
        if (controls.contains(Control.KEYS)) {
            addControl(VectorControl.bound(
                    state,
                    seq -> figure.get().keySliders(seq),
                    (now, it) -> now.withKeys(now.keys().with(now.key(), it.index(), it.value()))));
        }
    }

    /** The last ones, next to the output on a phone: no bar answers them. */
    private void valueControls() {
        if (lab.controls().contains(Control.VALUES)) {
            addControl(VectorControl.bound(
                    state,
                    seq -> figure.get().valueSliders(seq),
                    (now, it) -> now.withValues(now.values().with(now.key(), it.index(), it.value()))));
        }
    }

    private void settingControls() {
        if (lab.controls().contains(Control.SIMILARITY)) {
            addControl(similarity());
        }
        if (lab.controls().contains(Control.TEMPERATURE)) {
            addControl(VectorControl.bound(
                    state,
                    seq -> SettingSliders.temperature(
                            figure.get().state().settings().temperature(), seq),
                    (now, it) -> now.withTemperature(it.value())));
        }
        if (lab.controls().contains(Control.CAUSAL)) {
            addControl(causal());
        }
    }

    private Component scenes() {
        var names = IntStream.range(0, lab.scenes().size()).boxed().toList();
        var choice = new RadioButtonGroup<Integer>(Words.say("lab.control.scene"), names);
        choice.setItemLabelGenerator(scene -> lab.scenes().get(scene).name());
        choice.bindValue(part(state, AttentionState::scene), scene -> {
            if (scene != null) {
                state.update(now -> now.scene() == scene ? now : now.inScene(lab, scene));
            }
        });
        var note = note();
        var text = part(state, now -> AttentionState.scene(lab, now.scene()).note());
        Signal.effect(note, () -> texts().in(note, text.get()));
        return new Div(choice, note);
    }

    @Override
    String called(String part) {
        var words = figure.peek();
        return switch (part) {
            case "ask" -> Words.say("lab.control.query");
            case "key" -> Words.say("lab.control.key");
            default -> ChallengeWords.part(part, words.queries(), words.keys());
        };
    }

    private Component queryChoice() {
        return new WordSelect(
                Words.say("lab.control.query"),
                lab.language().queries(),
                part(figure, AttentionFigure::queries),
                part(state, AttentionState::query),
                chosen -> state.update(now -> now.withQuery(chosen)));
    }

    private Component keyChoice() {
        return new WordSelect(
                Words.say("lab.control.key"),
                lab.language().keys(),
                part(figure, AttentionFigure::keys),
                part(state, AttentionState::key),
                chosen -> state.update(now -> now.withKey(chosen)));
    }

    private Component similarity() {
        var select = new Select<Similarity>();
        select.addClassName("similarity");
        select.setLabel(Words.say("lab.control.similarity"));
        select.setItems(Similarity.values());
        select.setItemLabelGenerator(SettingSliders::name);
        select.bindValue(
                part(state, now -> now.settings().similarity()),
                chosen -> state.update(now -> chosen == null ? now : now.withSimilarity(chosen)));
        return select;
    }

    private Component causal() {
        var mask = new Checkbox(Words.say("lab.control.mask"));
        mask.bindValue(
                part(state, now -> now.settings().causal()), masked -> state.update(now -> now.withCausal(masked)));
        return mask;
    }

    private Component bars() {
        var bars = new SoftmaxBars();
        var kept = Signal.cached(history.kept()
                .map(it -> it.map(then -> AttentionFigure.of(lab, then).bars())));
        bars.bind(Signal.computed(() -> figure.get().bars().against(kept.get())));
        bars.onSelect(key -> state.update(now -> now.withKey(key.index())));
        bars.onLedger(number -> ledger.openAt(number.line(), number.index()));
        return bars;
    }

    private Component plane() {
        var plane = VectorControl.plane(state, seq -> figure.get().plane(seq), AttentionState::moved);
        plane.onSelect(arrow -> {
            if (state.peek().answers(arrow.id())) {
                state.update(now -> now.withKey(VectorControl.row(arrow.id())));
            }
        });
        return plane;
    }

    private Component heatmap() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(AttentionFigure::heatmap));
        heatmap.onSelect(cell -> state.update(now -> now.withQuery(cell.row()).withKey(cell.column())));
        heatmap.onLedger(cell -> {
            state.update(now -> now.withQuery(cell.row()));
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        return heatmap;
    }

    private Component arcs() {
        var arcs = new AlignmentArcs();
        arcs.bind(figure.map(AttentionFigure::arcs));
        arcs.onLedger(number -> ledger.openAt(LedgerLine.WEIGHT, number.index()));
        arcs.onSelect(query -> state.update(now -> now.withQuery(query.index())));
        return arcs;
    }

    private Component output() {
        var sum = new WeightedSum();
        sum.bind(figure.map(AttentionFigure::sum));
        sum.onLedger(ledger::openAt);
        return sum;
    }
}
