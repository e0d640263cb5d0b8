package org.attentionintuition.lab;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.experiment.Encoder;
import org.attentionintuition.experiment.GradientResult;
import org.attentionintuition.experiment.GradientSettings;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.LineChart;
import org.attentionintuition.widget.LineChart.Axis;
import org.attentionintuition.widget.LineChart.Chart;
import org.attentionintuition.widget.LineChart.Level;
import org.attentionintuition.widget.LineChart.Point;
import org.attentionintuition.widget.LineChart.Series;
import org.attentionintuition.widget.Role;

/** A {@code gradient} lab: how much of a gradient reaches token 1, through a recurrence step by step and through attention at once. */
final class GradientView extends LabFrame {

    /** A line of 999 steps needs no more points than it has pixels. */
    private static final int POINTS = 200;

    /** Both encoders on the same path. */
    private record Paths(GradientResult linear, GradientResult tanh) {

        static Paths measured(GradientSettings settings, Progress progress) {
            return new Paths(
                    Experiments.GRADIENT.apply(settings.withEncoder(Encoder.ORTHOGONAL), Half.first(progress)),
                    Experiments.GRADIENT.apply(settings.withEncoder(Encoder.TANH), Half.second(progress)));
        }
    }

    GradientView(GradientLab lab, ExperimentRunner runner) {
        super(lab);
        var state = new ValueSignal<>(settings(lab));
        addControl(VectorControl.bound(
                state,
                seq -> SettingSliders.of(
                        Words.say("lab.gradient.sliders"),
                        seq,
                        SettingSliders.hundredths(
                                Words.say("lab.experiment.radius"),
                                lab.radius(),
                                state.get().spectralRadius())),
                (now, it) -> now.withSpectralRadius(it.value())));
        var history = follow(state, LabStates.of(lab), now -> settings(lab));
        var measured =
                Experiment.following(this, state, runner, Paths::measured).run();
        var run = uncovered(history, measured, it -> it.linear().settings());
        var kept = keepResults(run);
        var chart = new LineChart();
        chart.bind(Signal.computed(() -> chart(lab.steps(), run.get().result())
                .beside(kept.get().map(it -> chart(lab.steps(), Optional.of(it))))));
        var note = note();
        note.bindText(run.map(it -> it.words(GradientView::words)));
        addPicture(chart, keptNote(kept.map(it -> it.map(GradientView::size))), note, new ExperimentStatus(run));
        voice().ofRuns(history, runner::after, run, GradientView::words);
        addTakeAway(
                history,
                address -> run.get()
                        .result()
                        .map(it -> ExperimentTables.of(it.linear(), it.tanh()))
                        .orElse(ExperimentTables.NOTHING));
    }

    /** The experiment as the block sets it. */
    static GradientSettings settings(GradientLab lab) {
        return new GradientSettings(
                Encoder.ORTHOGONAL, lab.width(), lab.steps(), lab.radius().start(), lab.seed());
    }

    private static String size(Paths paths) {
        return "ρ = " + Numbers.fixed(paths.linear().settings().spectralRadius(), 2);
    }

    private static Chart chart(int steps, Optional<Paths> paths) {
        var lowest = paths.map(GradientView::lowest).orElse(-1.0);
        var highest = paths.map(GradientView::highest).orElse(1.0);
        return new Chart(
                Words.say("lab.gradient.caption"),
                new Axis(Words.say("lab.gradient.x"), 0, steps, false),
                new Axis(Words.say("lab.gradient.y"), lowest, highest, false),
                paths.map(GradientView::series).orElse(List.of()),
                paths.map(GradientView::levels).orElse(List.of()));
    }

    private static List<Series> series(Paths paths) {
        return List.of(
                new Series(Words.say("lab.gradient.linear"), Role.KEY, points(paths.linear())),
                new Series("tanh", Role.QUERY, points(paths.tanh())));
    }

    private static List<Level> levels(Paths paths) {
        return List.of(new Level(
                Words.say("lab.gradient.attention"), paths.linear().matched().log10Gradient()));
    }

    private static List<Point> points(GradientResult result) {
        var all = result.log10Gradient();
        var stride = Math.max(1, (all.size() - 1) / POINTS);
        return IntStream.range(0, all.size())
                .filter(step -> step % stride == 0 || step == all.size() - 1)
                .mapToObj(step -> new Point(step, all.get(step)))
                .toList();
    }

    private static double lowest(Paths paths) {
        return Math.floor(values(paths).min().orElseThrow() / 10 - 0.1) * 10;
    }

    private static double highest(Paths paths) {
        return Math.ceil(values(paths).max().orElseThrow() / 10 + 0.1) * 10;
    }

    private static DoubleStream values(Paths paths) {
        return Stream.of(paths.linear(), paths.tanh())
                .flatMap(it -> it.log10Gradient().stream())
                .mapToDouble(Double::doubleValue);
    }

    private static String words(Paths paths) {
        var attention = paths.linear().matched();
        return Words.say(
                "lab.gradient.words",
                paths.linear().settings().steps(),
                Numbers.fixed(paths.linear().log10Arriving(), 1),
                Numbers.fixed(paths.tanh().log10Arriving(), 1),
                Numbers.fixed(attention.gradient(), 2),
                Numbers.fixed(attention.weight(), 2),
                Numbers.fixed(paths.linear().unmatched().gradient(), 4));
    }
}
