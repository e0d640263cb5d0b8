package org.attentionintuition.experiment;

/**
 * Where training stands.
 *
 * @param step steps done; 0 is before the first
 * @param loss half the mean squared distance between output and target, over the training lookups
 * @param accuracy share of held-out queries whose output is nearer to its own target than to any other target of its table
 * @param weights W_Q, W_K, W_V now
 */
public record TrainingStep(int step, double loss, double accuracy, ProjectionWeights weights) {}
