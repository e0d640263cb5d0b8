package org.attentionintuition.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionintuition.attention.Vectors;
import org.ejml.data.DMatrixRMaj;

/**
 * Learns W_Q, W_K and W_V: attention over projected embeddings has to return each query's target. The loss is half the mean
 * squared distance; its gradient is derived by hand ({@link LookupGradient}); all training lookups go into every step of
 * {@link Adam}.
 *
 * <p>Before the first step every weight is nudged by a normal number of standard deviation {@value #NUDGE}: where W_Q and
 * W_K are both zero so is their gradient, and where they are equal it may keep them equal, for ever.
 */
public final class LookupTraining {

    private static final double NUDGE = 0.01;

    private final LookupTrainingSettings settings;
    private final List<LookupGradient.Table> training;
    private final List<LookupGradient.Table> heldOut;
    private final List<DMatrixRMaj> weights; // W_Q, W_K, W_V

    private LookupTraining(LookupTrainingSettings settings) {
        this.settings = settings;
        this.training = tables(settings.task().training());
        this.heldOut = tables(settings.task().heldOut());
        this.weights = Stream.of(
                        settings.start().query(),
                        settings.start().key(),
                        settings.start().value())
                .map(Vectors::matrix)
                .toList();
    }

    /**
     * Trains from the start weights to the last step.
     *
     * @param listener is told step 0, every so many steps, and the last, on the experiment's thread
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static TrainingResult run(
            LookupTrainingSettings settings, Progress progress, Consumer<TrainingStep> listener) {
        return new LookupTraining(settings).run(progress, listener);
    }

    private TrainingResult run(Progress progress, Consumer<TrainingStep> listener) {
        var told = new ArrayList<TrainingStep>();
        var adam = new Adam(weights, settings.learningRate(), settings.largestWeight());
        for (int step = 0; step <= settings.steps(); step++) {
            if (step == 1) {
                nudge();
            }
            if (step > 0) {
                adam.descend(weights, gradient().weights());
            }
            if (step % settings.stepsPerReport() == 0 || step == settings.steps()) {
                told.add(now(step));
                listener.accept(told.getLast());
            }
            progress.reached(step, settings.steps());
        }
        return new TrainingResult(settings, told);
    }

    private void nudge() {
        var random = new SplittableRandom(settings.seed());
        for (var matrix : weights) {
            for (int i = 0; i < matrix.data.length; i++) {
                matrix.data[i] += NUDGE * random.nextGaussian();
            }
        }
    }

    private LookupGradient gradient() {
        return LookupGradient.of(training, weights, settings.attention());
    }

    private TrainingStep now(int step) {
        var copy = new ProjectionWeights(
                Vectors.of(weights.get(0)), Vectors.of(weights.get(1)), Vectors.of(weights.get(2)));
        return new TrainingStep(step, gradient().loss(), accuracy(), copy);
    }

    private double accuracy() {
        int right = 0;
        int asked = 0;
        for (var table : heldOut) {
            var output =
                    LookupGradient.attend(table, weights, settings.attention()).output();
            for (int query = 0; query < output.numRows; query++, asked++) {
                right += nearestIsItsOwn(output, table.targets(), query) ? 1 : 0;
            }
        }
        return (double) right / asked;
    }

    /** Equal targets are the same answer, and no competitors. */
    private static boolean nearestIsItsOwn(DMatrixRMaj output, DMatrixRMaj targets, int query) {
        double own = squaredDistance(output, query, targets, query);
        for (int other = 0; other < targets.numRows; other++) {
            if (squaredDistance(targets, query, targets, other) > 0
                    && squaredDistance(output, query, targets, other) <= own) {
                return false;
            }
        }
        return true;
    }

    private static double squaredDistance(DMatrixRMaj a, int rowOfA, DMatrixRMaj b, int rowOfB) {
        double sum = 0;
        for (int i = 0; i < a.numCols; i++) {
            double difference = a.get(rowOfA, i) - b.get(rowOfB, i);
            sum += difference * difference;
        }
        return sum;
    }

    private static List<LookupGradient.Table> tables(List<Lookup> lookups) {
        return lookups.stream().map(LookupGradient.Table::of).toList();
    }
}
