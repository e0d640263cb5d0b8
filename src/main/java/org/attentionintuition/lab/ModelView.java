package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.takeaway.Taken;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A {@code model} lab: the learner types a sentence, the trained model reads it, and every head's attention can be looked into. The model
 * is read when the first of these labs is on somebody's page, with its progress in view; the first sentence is the course's.
 */
final class ModelView extends LabFrame {

    private static final Ledger NO_LEDGER = new Ledger("", List.of());

    private final ValueSignal<ModelState> state;
    private final History<ModelState> history;
    private final ModelControls controls;
    private final Signal<Run<ModelFigure>> run;
    private final LedgerSupport ledger;
    private final ModelReading reading;
    private final Div tokens = new Div();
    private @Nullable ValueSignal<ModelFigure> shown;

    ModelView(ModelLab lab, ReadingRoom room, ExperimentRunner runner) {
        super(lab);
        state = new ValueSignal<>(ModelState.start(lab));
        history = followAndCompare(state, LabStates.of(lab), now -> ModelState.start(lab));
        controls = new ModelControls(lab, state, history);
        tokens.addClassName("tokens");
        addQuestion(controls.sentence(), controls.examples(), controls.secondSentence(), controls.head(), tokens);
        reading = new ModelReading(this, lab, state, room, runner);
        run = uncovered(history, reading.figure(), ModelFigure::state);
        ledger = new LedgerSupport(
                this,
                LedgerSupport.title(),
                run.map(it -> it.result().map(ModelFigure::ledger).orElse(NO_LEDGER)),
                key -> state.update(now -> now.withKey(key)));
        addPicture(way(reading.way()), new ExperimentStatus(run));
        Signal.effect(this, () -> run.get().result().ifPresent(this::show));
        voice().ofRuns(history, runner::after, run, ModelFigure::said);
        addTakeAway(
                history,
                address -> run.get()
                        .result()
                        .<Taken>map(it -> it.taken(address))
                        .orElse(ExperimentTables.NOTHING));
    }

    @Override
    Signal<?> known() {
        return reading.figure();
    }

    private static Div way(Signal<String> way) {
        var note = note();
        note.bindText(way);
        var place = new Div(note);
        place.addClassName("status");
        place.getElement().setAttribute("role", "status");
        return place;
    }

    /** Makes the pictures when the first figure comes; from then on it is the newest one. */
    private void show(ModelFigure figure) {
        if (shown != null) {
            shown.set(figure);
            return;
        }
        var first = new ValueSignal<>(figure);
        shown = first;
        tokens.add(controls.asking(first), controls.key(first), controls.rival(first), controls.find(first));
        var pictures = new ModelPictures(first, state, history, ledger, matrixFree());
        pictures.bindVisible(part(run, it -> it.result().isPresent()));
        addPicture(pictures);
    }
}
