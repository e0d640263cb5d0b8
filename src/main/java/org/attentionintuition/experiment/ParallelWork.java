package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.extract;
import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.scale;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;

/**
 * One layer over n tokens of d numbers, done in two ways and timed on this machine:
 *
 * <ul>
 *   <li>the <b>recurrence</b> hₜ = tanh(W hₜ₋₁ + xₜ): n products of a d×d matrix with a vector, each of which has to wait
 *       for the one before. n·d² multiply-adds.
 *   <li><b>attention</b> of the tokens to themselves: the product of all queries with all keys, a softmax of every row,
 *       the product of all weights with all values: two products in a row, whatever n. 2·n²·d multiply-adds, which is
 *       more than the recurrence's as soon as n > d/2; but any row may be computed without the others.
 * </ul>
 *
 * <p>Projections are left out on both sides. What is timed is the engine of this book with every intermediate it keeps,
 * on the processors there are: with few of them, or many tokens, attention may well take longer.
 */
public final class ParallelWork {

    /** Two measurements at once would measure each other. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private static final int WARM_UP_RUNS = 2;
    private static final long WARM_UP_NANOS = 30_000_000;
    private static final AttentionSettings SETTINGS = AttentionSettings.dot().withSimilarity(Similarity.SCALED_DOT);

    private final ParallelSettings settings;
    private final Progress progress;
    private final DMatrixRMaj recurrence; // W, d×d
    private final DMatrixRMaj tokens; // n×d
    private int runs;

    private ParallelWork(ParallelSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        var random = new SplittableRandom(settings.seed());
        this.recurrence = RecurrentEncoder.gaussian(settings.width(), settings.width(), random);
        scale(1 / Math.sqrt(settings.width()), recurrence);
        this.tokens = RecurrentEncoder.gaussian(settings.length(), settings.width(), random);
    }

    /**
     * Takes the times anew on each call; everything else depends on the settings alone.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static ParallelResult run(ParallelSettings settings, Progress progress) {
        ONE_AT_A_TIME.lock();
        try {
            return new ParallelWork(settings, progress).run();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private ParallelResult run() {
        long n = settings.length();
        long d = settings.width();
        int processors = Runtime.getRuntime().availableProcessors();
        var recurrent = new Work(settings.length(), n * d * d, median(() -> recur(recurrence, tokens)));
        var attention = new Work(2, 2 * n * n * d, median(() -> attend(tokens, tokens)));
        var parallel = new Work(2, 2 * n * n * d, median(() -> attendInParallel(tokens, processors)));
        return new ParallelResult(settings, processors, recurrent, attention, parallel);
    }

    /** All states h₁ … hₙ, n×d. */
    static DMatrixRMaj recur(DMatrixRMaj recurrence, DMatrixRMaj tokens) {
        int d = tokens.numCols;
        var states = new DMatrixRMaj(tokens.numRows, d);
        var state = new DMatrixRMaj(d, 1); // hₜ₋₁
        var next = new DMatrixRMaj(d, 1); // hₜ
        for (int token = 0, at = 0; token < tokens.numRows; token++) {
            mult(recurrence, state, next);
            for (int i = 0; i < d; i++, at++) {
                state.data[i] = RecurrentEncoder.tanh(next.data[i] + tokens.data[at]);
                states.data[at] = state.data[i];
            }
        }
        return states;
    }

    /** The output of these queries over all tokens, n×d. */
    static DMatrixRMaj attend(DMatrixRMaj queries, DMatrixRMaj tokens) {
        return Attention.attend(queries, tokens, tokens, SETTINGS).output();
    }

    /** The same with the queries split into equal parts, each on whichever processor is free. */
    static DMatrixRMaj attendInParallel(DMatrixRMaj tokens, int parts) {
        int n = tokens.numRows;
        int d = tokens.numCols;
        var output = new DMatrixRMaj(n, d);
        IntStream.range(0, Math.min(parts, n)).parallel().forEach(part -> {
            int from = part * n / Math.min(parts, n);
            int to = (part + 1) * n / Math.min(parts, n);
            var rows = attend(extract(tokens, from, to, 0, d), tokens);
            System.arraycopy(rows.data, 0, output.data, from * d, rows.getNumElements());
        });
        return output;
    }

    private long median(Runnable work) {
        warmUp(work);
        var nanos = new long[settings.repeats()];
        for (int run = 0; run < nanos.length; run++) {
            nanos[run] = nanosOf(work);
            progress.reached(++runs, 3L * nanos.length);
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    /** Until the compiler has seen enough of small work, but hardly at all for large work. */
    private void warmUp(Runnable work) {
        long spent = 0;
        for (int run = 0; run < WARM_UP_RUNS || spent < WARM_UP_NANOS; run++) {
            progress.reached(runs, 3L * settings.repeats());
            spent += nanosOf(work);
        }
    }

    private static long nanosOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
