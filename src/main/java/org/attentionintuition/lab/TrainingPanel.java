package org.attentionintuition.lab;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.concurrent.Future;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.course.Range;
import org.attentionintuition.experiment.LookupTask;
import org.attentionintuition.experiment.LookupTraining;
import org.attentionintuition.experiment.LookupTrainingSettings;
import org.attentionintuition.experiment.ProjectionWeights;
import org.attentionintuition.experiment.TrainingResult;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.LineChart;
import org.attentionintuition.widget.VectorSliders.Sliders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the three projections from random numbers to fetch, for each token, the vector of its partner. Training takes a fraction of
 * a second; its recorded steps are then played slowly, and a slider goes back to any of them. Whatever the learner changes by hand
 * ends the play; who has asked for less motion sees the end at once.
 */
final class TrainingPanel extends Div {

    static final int STEPS = 600;

    private static final Logger log = LoggerFactory.getLogger(TrainingPanel.class);
    private static final int STEPS_PER_RECORD = 12;
    private static final long FRAME_MILLIS = 60;
    private static final String LESS_MOTION = """
            return matchMedia('(prefers-reduced-motion: reduce)').matches""";

    private final ProjectionsLab lab;
    private final ValueSignal<ProjectionsState> state;
    private final ExperimentRunner runner;
    private final Experiment<LookupTrainingSettings, TrainingResult> training;
    private @Nullable Replay replay;
    private boolean untold;
    private boolean lessMotion;

    TrainingPanel(ProjectionsLab lab, ValueSignal<ProjectionsState> state, ExperimentRunner runner) {
        this.lab = lab;
        this.state = state;
        this.runner = runner;
        training = Experiment.onDemand(
                this, runner, (settings, progress) -> LookupTraining.run(settings, progress, step -> {}), this::play);
        addClassName("training");
        var figure = Signal.cached(Signal.computed(
                () -> new TrainingFigure(lab, state.get(), training.run().get().latest())));
        add(new Header(new H3(Words.say("lab.training.title")), new ProvenanceBadge(Provenance.COMPUTED)));
        add(new Button(Words.say("lab.training.train"), click -> train()), records());
        var chart = new LineChart();
        chart.bind(figure.map(TrainingFigure::losses));
        var note = LabFrame.note();
        note.bindText(figure.map(TrainingFigure::words));
        add(chart, note, new ExperimentStatus(training.run()));
        addDetachListener(gone -> stopReplay());
    }

    /** Random numbers are to learn the lab's own kind of attention, on the tokens where they stand now. */
    static LookupTrainingSettings settings(ProjectionsLab lab, Vectors tokens) {
        var task = LookupTask.partners(tokens, tokens, lab.partners());
        var start = ProjectionWeights.random(tokens.width(), tokens.width(), tokens.width(), lab.seed());
        return LookupTrainingSettings.of(task, start, lab.seed())
                .withAttention(new AttentionSettings(lab.similarity(), lab.temperature(), false))
                .withSteps(STEPS, STEPS_PER_RECORD);
    }

    /** What training has come to, once for each training. */
    String news() {
        var result = training.run().peek().result().orElse(null);
        if (result == null || !untold) {
            return "";
        }
        untold = false;
        return new TrainingFigure(lab, state.peek(), result).words();
    }

    private void train() {
        stopReplay();
        state.update(now -> now.withWiring(Wiring.WHOLE));
        getElement().executeJs(LESS_MOTION).then(Boolean.class, less -> {
            lessMotion = less;
            training.start(settings(lab, state.peek().tokens()));
        });
    }

    private Div records() {
        var slider = VectorControl.bound(state, this::slider, (now, it) -> {
            stopReplay();
            return training.run()
                    .peek()
                    .result()
                    .map(result -> at(now, result, (int) it.value()))
                    .orElse(now);
        });
        slider.bindVisible(training.run().map(it -> it.result().isPresent()));
        return new Div(slider);
    }

    private Sliders slider(long seq) {
        var last =
                training.run().get().result().map(it -> it.steps().size() - 1).orElse(1);
        var shown = Math.min(state.get().step(), last);
        return SettingSliders.of(
                Words.say("lab.training.back"),
                seq,
                SettingSliders.whole(
                        Words.say("lab.training.record"),
                        new Range(0, 0, last),
                        shown,
                        Words.say("lab.training.of", last)));
    }

    private void play(TrainingResult result) {
        stopReplay();
        untold = true;
        if (lessMotion) {
            state.update(now -> at(now, result, result.steps().size() - 1));
            return;
        }
        replay = new Replay(result, UI.getCurrentOrThrow());
    }

    private void stopReplay() {
        if (replay != null) {
            replay.stop();
            replay = null;
        }
    }

    private static ProjectionsState at(ProjectionsState now, TrainingResult result, int record) {
        return now.atStep(record, result.steps().get(record).weights());
    }

    /** The recorded steps one after the other, until the end or until something else has changed the matrices. */
    private final class Replay {

        private final TrainingResult result;
        private final UI ui;
        private final Future<?> ticks;
        private ProjectionsState last;
        private int next;

        Replay(TrainingResult result, UI ui) {
            this.result = result;
            this.ui = ui;
            last = state.peek();
            ticks = runner.every(FRAME_MILLIS, this::tick);
        }

        void stop() {
            ticks.cancel(false);
        }

        @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
        private void tick() {
            try {
                ui.access(this::show);
            } catch (UIDetachedException closed) {
                log.trace("The page was closed during a replay", closed);
                stop();
            }
        }

        /** Under the session lock; a frame that was already on its way when the replay was stopped shows nothing. */
        private void show() {
            if (replay != this) {
                return;
            }
            if (next == result.steps().size() || !state.peek().sameProjections(last)) {
                stopReplay();
                return;
            }
            last = at(state.peek(), result, next++);
            state.set(last);
        }
    }
}
