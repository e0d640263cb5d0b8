package org.attentionintuition.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.experiment.TrainingResult;
import org.attentionintuition.experiment.TrainingStep;
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
                "Loss: half the mean squared distance from what each token should get",
                new Axis("step", 0, TrainingPanel.STEPS, false),
                new Axis("loss", 0, most, false),
                shown.isEmpty() ? List.of() : List.of(new Series("loss", Role.OUTPUT, points(shown))),
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
        return recorded(result, at)
                ? step(result, at)
                : "Changed by hand since: these are not the numbers of the training. The slider brings them back.";
    }

    private boolean recorded(TrainingResult result, TrainingStep at) {
        return state.wiring() == Wiring.WHOLE
                && state.weights().equals(at.weights())
                && state.tokens()
                        .equals(result.settings().task().training().getFirst().queries());
    }

    private String step(TrainingResult result, TrainingStep at) {
        return String.format(
                Locale.ROOT,
                "Step %d of %d: loss %.3f (at the start %.3f). %d of %d tokens put their largest weight on their partner.",
                at.step(),
                result.last().step(),
                at.loss(),
                result.first().loss(),
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
        return "The task: each token has to bring back the vector of its partner (" + pairs
                + "). Training starts from random numbers, seed " + lab.seed() + ".";
    }
}
