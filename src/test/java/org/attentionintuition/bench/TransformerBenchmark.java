package org.attentionintuition.bench;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.transformer.Crew;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadSearch;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.attentionintuition.transformer.Models;
import org.attentionintuition.transformer.OnnxRuntimeModel;
import org.attentionintuition.transformer.Token;

/** How long the trained model takes for a sentence, beside ONNX Runtime; how soon it answers first; what bytes change in it. */
public final class TransformerBenchmark {

    private static final int UNMEASURED = 40;
    private static final int ROUNDS = 60;
    private static final int STARTS = 7;
    /** What {@link FirstAnswer} tells. */
    private static final int COLUMNS = 5;

    private TransformerBenchmark() {}

    public static void main(String[] args) throws IOException, OrtException, InterruptedException {
        try (var section = Section.open("transformer", text())) {
            for (var threads = 1; threads <= 2; threads++) {
                for (int tokens : List.of(12, 32, 128)) {
                    compare(section, tokens, threads);
                }
            }
            first(section);
            bytes(section);
            load(section);
        }
    }

    private static String text() {
        return """
                ## Transformer

                all-MiniLM-L6-v2 reads a sentence: the book's own encoder with every trace kept, beside ONNX Runtime on the weights in full
                precision, in turns in one process. Milliseconds, median of %d after %d unmeasured ones, with the least and the greatest. With
                one thread it is that thread's time on a processor, which other work on the machine hardly changes and in which the
                JVM's own threads, for its compiler and its collector, are not counted; with two it is the clock's.

                | tokens | threads | book | ONNX Runtime | book ÷ ONNX Runtime |
                |---|---|---|---|---|""".formatted(ROUNDS, UNMEASURED);
    }

    private static void compare(Section section, int length, int threads) throws IOException, OrtException {
        var tokens = tokens(length);
        var book = new ArrayList<Double>();
        var runtime = new ArrayList<Double>();
        try (var pool = new ForkJoinPool(threads);
                var reference = OnnxRuntimeModel.published(Models.files(Precision.FP32), threads)) {
            var crew = threads == 1 ? Crew.ALONE : Crew.of(pool);
            for (var round = -UNMEASURED; round < ROUNDS; round++) {
                var start = nanoseconds(threads);
                Models.int8().encode(tokens, crew, done -> {});
                var middle = nanoseconds(threads);
                reference.readOutput(tokens);
                var end = nanoseconds(threads);
                if (round >= 0) {
                    book.add((middle - start) / 1e6);
                    runtime.add((end - middle) / 1e6);
                }
            }
        }
        var ours = new Quantiles(book);
        var theirs = new Quantiles(runtime);
        section.row(
                String.valueOf(length),
                String.valueOf(threads),
                ours.middle(),
                theirs.middle(),
                Section.numbers("", ours.at(50) / theirs.at(50)));
    }

    private static long nanoseconds(int threads) {
        return threads == 1 ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static void load(Section section) {
        section.text("""

                Processes that wanted one of the %d processors at the end, this one included: %s on average over a minute.""".formatted(
                Runtime.getRuntime().availableProcessors(),
                Section.numbers("", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())));
    }

    /** In processes of their own, which have nothing loaded and nothing compiled. */
    private static void first(Section section) throws IOException, InterruptedException {
        var columns =
                Stream.generate(() -> new ArrayList<Double>()).limit(COLUMNS).toList();
        for (var start = 0; start < STARTS; start++) {
            var numbers = FirstAnswer.measure();
            for (var column = 0; column < columns.size(); column++) {
                columns.get(column).add(numbers[column]);
            }
        }
        section.text("""

                From a cold start: the median of %d processes that do nothing else, with the least and the greatest. Milliseconds for a
                sentence of 15 tokens, and MiB of the heap that are in use afterwards.

                | weights read | first answer, reading included | slowest of the next nine | eleventh answer | heap |
                |---|---|---|---|---|""".formatted(STARTS));
        section.row(
                columns.stream().map(column -> new Quantiles(column).middle()).toArray(String[]::new));
    }

    /** The book's model has its matrices in bytes; the tests prove the arithmetic on floats. */
    private static void bytes(Section section) {
        var likeness = new ArrayList<Double>();
        var largest = new ArrayList<Double>();
        var rows = 0;
        var same = 0;
        for (var sentence : Models.sentences()) {
            var bytes = Models.read(Models.int8(), sentence);
            var floats = Models.read(Models.fp32(), sentence);
            likeness.add(bytes.likeness(floats));
            largest.add(difference(bytes, floats));
            for (var place : HeadSearch.places(bytes)) {
                for (var i = 0; i < bytes.tokens().size(); i++, rows++) {
                    same += favourite(bytes, place.layer(), place.head(), i)
                                    == favourite(floats, place.layer(), place.head(), i)
                            ? 1
                            : 0;
                }
            }
        }
        section.text("""

                What matrices in bytes change, over the %d sentences of the tests, all heads and all rows: the cosine of the sentence's
                vector with that of the model in floats is %s at the least and %s in the median; the largest difference of a weight is
                %s, in the median sentence %s; the token with the largest weight is the same in %s of %d rows.""".formatted(
                        likeness.size(),
                        decimals(new Quantiles(likeness).at(0)),
                        decimals(new Quantiles(likeness).at(50)),
                        decimals(new Quantiles(largest).at(100)),
                        decimals(new Quantiles(largest).at(50)),
                        String.format(Locale.ROOT, "%.1f %%", 100.0 * same / rows),
                        rows));
    }

    private static double difference(EncoderTrace a, EncoderTrace b) {
        return HeadSearch.places(a).stream()
                .flatMapToDouble(place -> IntStream.range(
                                0, a.tokens().size() * a.tokens().size())
                        .mapToDouble(at -> Math.abs(a.weights(place).data[at] - b.weights(place).data[at])))
                .max()
                .orElseThrow();
    }

    private static int favourite(EncoderTrace trace, int layer, int head, int row) {
        var weights = trace.head(layer, head).weights();
        return IntStream.range(0, weights.numCols)
                .reduce((a, b) -> weights.get(row, a) >= weights.get(row, b) ? a : b)
                .orElseThrow();
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** Of a sentence that everybody knows, said again until it is long enough. */
    private static List<Token> tokens(int length) {
        var sentence =
                Models.tokenizer().tokens("The animal didn't cross the street because it was too tired. ".repeat(12));
        var tokens = new ArrayList<>(sentence.subList(0, length - 1));
        tokens.add(sentence.getLast());
        return tokens;
    }
}
