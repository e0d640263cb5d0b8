package org.attentionintuition.experiment;

/**
 * A recurrence and attention at the same size, counted and timed.
 *
 * @param settings the size, and how often it was timed
 * @param processors how many the machine offered, and into how many parts the parallel run was split at most
 * @param recurrence n steps, one after the other
 * @param attention on one thread
 * @param attentionInParallel the same products, the queries split over the processors
 */
public record ParallelResult(
        ParallelSettings settings, int processors, Work recurrence, Work attention, Work attentionInParallel) {

    /** How many times the recurrence's multiply-adds attention does. */
    public double timesTheWork() {
        return (double) attention.multiplyAdds() / recurrence.multiplyAdds();
    }
}
