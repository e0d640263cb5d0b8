package org.attentionintuition.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Times of the engine and of the plain loops at one shape, round by round.
 *
 * <p>The two times of a round were taken one right after the other, so that what else the machine was doing touches both; the
 * ratio is taken within a round, and the median of the rounds stands for all.
 *
 * @param shape queries × keys × width
 * @param engine nanoseconds, one for each round
 * @param plain nanoseconds, one for each round
 */
record Comparison(String shape, List<Double> engine, List<Double> plain) {

    /** One line of the Markdown table. */
    String row() {
        var ratios = IntStream.range(0, engine.size())
                .mapToObj(round -> engine.get(round) / plain.get(round))
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f (%.2f…%.2f) |",
                shape,
                time(median(engine)),
                time(median(plain)),
                median(ratios),
                ratios.getFirst(),
                ratios.getLast());
    }

    private static double median(List<Double> numbers) {
        var sorted = numbers.stream().sorted().toList();
        var upper = sorted.size() / 2;
        var lower = (sorted.size() - 1) / 2;
        return (sorted.get(lower) + sorted.get(upper)) / 2;
    }

    private static String time(double nanos) {
        if (nanos < 1e3) {
            return String.format(Locale.ROOT, "%.0f ns", nanos);
        }
        return nanos < 1e6
                ? String.format(Locale.ROOT, "%.2f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
