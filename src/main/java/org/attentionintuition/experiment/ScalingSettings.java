package org.attentionintuition.experiment;

import java.util.List;

/**
 * What {@link ScalingExperiment} measures.
 *
 * @param widths d, the widths of query and keys to compare, each 1…1024
 * @param keys m, how many keys a query meets, 2…1024
 * @param samples how many queries, each with keys of its own, 2…10000
 * @param seed of queries and keys
 */
public record ScalingSettings(List<Integer> widths, int keys, int samples, long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, what was found and what is needed
     */
    public ScalingSettings {
        widths = List.copyOf(widths);
        Bounds.within("number of widths", widths.size(), 1, 100);
        for (int width : widths) {
            Bounds.within("width", width, 1, 1024);
        }
        Bounds.within("keys", keys, 2, 1024);
        Bounds.within("samples", samples, 2, 10_000);
    }
}
