package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.AttentionHeatmap;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.VectorPlane;
import org.attentionintuition.widget.WeightedSum;

/** A {@code playground} lab: the learner's own words, widths, vectors and heads. */
final class PlaygroundView extends LabFrame {

    private static final List<Wiring> WIRINGS = List.of(
            Wiring.WHOLE, Wiring.NO_SOFTMAX, Wiring.HARD, Wiring.NO_SCALING, Wiring.VALUES_ARE_KEYS, Wiring.SWAPPED);

    private final ValueSignal<PlaygroundState> state;
    private final Signal<PlaygroundFigure> figure;
    private final LedgerSupport ledger;
    private final History<PlaygroundState> history;
    private final Signal<Optional<PlaygroundState>> comparable;

    PlaygroundView(PlaygroundLab lab, ExperimentRunner runner) {
        super(lab);
        state = new ValueSignal<>(PlaygroundState.start(lab));
        figure = Signal.cached(state.map(now -> PlaygroundFigure.of(lab, now)));
        ledger = new LedgerSupport(
                this,
                LedgerSupport.title(),
                figure.map(PlaygroundFigure::ledger),
                key -> state.update(now -> now.withKey(key)));
        addQuestion(words(), sizes(), token(Words.say("lab.control.query"), true), querySliders());
        addControl(
                token(Words.say("lab.control.key-and-value"), false),
                keySliders(),
                similarity(),
                temperature(),
                mask(),
                valueSliders()); // next to the output on a phone: no bar answers them
        addSwitch(
                WIRINGS,
                part(state, PlaygroundState::wiring),
                wiring -> state.update(now -> now.withWiring(wiring)),
                part(figure, PlaygroundFigure::damage));
        addSupport(Words.say("lab.typed.title"), () -> new TypedVectors(state));
        addSupportOfMatrix(Words.say("lab.playground.heads"), this::heads);
        history = followAndCompare(state, LabStates.of(lab), now -> PlaygroundState.start(lab));
        comparable = comparable();
        addPicture(bars(lab), otherWords(), output(), outputs(), plane(), heatmap());
        voice().ofTraces(
                        history,
                        runner::after,
                        now -> PlaygroundFigure.of(lab, now).heard());
        addTakeAway(history, address -> figure.get().taken(address));
    }

    static List<Wiring> wirings() {
        return WIRINGS;
    }

    private Component words() {
        var field = new TextField(Words.say("lab.playground.words", PlaygroundLab.FEWEST, PlaygroundLab.MOST));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setWidthFull();
        HistoryControls.leaveUndoTo(field);
        // Only other words replace what is typed, not every move of a slider.
        var shown = Signal.cached(state.map(now -> String.join(" ", now.words())));
        Signal.effect(field, () -> {
            field.setValue(shown.get());
            field.setInvalid(false);
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    var typed = PlaygroundWords.typed(change.getValue());
                    history.step(now -> now.withWords(typed));
                    field.setValue(String.join(" ", typed));
                    field.setInvalid(false);
                } catch (Refused e) {
                    field.setErrorMessage(Words.say("lab.playground.expected", e.expected()));
                    field.setInvalid(true);
                }
            }
        });
        return field;
    }

    /** How wide the vectors are, into how many heads they are cut, which head is shown; new ones. */
    private Component sizes() {
        var width = numbers(Words.say("lab.playground.width"));
        width.setItems(IntStream.rangeClosed(1, WordVector.WIDEST).boxed().toList());
        width.bindValue(
                part(state, PlaygroundState::width),
                chosen -> state.update(now -> chosen == null ? now : now.withWidth(chosen)));
        var heads = new ItemSelect(
                Words.say("lab.playground.head-count"),
                count -> Integer.toString(count),
                part(state, now -> PlaygroundState.headsOf(now.width())),
                part(state, PlaygroundState::heads),
                chosen -> state.update(now -> now.width() % chosen == 0 ? now.withHeads(chosen) : now));
        var head = new ItemSelect(
                Words.say("lab.playground.shown"),
                shown -> Words.say("lab.playground.head-item", shown),
                part(state, now -> IntStream.rangeClosed(1, now.heads()).boxed().toList()),
                part(state, now -> now.head() + 1),
                chosen -> state.update(now -> chosen <= now.heads() ? now.withHead(chosen - 1) : now));
        head.bindVisible(part(state, now -> now.heads() > 1));
        var draw = new Button(
                Words.say("lab.playground.draw"),
                click -> history.step(now -> now.withSeed(now.seed() % PlaygroundLab.LARGEST_SEED + 1)));
        var sizes = new Div(width, heads, head, draw);
        sizes.addClassName("sizes");
        return sizes;
    }

    private static Select<Integer> numbers(String label) {
        var select = new Select<Integer>();
        select.setLabel(label);
        return select;
    }

    private Component token(String label, boolean asks) {
        return new WordSelect(
                label,
                "",
                part(state, PlaygroundState::words),
                part(state, now -> asks ? now.query() : now.key()),
                chosen -> state.update(now -> asks ? now.withQuery(chosen) : now.withKey(chosen)));
    }

    @Override
    String called(String part) {
        var words = state.peek().words();
        return switch (part) {
            case "ask" -> Words.say("lab.control.query");
            case "key" -> Words.say("lab.control.key-and-value");
            case "head" -> Words.say("lab.playground.shown");
            default -> ChallengeWords.part(part, words, words);
        };
    }

    private Component querySliders() {
        return VectorControl.bound(
                state,
                seq -> figure.get().querySliders(seq),
                (now, it) -> now.withQueries(now.queries().with(now.query(), it.index(), it.value())));
    }

    private Component keySliders() {
        return VectorControl.bound(
                state,
                seq -> figure.get().keySliders(seq),
                (now, it) -> now.withKeys(now.keys().with(now.key(), it.index(), it.value())));
    }

    private Component valueSliders() {
        return VectorControl.bound(
                state,
                seq -> figure.get().valueSliders(seq),
                (now, it) -> now.withValues(now.values().with(now.key(), it.index(), it.value())));
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

    private Component temperature() {
        return VectorControl.bound(
                state,
                seq -> SettingSliders.temperature(state.get().settings().temperature(), seq),
                (now, it) -> now.withTemperature(it.value()));
    }

    private Component mask() {
        var mask = new Checkbox(Words.say("lab.control.mask"));
        mask.bindValue(
                part(state, now -> now.settings().causal()), masked -> state.update(now -> now.withCausal(masked)));
        return mask;
    }

    private Component bars(PlaygroundLab lab) {
        var bars = new SoftmaxBars();
        var kept = Signal.cached(comparable.map(
                it -> it.map(then -> PlaygroundFigure.of(lab, then).bars())));
        bars.bind(Signal.computed(() -> figure.get().bars().against(kept.get())));
        bars.onSelect(key -> state.update(now -> now.withKey(key.index())));
        bars.onLedger(number -> ledger.openAt(number.line(), number.index()));
        return bars;
    }

    /** The kept state as long as it has these words: the third bar of other words says nothing about the third of these. */
    private Signal<Optional<PlaygroundState>> comparable() {
        return Signal.cached(Signal.computed(() -> {
            var words = state.get().words();
            return history.kept().get().filter(then -> then.words().equals(words));
        }));
    }

    private Component otherWords() {
        var note = note();
        note.addClassName("kept");
        note.getElement().setAttribute("role", "status");
        note.bindText(Signal.computed(() -> comparable.get().isPresent()
                ? ""
                : history.kept()
                        .get()
                        .map(then -> Words.say("lab.playground.other-words", String.join(" ", then.words())))
                        .orElse("")));
        return note;
    }

    private Component plane() {
        VectorPlane plane = VectorControl.plane(state, seq -> figure.get().plane(seq), PlaygroundState::moved);
        plane.onSelect(arrow -> {
            if (state.peek().answers(arrow.id())) {
                state.update(now -> now.withKey(VectorControl.row(arrow.id())));
            }
        });
        plane.bindVisible(part(figure, PlaygroundFigure::hasPlane));
        return plane;
    }

    private Component heatmap() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(PlaygroundFigure::heatmap));
        heatmap.onSelect(cell -> state.update(now -> now.withQuery(cell.row()).withKey(cell.column())));
        heatmap.onLedger(cell -> {
            state.update(now -> now.withQuery(cell.row()));
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        return heatmap;
    }

    private Component output() {
        var sum = new WeightedSum();
        sum.bind(figure.map(PlaygroundFigure::sum));
        sum.onLedger(ledger::openAt);
        return sum;
    }

    private Component outputs() {
        var note = note();
        note.bindText(part(figure, PlaygroundFigure::outputs));
        return note;
    }

    private Component heads() {
        var all = new Div();
        all.addClassName("side-by-side");
        Signal.effect(all, () -> {
            var now = figure.get();
            while (all.getComponentCount() > now.heads().size()) {
                all.remove(all.getComponentAt(all.getComponentCount() - 1));
            }
            while (all.getComponentCount() < now.heads().size()) {
                all.add(head(all.getComponentCount()));
            }
        });
        return all;
    }

    /** A head that the width no longer has is about to go: it shows the last one until then. */
    private AttentionHeatmap head(int head) {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(it -> it.heatmap(Math.min(head, it.heads().size() - 1))));
        heatmap.onSelect(cell -> state.update(now ->
                head < now.heads() ? now.withHead(head).withQuery(cell.row()).withKey(cell.column()) : now));
        heatmap.onLedger(cell -> {
            state.update(now -> head < now.heads() ? now.withHead(head).withQuery(cell.row()) : now);
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        return heatmap;
    }
}
