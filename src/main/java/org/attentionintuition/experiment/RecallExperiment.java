package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.identity;
import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.ejml.data.DMatrixRMaj;

/**
 * The bottleneck, measured. Random sequences (every symbol equally likely, every position independent) are read by two
 * memories, and the same {@link RidgeProbe}, trained on the same sequences, has to name the symbol at each position on
 * sequences it has never seen:
 *
 * <ul>
 *   <li>the <b>recurrent encoder</b>'s last state, {@code width} numbers, whatever the length;
 *   <li><b>attention</b> over all tokens: the value of a token is the embedding by which the encoder reads its symbol
 *       ({@code width} numbers, so that the probe sees as many as before), its key is its position (one-hot, as wide as
 *       the sequence is long), and the query for position p is {@value #SHARPNESS} × the key of p. Nothing is trained
 *       here but the probe, and the query has to be told where to look.
 * </ul>
 *
 * <p>So attention keeps length × width numbers where the encoder keeps width: that is the claim, and its price.
 */
public final class RecallExperiment {

    /** Length of a query. Its own position is then weighed e¹⁰ ≈ 22,000 times as much as any other. */
    static final double SHARPNESS = 10;

    private final RecallSettings settings;
    private final Progress progress;
    private final RecurrentEncoder encoder;
    private final int[][] symbols; // [position][sequence], training sequences first

    private RecallExperiment(RecallSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        var random = new SplittableRandom(settings.seed());
        this.encoder = RecurrentEncoder.seeded(
                settings.encoder(), settings.width(), settings.spectralRadius(), settings.symbols(), random.nextLong());
        this.symbols = IntStream.range(0, settings.length())
                .mapToObj(position ->
                        random.ints(sequences(), 0, settings.symbols()).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Measures both memories; the time grows with length × width², about 0.2 s at 50 × 64².
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static RecallResult run(RecallSettings settings, Progress progress) {
        return new RecallExperiment(settings, progress).run();
    }

    private RecallResult run() {
        var fromEncoder = encoderRecall();
        var trace = attend();
        var weights = IntStream.range(0, settings.length())
                .mapToObj(position -> trace.weights().get(position, position))
                .toList();
        return new RecallResult(
                settings, fromEncoder, attentionRecall(trace), weights, 1.0 / settings.symbols(), mostFrequent());
    }

    private List<Double> encoderRecall() {
        var states = encoder.start(sequences()); // N×width
        for (int position = 0; position < settings.length(); position++) {
            states = encoder.read(states, symbols[position]);
            progress.reached(position + 1, 2L * settings.length());
        }
        var probe = new RidgeProbe(states, settings.trainingSequences()); // one Gram matrix serves all positions
        return Arrays.stream(symbols)
                .map(here -> probe.recall(here, settings.symbols()))
                .toList();
    }

    /**
     * All positions ask at once. The weights depend on positions only, so one call serves all sequences, their values
     * side by side. The values are the one-hot symbols: by Σ w (U x) = U Σ w x they may be embedded after the sum.
     */
    private AttentionTrace attend() {
        int length = settings.length();
        var values = new DMatrixRMaj(length, sequences() * settings.symbols()); // T×(N·symbols)
        for (int position = 0; position < length; position++) {
            for (int sequence = 0; sequence < sequences(); sequence++) {
                values.set(position, sequence * settings.symbols() + symbols[position][sequence], 1);
            }
        }
        var keys = identity(length); // T×T
        var queries = identity(length); // T×T
        scale(SHARPNESS, queries);
        return Attention.attend(queries, keys, values, AttentionSettings.dot());
    }

    private List<Double> attentionRecall(AttentionTrace trace) {
        var recall = new ArrayList<Double>();
        int perPosition = trace.output().numCols;
        for (int position = 0; position < settings.length(); position++) {
            var row = Arrays.copyOfRange(trace.output().data, position * perPosition, (position + 1) * perPosition);
            var mixed = DMatrixRMaj.wrap(sequences(), settings.symbols(), row); // Σ w x, N×symbols
            var retrieved = mult(mixed, encoder.embeddings(), null); // U Σ w x, N×width
            var probe = new RidgeProbe(retrieved, settings.trainingSequences());
            recall.add(probe.recall(symbols[position], settings.symbols()));
            progress.reached(settings.length() + position + 1L, 2L * settings.length());
        }
        return recall;
    }

    private double mostFrequent() {
        var training = new int[settings.symbols()];
        var heldOut = new int[settings.symbols()];
        for (var here : symbols) {
            for (int sequence = 0; sequence < here.length; sequence++) {
                (sequence < settings.trainingSequences() ? training : heldOut)[here[sequence]]++;
            }
        }
        int guess = IntStream.range(0, training.length)
                .reduce((best, symbol) -> training[symbol] > training[best] ? symbol : best)
                .orElseThrow();
        return (double) heldOut[guess] / ((long) settings.testSequences() * settings.length());
    }

    private int sequences() {
        return settings.trainingSequences() + settings.testSequences();
    }
}
