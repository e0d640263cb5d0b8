package org.attentionintuition.experiment;

/**
 * What {@link ParallelWork} measures.
 *
 * @param length n, tokens, 1…1024 (attention keeps several n×n matrices)
 * @param width d, numbers per token, 1…256
 * @param repeats how often each time is taken, 1…1000; the median is reported
 * @param seed of the tokens and the recurrence
 */
public record ParallelSettings(int length, int width, int repeats, long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, what was found and what is needed
     */
    public ParallelSettings {
        Bounds.within("length", length, 1, 1024);
        Bounds.within("width", width, 1, 256);
        Bounds.within("repeats", repeats, 1, 1000);
    }

    public ParallelSettings withLength(int length) {
        return new ParallelSettings(length, width, repeats, seed);
    }

    public ParallelSettings withWidth(int width) {
        return new ParallelSettings(length, width, repeats, seed);
    }
}
