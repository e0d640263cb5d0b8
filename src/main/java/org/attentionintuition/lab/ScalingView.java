package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.experiment.ScalingResult;
import org.attentionintuition.experiment.ScalingResult.AtWidth;
import org.attentionintuition.experiment.ScalingSettings;
import org.attentionintuition.experiment.ScorePeak;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.LineChart;
import org.attentionintuition.widget.LineChart.Axis;
import org.attentionintuition.widget.LineChart.Chart;
import org.attentionintuition.widget.LineChart.Point;
import org.attentionintuition.widget.LineChart.Series;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.VectorSliders.Slider;

/** A {@code scaling} lab: what the width d does to scores and weights, with and without the division by √d. */
final class ScalingView extends LabFrame {

    private static final double DOUBLING = Math.log10(2);

    private final ScalingSettings settings;

    ScalingView(ScalingLab lab, ExperimentRunner runner) {
        super(lab);
        settings = settings(lab);
        var width = new ValueSignal<>((int) lab.width().start());
        addQuestion(VectorControl.bound(
                width,
                seq -> SettingSliders.of(
                        Words.say("lab.scaling.sliders"),
                        seq,
                        new Slider(
                                "d",
                                width.get(),
                                Math.log10(lab.width().min()),
                                Math.log10(lab.width().max()),
                                DOUBLING,
                                true,
                                0,
                                Words.say("lab.recall.numbers-unit"))),
                (now, it) -> (int) Math.round(it.value())));
        var history = followAndCompare(
                width, LabStates.of(lab), now -> (int) lab.width().start());
        var pair = new Div(bars(width, history, Similarity.DOT), bars(width, history, Similarity.SCALED_DOT));
        pair.addClassNames("side-by-side", "answer");
        pair.bindClassName("compared", history.kept().map(Optional::isPresent)); // rows with a column more
        addPicture(pair);
        var run = Experiment.following(this, new ValueSignal<>(settings), runner, Experiments.SCALING)
                .run();
        addPictureOfAllStates(chart(run.map(ScalingView::peaks)), chart(run.map(ScalingView::entropies)));
        var note = note();
        note.bindText(Signal.computed(() -> run.get().words(result -> words(width.get(), result))));
        addPicture(note, new ExperimentStatus(run));
        voice().ofRuns(history, runner::after, run, result -> words(width.peek(), result));
        addTakeAwayOfAllStates(
                history, address -> run.get().result().map(ExperimentTables::of).orElse(ExperimentTables.NOTHING));
    }

    /** The experiment as the block sets it. */
    static ScalingSettings settings(ScalingLab lab) {
        return new ScalingSettings(widths(lab), lab.keys(), lab.samples(), lab.seed());
    }

    private SoftmaxBars bars(Signal<Integer> width, History<Integer> history, Similarity similarity) {
        var kept = Signal.cached(history.kept()
                .map(it -> it.map(d -> ScalingFigure.of(settings, d, similarity).bars())));
        var bars = new SoftmaxBars();
        bars.bind(Signal.computed(
                () -> ScalingFigure.of(settings, width.get(), similarity).bars().against(kept.get())));
        return bars;
    }

    private static LineChart chart(Signal<Chart> shown) {
        var chart = new LineChart();
        chart.bind(shown);
        return chart;
    }

    private static Chart peaks(Run<ScalingResult> run) {
        return chart(
                Words.say("lab.scaling.largest"), Words.say("lab.scaling.largest-y"), run, ScorePeak::largestWeight);
    }

    private static Chart entropies(Run<ScalingResult> run) {
        return chart(Words.say("lab.scaling.even"), Words.say("lab.scaling.even-y"), run, ScorePeak::entropyShare);
    }

    private static Chart chart(String caption, String y, Run<ScalingResult> run, ToDoubleFunction<ScorePeak> read) {
        var widths = run.result().map(it -> it.settings().widths()).orElse(List.of(1, 2));
        return new Chart(
                caption,
                new Axis("d", widths.getFirst(), widths.getLast(), true),
                new Axis(y, 0, 1, false),
                run.result()
                        .map(it -> List.of(
                                series("q·k", Role.QUERY, it, AtWidth::dot, read),
                                series("q·k ÷ √d", Role.VALUE, it, AtWidth::scaled, read)))
                        .orElse(List.of()),
                List.of());
    }

    private static Series series(
            String name,
            Role role,
            ScalingResult result,
            Function<AtWidth, ScorePeak> which,
            ToDoubleFunction<ScorePeak> read) {
        return new Series(
                name,
                role,
                result.widths().stream()
                        .map(at -> new Point(at.width(), read.applyAsDouble(which.apply(at))))
                        .toList());
    }

    private static String words(int width, ScalingResult result) {
        return result.widths().stream()
                .filter(at -> at.width() == width)
                .findFirst()
                .map(at -> words(at, result.settings()))
                .orElse("");
    }

    private static String words(AtWidth at, ScalingSettings settings) {
        return Words.say(
                "lab.scaling.words",
                at.width(),
                settings.samples(),
                settings.keys(),
                Numbers.fixed(at.dot().scoreSpread(), 2),
                Numbers.fixed(at.scaled().scoreSpread(), 2),
                Numbers.fixed(at.dot().largestWeight(), 2),
                Numbers.fixed(at.scaled().largestWeight(), 2));
    }

    private static List<Integer> widths(ScalingLab lab) {
        return IntStream.iterate((int) lab.width().min(), d -> d <= lab.width().max(), d -> 2 * d)
                .boxed()
                .toList();
    }
}
