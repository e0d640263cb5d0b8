package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.experiment.ScalingExperiment;
import org.attentionintuition.experiment.ScalingSettings;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars.Bars;

/** The first draw of the scaling experiment at one width, as a row of attention. */
record ScalingFigure(int width, AttentionTrace trace) {

    static ScalingFigure of(ScalingSettings settings, int width, Similarity similarity) {
        var draw = ScalingExperiment.firstDraw(settings, width);
        return new ScalingFigure(
                width,
                Attention.attend(
                        draw.query(),
                        draw.keys(),
                        draw.keys(),
                        AttentionSettings.dot().withSimilarity(similarity)));
    }

    Bars bars() {
        var keys = IntStream.rangeClosed(1, trace.weights().numCols)
                .mapToObj(key -> "k" + Subscript.of(key))
                .toList();
        var name = SettingSliders.name(trace.settings().similarity());
        return new TracePicture(trace, List.of("q"), keys, 0, -1).bars(Words.say("lab.figure.draw", width, name));
    }
}
