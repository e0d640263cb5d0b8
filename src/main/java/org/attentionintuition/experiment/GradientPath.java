package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.extractRow;
import static org.ejml.dense.row.CommonOps_DDRM.scale;
import static org.ejml.dense.row.NormOps_DDRM.normF;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;

/**
 * The long way back, measured. A recurrent encoder reads a random sequence; then a random gradient of length 1 at the
 * last state is pushed back through the Jacobians, ‖vᵀ ∂h_T/∂h_t‖ (Bengio et al. 1994). It is rescaled to length 1 at
 * every step and the logarithm carried, as 10⁻³⁰⁰ is where a double ends. For a linear orthogonal encoder the result is
 * steps · log₁₀ ρ whatever the seed.
 *
 * <p>Attention's way has one step, and the gradient on it is the weight.
 */
public final class GradientPath {

    /** Different symbols in the sequence that is read. */
    private static final int SYMBOLS = 8;

    /** How many times the key of token 1 the matching query is. */
    private static final double MATCH = 3;

    private static final int STEPS_PER_REPORT = 16;

    private GradientPath() {}

    /**
     * Measures both ways; milliseconds.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static GradientResult run(GradientSettings settings, Progress progress) {
        var random = new SplittableRandom(settings.seed());
        var back = recurrent(settings, random, progress);

        int tokens = settings.steps() + 1;
        var keys = RecurrentEncoder.gaussian(tokens, settings.width(), random); // tokens×width
        var values = RecurrentEncoder.gaussian(tokens, 1, random); // tokens×1
        var unmatched = RecurrentEncoder.gaussian(1, settings.width(), random); // 1×width
        var matched = extractRow(keys, 0, null); // 1×width
        scale(MATCH, matched);
        return new GradientResult(settings, back, attention(unmatched, keys, values), attention(matched, keys, values));
    }

    private static List<Double> recurrent(GradientSettings settings, RandomGenerator random, Progress progress) {
        var encoder = RecurrentEncoder.seeded(
                settings.encoder(), settings.width(), settings.spectralRadius(), SYMBOLS, random.nextLong());
        var states = states(encoder, settings.steps() + 1, random, progress);
        var gradient = RecurrentEncoder.gaussian(1, settings.width(), random);
        scale(1 / normF(gradient), gradient);

        var log10 = new ArrayList<Double>();
        log10.add(0.0);
        double total = 0;
        for (int step = 1; step <= settings.steps(); step++) {
            gradient = encoder.back(gradient, states.get(states.size() - step));
            double factor = normF(gradient);
            scale(1 / factor, gradient);
            total += Math.log10(factor);
            log10.add(total);
            report(progress, settings.steps() + 1 + step, 2 * settings.steps() + 1);
        }
        return log10;
    }

    /** h₁ … h_T of one random sequence, each 1×width. */
    private static List<DMatrixRMaj> states(
            RecurrentEncoder encoder, int length, RandomGenerator random, Progress progress) {
        var states = new ArrayList<DMatrixRMaj>();
        var state = encoder.start(1);
        for (int token = 1; token <= length; token++) {
            state = encoder.read(state, new int[] {random.nextInt(SYMBOLS)});
            states.add(state);
            report(progress, token, 2 * length - 1);
        }
        return states;
    }

    private static void report(Progress progress, int done, int total) {
        if (done % STEPS_PER_REPORT == 0 || done == total) {
            progress.reached(done, total);
        }
    }

    /** The output is linear in the values, so a difference of any size is exact but for rounding. */
    private static AttentionPath attention(DMatrixRMaj query, DMatrixRMaj keys, DMatrixRMaj values) {
        var above = attend(query, keys, moved(values, 0.5));
        var below = attend(query, keys, moved(values, -0.5));
        double gradient = above.output().get(0, 0) - below.output().get(0, 0);
        return new AttentionPath(1, gradient, above.weights().get(0, 0));
    }

    private static AttentionTrace attend(DMatrixRMaj query, DMatrixRMaj keys, DMatrixRMaj values) {
        return Attention.attend(query, keys, values, AttentionSettings.dot().withSimilarity(Similarity.SCALED_DOT));
    }

    private static DMatrixRMaj moved(DMatrixRMaj values, double by) {
        var moved = values.copy();
        moved.add(0, 0, by);
        return moved;
    }
}
