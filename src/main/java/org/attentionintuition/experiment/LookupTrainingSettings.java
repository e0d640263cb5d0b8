package org.attentionintuition.experiment;

import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;

/**
 * What {@link LookupTraining} learns, and how.
 *
 * @param task the lookups
 * @param start the weights to begin from; e and v are those of the task, d is free
 * @param attention dot or scaled dot; temperature and causal mask as wanted
 * @param learningRate of Adam, 1e-5…1
 * @param largestWeight every weight stays within ± this number, 0.01…1000: it is put back onto the edge when a step leads out
 * @param steps of training, 1…20000
 * @param stepsPerReport every how many steps a {@link TrainingStep} is told, 1…20000; the first and the last always are
 * @param seed of the nudge that the start weights get
 */
public record LookupTrainingSettings(
        LookupTask task,
        ProjectionWeights start,
        AttentionSettings attention,
        double learningRate,
        double largestWeight,
        int steps,
        int stepsPerReport,
        long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, what was found and what is needed
     */
    public LookupTrainingSettings {
        int e = task.embeddingWidth();
        Bounds.within(
                "start: rows of the weights (embedding width)", start.query().rows(), e, e);
        Bounds.within(
                "start: width of value (target width)", start.value().width(), task.valueWidth(), task.valueWidth());
        if (attention.similarity() != Similarity.DOT && attention.similarity() != Similarity.SCALED_DOT) {
            throw new IllegalArgumentException(
                    "similarity: found " + attention.similarity().id() + ", needed dot or scaledDot to learn with");
        }
        Bounds.within("learningRate", learningRate, 1e-5, 1);
        Bounds.within("largestWeight", largestWeight, 0.01, 1000);
        Bounds.within("steps", steps, 1, 20_000);
        Bounds.within("stepsPerReport", stepsPerReport, 1, 20_000);
    }

    /** Scaled dot, learning rate 0.05, weights within the sliders' ±3, 500 steps, each 10th told. */
    public static LookupTrainingSettings of(LookupTask task, ProjectionWeights start, long seed) {
        var attention = AttentionSettings.dot().withSimilarity(Similarity.SCALED_DOT);
        return new LookupTrainingSettings(task, start, attention, 0.05, 3, 500, 10, seed);
    }

    public LookupTrainingSettings withAttention(AttentionSettings attention) {
        return new LookupTrainingSettings(
                task, start, attention, learningRate, largestWeight, steps, stepsPerReport, seed);
    }

    public LookupTrainingSettings withLearningRate(double learningRate) {
        return new LookupTrainingSettings(
                task, start, attention, learningRate, largestWeight, steps, stepsPerReport, seed);
    }

    public LookupTrainingSettings withSteps(int steps, int stepsPerReport) {
        return new LookupTrainingSettings(
                task, start, attention, learningRate, largestWeight, steps, stepsPerReport, seed);
    }
}
