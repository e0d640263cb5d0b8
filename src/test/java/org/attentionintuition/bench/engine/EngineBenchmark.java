package org.attentionintuition.bench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One scaled dot-product attention with its whole trace, by the engine and by {@link PlainAttention plain loops}.
 *
 * <p>{@code main} runs both at every shape, in alternation and several rounds, and prints a Markdown table between two marker
 * lines: medians over the rounds, and the ratio of each round with its lowest and highest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EngineBenchmark {

    private static final int ROUNDS = 7;
    private static final List<String> SHAPES = List.of("1×6×2", "11×11×2", "128×128×64", "1024×1024×64");
    private static final AttentionSettings SETTINGS = new AttentionSettings(Similarity.SCALED_DOT, 1, false);

    /** Queries × keys × width of all three. */
    @Param("")
    public String shape = "";

    private DMatrixRMaj queries = new DMatrixRMaj();
    private DMatrixRMaj keys = new DMatrixRMaj();
    private DMatrixRMaj values = new DMatrixRMaj();
    private double[][] queryRows = {};
    private double[][] keyRows = {};
    private double[][] valueRows = {};

    /** Draws the same vectors for both, in −3…3 as a lab's. */
    @Setup
    public void draw() {
        var sizes = Arrays.stream(shape.split("×", -1)).map(Integer::valueOf).toList();
        var random = new Random(1);
        queries = RandomMatrices_DDRM.rectangle(sizes.get(0), sizes.get(2), -3, 3, random);
        keys = RandomMatrices_DDRM.rectangle(sizes.get(1), sizes.get(2), -3, 3, random);
        values = RandomMatrices_DDRM.rectangle(sizes.get(1), sizes.get(2), -3, 3, random);
        queryRows = queries.get2DData();
        keyRows = keys.get2DData();
        valueRows = values.get2DData();
    }

    /** {@link Attention#attend} with its checks and the whole trace. */
    @Benchmark
    public AttentionTrace engine() {
        return Attention.attend(queries, keys, values, SETTINGS);
    }

    /** The baseline, with the same checks and the same numbers kept. */
    @Benchmark
    public Object plain() {
        return PlainAttention.attend(queryRows, keyRows, valueRows, SETTINGS.temperature());
    }

    /** Measures and prints the table to standard output, progress to standard error. */
    public static void main(String[] arguments) throws RunnerException {
        var table = System.out;
        System.setOut(System.err); // JMH passes on there what the JVMs it starts say
        var comparisons = SHAPES.stream()
                .map(shape -> new Comparison(shape, new ArrayList<>(), new ArrayList<>()))
                .toList();
        for (var round = 1; round <= ROUNDS; round++) {
            System.err.printf("round %d of %d%n", round, ROUNDS);
            for (var comparison : comparisons) {
                comparison.engine().add(nanoseconds("engine", comparison.shape()));
                comparison.plain().add(nanoseconds("plain", comparison.shape()));
            }
        }
        table.println("<!-- engine:begin -->");
        table.println("| queries × keys × width | engine | plain loops | engine ÷ plain |");
        table.println("|---|---:|---:|---:|");
        comparisons.forEach(comparison -> table.println(comparison.row()));
        table.println("<!-- engine:end -->");
    }

    /** Mean time of one call, measured in a process of its own. */
    private static double nanoseconds(String benchmark, String shape) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Pattern.quote(EngineBenchmark.class.getName() + "." + benchmark))
                .param("shape", shape)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getScore();
    }
}
