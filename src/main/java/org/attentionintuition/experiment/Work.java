package org.attentionintuition.experiment;

/**
 * What one layer has to do, and how long that took.
 *
 * @param sequentialSteps matrix products on the longest chain in which each needs the result of the one before; the
 *     tanh or softmax after a product counts as part of it
 * @param multiplyAdds multiplications of two numbers with addition to a third, in all products together
 * @param medianNanos measured here and now, median of the repeats; the only number that a second run may change
 */
public record Work(int sequentialSteps, long multiplyAdds, long medianNanos) {}
