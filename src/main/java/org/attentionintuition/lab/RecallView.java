package org.attentionintuition.lab;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.experiment.Encoder;
import org.attentionintuition.experiment.RecallResult;
import org.attentionintuition.experiment.RecallSettings;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.LineChart;
import org.attentionintuition.widget.LineChart.Axis;
import org.attentionintuition.widget.LineChart.Chart;
import org.attentionintuition.widget.LineChart.Level;
import org.attentionintuition.widget.LineChart.Point;
import org.attentionintuition.widget.LineChart.Series;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.VectorSliders.Sliders;

/** A {@code recall} lab: how much of a sequence is left in a recurrent encoder's last state, measured position by position. */
final class RecallView extends LabFrame {

    private final RecallLab lab;

    RecallView(RecallLab lab, ExperimentRunner runner) {
        super(lab);
        this.lab = lab;
        var state = new ValueSignal<>(settings(lab));
        addControl(VectorControl.bound(state, seq -> sliders(state.get(), seq), (now, it) -> switch (it.index()) {
            case 0 -> now.withLength((int) it.value());
            case 1 -> now.withWidth((int) it.value());
            default -> now.withSpectralRadius(it.value());
        }));
        var history = follow(state, LabStates.of(lab), now -> settings(lab));
        var measured =
                Experiment.following(this, state, runner, Experiments.RECALL).run();
        var run = uncovered(history, measured, RecallResult::settings);
        var kept = keepResults(run);
        var chart = new LineChart();
        chart.bind(Signal.computed(() -> chart(run.get()).beside(kept.get().map(RecallView::chart))));
        var note = note();
        note.bindText(run.map(it -> it.words(RecallView::words)));
        addPicture(chart, keptNote(kept.map(it -> it.map(RecallView::size))), note, new ExperimentStatus(run));
        voice().ofRuns(history, runner::after, run, RecallView::words);
        addTakeAway(
                history, address -> run.get().result().map(ExperimentTables::of).orElse(ExperimentTables.NOTHING));
    }

    /** The experiment as the block sets it. */
    static RecallSettings settings(RecallLab lab) {
        return new RecallSettings(
                Encoder.named(lab.encoder().id()),
                (int) lab.length().start(),
                (int) lab.width().start(),
                lab.radius().start(),
                lab.symbols(),
                lab.training(),
                lab.test(),
                lab.seed());
    }

    private Sliders sliders(RecallSettings now, long seq) {
        return SettingSliders.of(
                Words.say("lab.recall.sliders"),
                seq,
                SettingSliders.whole(
                        Words.say("lab.recall.length"), lab.length(), now.length(), Words.say("lab.recall.words-unit")),
                SettingSliders.whole(
                        Words.say("lab.recall.width"), lab.width(), now.width(), Words.say("lab.recall.numbers-unit")),
                SettingSliders.hundredths(Words.say("lab.experiment.radius"), lab.radius(), now.spectralRadius()));
    }

    private static Chart chart(Run<RecallResult> run) {
        return run.result().map(RecallView::chart).orElseGet(() -> chart(2, List.of(), List.of()));
    }

    private static Chart chart(RecallResult result) {
        return chart(
                result.settings().length(),
                series(result),
                List.of(new Level(Words.say("lab.recall.chance"), result.chance())));
    }

    private static Chart chart(int length, List<Series> series, List<Level> levels) {
        return new Chart(
                Words.say("lab.recall.caption"),
                new Axis(Words.say("lab.recall.x"), 1, length, false),
                new Axis(Words.say("lab.recall.y"), 0, 1, false),
                series,
                levels);
    }

    private static String size(RecallResult result) {
        var it = result.settings();
        return Words.say("lab.recall.size", it.length(), it.width(), Numbers.fixed(it.spectralRadius(), 2));
    }

    private static List<Series> series(RecallResult result) {
        return List.of(
                new Series(Words.say("lab.recall.last-state"), Role.QUERY, points(result.encoderRecall())),
                new Series(Words.say("lab.recall.attention"), Role.VALUE, points(result.attentionRecall())));
    }

    private static List<Point> points(List<Double> byPosition) {
        return IntStream.range(0, byPosition.size())
                .mapToObj(i -> new Point(i + 1, byPosition.get(i)))
                .toList();
    }

    private static String encoder(Encoder encoder) {
        return switch (encoder) {
            case TANH -> Words.say("lab.recall.tanh");
            case ORTHOGONAL -> Words.say("lab.recall.orthogonal");
        };
    }

    private static String words(RecallResult result) {
        var it = result.settings();
        return Words.say(
                "lab.recall.said",
                encoder(it.encoder()),
                it.width(),
                Numbers.fixed(it.spectralRadius(), 2),
                it.length(),
                it.symbols(),
                it.trainingSequences(),
                it.testSequences(),
                Numbers.fixed(100 * result.encoderMean(), 0),
                Numbers.fixed(100 * result.attentionMean(), 0));
    }
}
