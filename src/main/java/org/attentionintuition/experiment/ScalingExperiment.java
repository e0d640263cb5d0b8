package org.attentionintuition.experiment;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Why the scores are divided by √d (Vaswani et al. 2017, section 3.2.1): if the components of q and k are independent with
 * mean 0 and variance 1, q·k has variance d. Standard normal queries meet standard normal keys in the engine, once with
 * dot and once with scaled dot similarity.
 */
public final class ScalingExperiment {

    private ScalingExperiment() {}

    /**
     * Measures every width of the settings.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static ScalingResult run(ScalingSettings settings, Progress progress) {
        var results = new ArrayList<ScalingResult.AtWidth>();
        for (int width : settings.widths()) {
            results.add(atWidth(width, settings, progress, results.size()));
        }
        return new ScalingResult(settings, results);
    }

    /**
     * One query and the keys it meets.
     *
     * @param query 1×d
     * @param keys m×d
     */
    public record Draw(DMatrixRMaj query, DMatrixRMaj keys) {}

    /** The first of the draws that {@link #run} averages over at this width. */
    public static Draw firstDraw(ScalingSettings settings, int width) {
        return draw(settings, width, random(settings, width));
    }

    private static Draw draw(ScalingSettings settings, int width, SplittableRandom random) {
        return new Draw(
                RecurrentEncoder.gaussian(1, width, random), // 1×d
                RecurrentEncoder.gaussian(settings.keys(), width, random)); // m×d
    }

    private static SplittableRandom random(ScalingSettings settings, int width) {
        return new SplittableRandom(settings.seed() + width);
    }

    /** A width has its own random numbers, so that it gives the same alone and among others. */
    private static ScalingResult.AtWidth atWidth(
            int width, ScalingSettings settings, Progress progress, int widthsBefore) {
        var random = random(settings, width);
        var dot = new Tally(settings.keys());
        var scaled = new Tally(settings.keys());
        long samples = settings.samples();
        for (int sample = 1; sample <= samples; sample++) {
            var draw = draw(settings, width, random);
            dot.add(attend(draw, Similarity.DOT));
            scaled.add(attend(draw, Similarity.SCALED_DOT));
            progress.reached(widthsBefore * samples + sample, settings.widths().size() * samples);
        }
        return new ScalingResult.AtWidth(width, dot.peak(), scaled.peak());
    }

    /** The values play no part: the keys stand in. */
    private static AttentionTrace attend(Draw draw, Similarity similarity) {
        return Attention.attend(
                draw.query(), draw.keys(), draw.keys(), AttentionSettings.dot().withSimilarity(similarity));
    }

    /** Adds up over the queries. */
    private static final class Tally {

        private final int keys;
        private int queries;
        private double scores;
        private double squaredScores;
        private double entropy;
        private double largestWeight;

        Tally(int keys) {
            this.keys = keys;
        }

        void add(AttentionTrace trace) {
            queries++;
            for (int key = 0; key < keys; key++) {
                double score = trace.scores().get(0, key);
                scores += score;
                squaredScores += score * score;
            }
            entropy += trace.entropy(0);
            largestWeight += CommonOps_DDRM.elementMax(trace.weights());
        }

        ScorePeak peak() {
            double count = (double) queries * keys;
            double mean = scores / count;
            double variance = (squaredScores - count * mean * mean) / (count - 1);
            double nats = entropy / queries;
            return new ScorePeak(Math.sqrt(variance), nats, nats / Math.log(keys), largestWeight / queries);
        }
    }
}
