package org.attentionintuition.bench.engine;

/**
 * The baseline: scaled dot-product attention in plain loops over {@code double[][]}, as a competent reader of the formula writes
 * it, for comparison with the engine.
 *
 * <p>It computes and keeps what a trace of the engine keeps: scores, scaled scores, row maxima, exponentials, row totals, weights and
 * output, in the same order of operations and with the same {@link Math#exp}; and it checks what the engine checks: that rows
 * have one width, that shapes match, that every entry is finite and that no score overflows. Rows are held in local variables, scores are sums
 * in a register, and the output adds whole rows of values, so that the inner loops run along memory. It is not blocked,
 * unrolled or transposed by hand.
 */
final class PlainAttention {

    final double[][] scores; // n×m
    final double[][] scaled; // n×m
    final double[] maxima; // n
    final double[][] exponentials; // n×m
    final double[] totals; // n
    final double[][] weights; // n×m
    final double[][] output; // n×v

    private PlainAttention(int n, int m, int v) {
        scores = new double[n][m];
        scaled = new double[n][m];
        maxima = new double[n];
        exponentials = new double[n][m];
        totals = new double[n];
        weights = new double[n][m];
        output = new double[n][v];
    }

    static PlainAttention attend(double[][] queries, double[][] keys, double[][] values, double temperature) {
        if (keys.length == 0 || values.length != keys.length) {
            throw new IllegalArgumentException("keys, values: found %d, %d".formatted(keys.length, values.length));
        }
        check("queries", queries, keys[0].length);
        check("keys", keys, keys[0].length);
        check("values", values, values[0].length);
        var attention = new PlainAttention(queries.length, keys.length, values[0].length);
        for (var i = 0; i < queries.length; i++) {
            attention.score(i, queries[i], keys, temperature);
            attention.weigh(i, temperature);
            attention.mix(i, values);
        }
        return attention;
    }

    private static void check(String name, double[][] rows, int width) {
        for (var row : rows) {
            if (row.length != width) {
                throw new IllegalArgumentException("%s: found width %d, needed %d".formatted(name, row.length, width));
            }
            for (var component : row) {
                if (!Double.isFinite(component)) {
                    throw new IllegalArgumentException("%s: found %s".formatted(name, component));
                }
            }
        }
    }

    private void score(int i, double[] query, double[][] keys, double temperature) {
        var row = scores[i];
        var scaledRow = scaled[i];
        var root = Math.sqrt(query.length);
        var largest = Double.NEGATIVE_INFINITY;
        for (var j = 0; j < row.length; j++) {
            var key = keys[j];
            var sum = 0.0;
            for (var c = 0; c < query.length; c++) {
                sum += query[c] * key[c];
            }
            row[j] = sum / root;
            scaledRow[j] = row[j] / temperature;
            if (!Double.isFinite(scaledRow[j])) {
                throw new IllegalArgumentException("scores: found %s".formatted(scaledRow[j]));
            }
            largest = Math.max(largest, row[j]);
        }
        maxima[i] = largest;
    }

    private void weigh(int i, double temperature) {
        var row = scores[i];
        var exponentialRow = exponentials[i];
        var weightRow = weights[i];
        var largest = maxima[i];
        var total = 0.0;
        for (var j = 0; j < row.length; j++) {
            exponentialRow[j] = Math.exp((row[j] - largest) / temperature);
            total += exponentialRow[j];
        }
        for (var j = 0; j < row.length; j++) {
            weightRow[j] = exponentialRow[j] / total;
        }
        maxima[i] = largest / temperature;
        totals[i] = total;
    }

    private void mix(int i, double[][] values) {
        var weightRow = weights[i];
        var outputRow = output[i];
        for (var j = 0; j < weightRow.length; j++) {
            var weight = weightRow[j];
            var value = values[j];
            for (var c = 0; c < outputRow.length; c++) {
                outputRow[c] += weight * value[c];
            }
        }
    }
}
