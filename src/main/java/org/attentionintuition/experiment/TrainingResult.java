package org.attentionintuition.experiment;

import java.util.List;

/**
 * What was learned.
 *
 * @param settings of the training
 * @param steps the steps told, in order: the first is step 0, the last the end
 */
public record TrainingResult(LookupTrainingSettings settings, List<TrainingStep> steps) {

    public TrainingResult {
        steps = List.copyOf(steps);
    }

    /** Before training. */
    public TrainingStep first() {
        return steps.getFirst();
    }

    /** After training. */
    public TrainingStep last() {
        return steps.getLast();
    }
}
