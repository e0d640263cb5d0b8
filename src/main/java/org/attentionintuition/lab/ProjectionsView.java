package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.experiment.ProjectionWeights;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.AttentionHeatmap;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.VectorPlane;
import org.attentionintuition.widget.VectorPlane.VectorSelect;
import org.attentionintuition.widget.VectorSliders;
import org.attentionintuition.widget.WeightedSum;

/**
 * A {@code projections} lab: token vectors, three matrices as sliders, the matching space beside the output space, wirings that are
 * wrong on purpose, and training.
 */
final class ProjectionsView extends LabFrame {

    private final ValueSignal<ProjectionsState> state;
    private final Signal<ProjectionsFigure> figure;
    private final LedgerSupport ledger;
    private final History<ProjectionsState> history;

    ProjectionsView(ProjectionsLab lab, ExperimentRunner runner) {
        super(lab);
        state = new ValueSignal<>(ProjectionsState.start(lab));
        figure = Signal.cached(state.map(now -> ProjectionsFigure.of(lab, now)));
        ledger = LedgerSupport.withKeyOfItsOwn(this, LedgerSupport.title(), figure, ProjectionsFigure::ledger);
        addQuestion(token(lab));
        addSwitch(
                Wiring.of(lab),
                part(state, ProjectionsState::wiring),
                wiring -> state.update(now -> now.withWiring(wiring)),
                part(figure, ProjectionsFigure::damage));
        addControl(matrices());
        history = followAndCompare(state, LabStates.of(lab), now -> ProjectionsState.start(lab));
        addPicture(bars(lab), output(), spaces(embeddings(), matchingSpace(), outputSpace()), heatmap());
        voice().ofTraces(
                        history,
                        runner::after,
                        now -> ProjectionsFigure.of(lab, now).heard());
        if (!lab.partners().isEmpty()) {
            var training = new TrainingPanel(lab, state, runner);
            voice().addOfPictures(training::news);
            addPicture(training);
        }
        addTakeAway(history, address -> figure.get().taken(address));
    }

    private Component token(ProjectionsLab lab) {
        return new WordSelect(
                Words.say("lab.control.token"),
                lab.language().keys(),
                part(figure, ProjectionsFigure::words),
                part(state, ProjectionsState::query),
                chosen -> state.update(now -> now.withQuery(chosen)));
    }

    private Component matrices() {
        var matrices = new Div(
                matrix(
                        Words.say("lab.projections.query"),
                        Role.QUERY,
                        ProjectionWeights::query,
                        (w, changed) -> new ProjectionWeights(changed, w.key(), w.value())),
                matrix(
                        Words.say("lab.projections.key"),
                        Role.KEY,
                        ProjectionWeights::key,
                        (w, changed) -> new ProjectionWeights(w.query(), changed, w.value())),
                matrix(
                        Words.say("lab.projections.value"),
                        Role.VALUE,
                        ProjectionWeights::value,
                        (w, changed) -> new ProjectionWeights(w.query(), w.key(), changed)));
        matrices.addClassName("matrices");
        return matrices;
    }

    private VectorSliders matrix(
            String caption,
            Role role,
            Function<ProjectionWeights, Vectors> read,
            BiFunction<ProjectionWeights, Vectors, ProjectionWeights> write) {
        return VectorControl.bound(
                state,
                seq -> ProjectionsFigure.matrix(
                        caption, role, read.apply(state.get().weights()), seq),
                (now, it) -> {
                    var weights = read.apply(now.weights());
                    var row = it.index() / weights.width();
                    var column = it.index() % weights.width();
                    return now.withWeights(write.apply(now.weights(), weights.with(row, column, it.value())));
                });
    }

    private Component embeddings() {
        var plane = VectorControl.plane(
                state,
                seq -> figure.get().embeddings(seq),
                (now, move) -> now.withTokens(now.tokens().withRow(VectorControl.row(move.id()), move.x(), move.y())));
        plane.onSelect(this::ask);
        return plane;
    }

    /** Whichever picture of a token is chosen, the token asks. */
    private void ask(VectorSelect arrow) {
        state.update(now -> now.withQuery(VectorControl.row(arrow.id())));
    }

    private Component bars(ProjectionsLab lab) {
        var bars = new SoftmaxBars();
        var kept = Signal.cached(history.kept()
                .map(it -> it.map(then -> ProjectionsFigure.of(lab, then).bars())));
        bars.bind(Signal.computed(() -> figure.get().bars().against(kept.get())));
        bars.onLedger(number -> ledger.openAt(number.line(), number.index()));
        return bars;
    }

    private Component matchingSpace() {
        var plane = new VectorPlane();
        plane.bind(figure.map(ProjectionsFigure::matchingSpace));
        plane.onSelect(this::ask);
        return plane;
    }

    private Component outputSpace() {
        var plane = new VectorPlane();
        plane.bind(figure.map(ProjectionsFigure::outputSpace));
        plane.onSelect(this::ask);
        return plane;
    }

    private Component output() {
        var sum = new WeightedSum();
        sum.bind(figure.map(ProjectionsFigure::sum));
        sum.onLedger(ledger::openAt);
        return sum;
    }

    private Component heatmap() {
        var heatmap = new AttentionHeatmap();
        heatmap.bind(figure.map(ProjectionsFigure::heatmap));
        heatmap.onSelect(cell -> state.update(now -> now.withQuery(cell.row())));
        heatmap.onLedger(cell -> {
            state.update(now -> now.withQuery(cell.row()));
            ledger.openAt(LedgerLine.WEIGHT, cell.column());
        });
        return heatmap;
    }

    /** Two spaces from one, which stands above them or before them. */
    private static Div spaces(Component... planes) {
        var spaces = new Div(planes);
        spaces.addClassName("spaces");
        return spaces;
    }
}
