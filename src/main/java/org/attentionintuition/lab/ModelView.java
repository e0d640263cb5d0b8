package org.attentionintuition.lab;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.language.Words;
import org.attentionintuition.takeaway.Taken;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A {@code model} lab: the learner types a sentence, the trained model reads it, and every head's attention can be looked into. The model
 * is read when the first of these labs is on somebody's page, with its progress in view; the first sentence is the course's.
 */
final class ModelView extends LabFrame {

    /** Of the 32 components of a query. */
    private static final int FEW_TERMS = 6;

    private static final Ledger NO_LEDGER = new Ledger("", List.of());

    private final ValueSignal<ModelState> state;
    private final History<ModelState> history;
    private final ModelControls controls;
    private final Signal<Run<ModelFigure>> run;
    private final LedgerSupport ledger;
    private final ValueSignal<Boolean> everyTerm = new ValueSignal<>(false);
    private final ModelReading reading;
    private final Div tokens = new Div();
    private @Nullable ValueSignal<ModelFigure> shown;

    ModelView(ModelLab lab, ReadingRoom room, ExperimentRunner runner) {
        super(lab);
        state = new ValueSignal<>(ModelState.start(lab));
        addClassName("wide");
        controls = new ModelControls(lab, texts(), state, this::step);
        tokens.addClassName("tokens");
        addAbove(controls.sentence(), controls.examples(), controls.secondSentence());
        addQuestion(controls.head(), tokens);
        history = follow(state, LabStates.of(lab), now -> ModelState.start(lab));
        reading = new ModelReading(this, lab, state, room, runner);
        run = uncovered(history, reading.figure(), ModelFigure::state);
        compareStates(history, run.map(it -> it.result().isPresent()));
        ledger = new LedgerSupport(
                this,
                LedgerSupport.title(),
                Signal.computed(this::arithmetic),
                key -> state.update(now -> now.withKey(key)));
        ledger.within(it -> new Div(everyTerm(), it));
        if (!lab.pairs().isEmpty()) {
            addSupport(
                    Words.say("lab.model.pairs", lab.pairs().size()),
                    () -> new PronounPanel(lab.pairs(), room, runner));
        }
        addPicture(way(reading.way()), new ExperimentStatus(run));
        Signal.effect(this, () -> run.get().result().ifPresent(this::show));
        voice().ofRuns(history, runner::after, run, ModelFigure::said);
        addTakeAway(
                history,
                address ->
                        run.get().result().<Taken>map(it -> it.taken(address)).orElse(ExperimentTables.NOTHING));
    }

    private void step(UnaryOperator<ModelState> change) {
        history.step(change);
    }

    @Override
    Signal<?> known() {
        return reading.figure();
    }

    private Ledger arithmetic() {
        var most = everyTerm.get() ? Integer.MAX_VALUE : FEW_TERMS;
        return run.get().result().map(it -> it.ledger(most)).orElse(NO_LEDGER);
    }

    /** All components of the vectors, or only those that count. */
    private Checkbox everyTerm() {
        var box = new Checkbox(Words.say("lab.model.every-term"));
        box.bindValue(everyTerm, everyTerm::set);
        return box;
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
        var pictures = new ModelPictures(first, texts(), state, history, ledger, matrixFree(), pageFree());
        pictures.bindVisible(part(run, it -> it.result().isPresent()));
        addPicture(pictures);
    }
}
