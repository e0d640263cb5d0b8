package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.experiment.TrainingResult;
import org.attentionintuition.experiment.TrainingStep;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.LineChart.Axis;
import org.attentionintuition.widget.LineChart.Chart;
import org.attentionintuition.widget.LineChart.Point;
import org.attentionintuition.widget.LineChart.Series;
import org.attentionintuition.widget.Role;
import org.jspecify.annotations.Nullable;

/**
 * What training has come to, as it stands in a state.
 *
 * @param result null before the first training
 */
record TrainingFigure(
        ProjectionsLab lab,
        ProjectionsState state,
        @Nullable TrainingResult result) {

    /** The loss from the first recorded step to the one that is shown. */
    Chart losses() {
        var told = result == null ? List.<TrainingStep>of() : result.steps();
        var shown = told.subList(0, Math.min(told.size(), state.step() + 1));
        var most = told.stream().mapToDouble(TrainingStep::loss).max().orElse(1);
        return new Chart(
                Words.say("lab.training.caption"),
                new Axis(Words.say("lab.training.step"), 0, TrainingPanel.STEPS, false),
                new Axis(Words.say("lab.training.loss"), 0, most, false),
                shown.isEmpty()
                        ? List.of()
                        : List.of(new Series(Words.say("lab.training.loss"), Role.OUTPUT, points(shown))),
                List.of());
    }

    private static List<Point> points(List<TrainingStep> steps) {
        return steps.stream().map(it -> new Point(it.step(), it.loss())).toList();
    }

    /** The task before training; afterwards the step that is shown, as long as nothing was changed by hand. */
    String words() {
        if (result == null) {
            return task();
        }
        var at = result.steps().get(Math.min(state.step(), result.steps().size() - 1));
        return recorded(result, at) ? step(result, at) : Words.say("lab.training.changed");
    }

    private boolean recorded(TrainingResult result, TrainingStep at) {
        return state.wiring() == Wiring.WHOLE
                && state.weights().equals(at.weights())
                && state.tokens()
                        .equals(result.settings().task().training().getFirst().queries());
    }

    private String step(TrainingResult result, TrainingStep at) {
        return Words.say(
                "lab.training.at",
                at.step(),
                result.last().step(),
                Numbers.fixed(at.loss(), 3),
                Numbers.fixed(result.first().loss(), 3),
                lookingAtTheirPartner(),
                lab.tokens().size());
    }

    /** Rows of the weights whose largest entry is the partner's. */
    long lookingAtTheirPartner() {
        var weights = ProjectionsFigure.of(lab, state).trace().weights();
        return IntStream.range(0, weights.numRows)
                .filter(row -> IntStream.range(0, weights.numCols)
                        .allMatch(column -> weights.get(row, column)
                                <= weights.get(row, lab.partners().get(row))))
                .count();
    }

    private String task() {
        var pairs = IntStream.range(0, lab.partners().size())
                .mapToObj(i -> lab.tokens().get(i).word() + " → "
                        + lab.tokens().get(lab.partners().get(i)).word())
                .collect(Collectors.joining(", "));
        return Words.say("lab.training.task", pairs, Long.toString(lab.seed()));
    }
}
