package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.experiment.GradientResult;
import org.attentionintuition.experiment.ParallelResult;
import org.attentionintuition.experiment.RecallResult;
import org.attentionintuition.experiment.ScalingResult;
import org.attentionintuition.experiment.Work;
import org.attentionintuition.takeaway.TakenTable;

/** What experiments have measured, as tables to take along; docs/exports.md tells the columns. */
final class ExperimentTables {

    /** Nothing has been measured yet. */
    static final TakenTable NOTHING = new TakenTable(List.of(), List.of());

    private ExperimentTables() {}

    static TakenTable of(RecallResult result) {
        var it = result.settings();
        return new TakenTable(
                List.of(
                        "position",
                        "last_state",
                        "attention",
                        "chance",
                        "encoder",
                        "length",
                        "width",
                        "spectral_radius",
                        "symbols",
                        "training",
                        "test",
                        "seed"),
                IntStream.range(0, it.length())
                        .mapToObj(i -> TakenTable.row(
                                i + 1,
                                result.encoderRecall().get(i),
                                result.attentionRecall().get(i),
                                result.chance(),
                                it.encoder().id(),
                                it.length(),
                                it.width(),
                                it.spectralRadius(),
                                it.symbols(),
                                it.trainingSequences(),
                                it.testSequences(),
                                it.seed()))
                        .toList());
    }

    /** Both encoders over the same steps. */
    static TakenTable of(GradientResult linear, GradientResult tanh) {
        var it = linear.settings();
        return new TakenTable(
                List.of(
                        "steps_back",
                        "log10_linear",
                        "log10_tanh",
                        "log10_attention",
                        "width",
                        "spectral_radius",
                        "seed"),
                IntStream.range(0, linear.log10Gradient().size())
                        .mapToObj(step -> TakenTable.row(
                                step,
                                linear.log10Gradient().get(step),
                                tanh.log10Gradient().get(step),
                                linear.matched().log10Gradient(),
                                it.width(),
                                it.spectralRadius(),
                                it.seed()))
                        .toList());
    }

    static TakenTable of(ParallelResult result) {
        var parts = Math.min(result.processors(), result.settings().length());
        return new TakenTable(
                List.of(
                        "layer",
                        "threads",
                        "sequential_steps",
                        "multiply_adds",
                        "median_nanoseconds",
                        "length",
                        "width",
                        "repeats"),
                Stream.of(
                                row("recurrence", 1, result.recurrence(), result),
                                row("attention", 1, result.attention(), result),
                                row("attention", parts, result.attentionInParallel(), result))
                        .toList());
    }

    private static List<String> row(String layer, int threads, Work work, ParallelResult result) {
        return TakenTable.row(
                layer,
                threads,
                work.sequentialSteps(),
                work.multiplyAdds(),
                work.medianNanos(),
                result.settings().length(),
                result.settings().width(),
                result.settings().repeats());
    }

    static TakenTable of(ScalingResult result) {
        var it = result.settings();
        return new TakenTable(
                List.of(
                        "d",
                        "score_spread_dot",
                        "score_spread_scaled",
                        "largest_weight_dot",
                        "largest_weight_scaled",
                        "entropy_share_dot",
                        "entropy_share_scaled",
                        "keys",
                        "draws",
                        "seed"),
                result.widths().stream()
                        .map(at -> TakenTable.row(
                                at.width(),
                                at.dot().scoreSpread(),
                                at.scaled().scoreSpread(),
                                at.dot().largestWeight(),
                                at.scaled().largestWeight(),
                                at.dot().entropyShare(),
                                at.scaled().entropyShare(),
                                it.keys(),
                                it.samples(),
                                it.seed()))
                        .toList());
    }
}
