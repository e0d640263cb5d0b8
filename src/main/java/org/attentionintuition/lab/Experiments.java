package org.attentionintuition.lab;

import org.attentionintuition.experiment.GradientPath;
import org.attentionintuition.experiment.GradientResult;
import org.attentionintuition.experiment.GradientSettings;
import org.attentionintuition.experiment.RecallExperiment;
import org.attentionintuition.experiment.RecallResult;
import org.attentionintuition.experiment.RecallSettings;
import org.attentionintuition.experiment.ScalingExperiment;
import org.attentionintuition.experiment.ScalingResult;
import org.attentionintuition.experiment.ScalingSettings;

/**
 * What is measured once for all sessions: whoever opens a page begins with the same settings, and whoever is asked a question about it is
 * asked about the same state.
 */
final class Experiments {

    static final Remembered<RecallSettings, RecallResult> RECALL = new Remembered<>(RecallExperiment::run);
    static final Remembered<GradientSettings, GradientResult> GRADIENT = new Remembered<>(GradientPath::run);
    static final Remembered<ScalingSettings, ScalingResult> SCALING = new Remembered<>(ScalingExperiment::run);

    private Experiments() {}
}
