package org.attentionintuition.experiment;

import java.util.List;

/**
 * What √d is for.
 *
 * @param settings what was compared
 * @param widths one entry per width of the settings, in their order
 */
public record ScalingResult(ScalingSettings settings, List<AtWidth> widths) {

    public ScalingResult {
        widths = List.copyOf(widths);
    }

    /**
     * The same queries and keys with and without the scaling.
     *
     * @param width d
     * @param dot scores q·k
     * @param scaled scores q·k / √d
     */
    public record AtWidth(int width, ScorePeak dot, ScorePeak scaled) {}
}
