package org.attentionintuition.takeaway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.ejml.data.DMatrixRMaj;

/**
 * A trace as comma-separated values (RFC 4180): one row for each query and key with all that the engine computed between them, then
 * one row for each query with its output. Columns are described in docs/exports.md.
 *
 * <p>Numbers are the shortest decimals that give the same doubles back. Words that a spreadsheet would run as a formula stand
 * behind an apostrophe.
 */
final class TraceCsv {

    private final List<List<String>> records = new ArrayList<>();
    private final TakenFigure figure;
    private final int keyWidth;
    private final int valueWidth;

    private TraceCsv(TakenFigure figure) {
        this.figure = figure;
        keyWidth = widest(figure, trace -> trace.keys().numCols);
        valueWidth = widest(figure, trace -> trace.values().numCols);
    }

    /** The table of a figure. */
    static String of(TakenFigure figure) {
        var csv = new TraceCsv(figure);
        csv.records.add(csv.header());
        figure.heads().forEach(csv::pairs);
        figure.heads().forEach(csv::outputs);
        return CsvFile.of(csv.records);
    }

    private List<String> header() {
        var names = new ArrayList<>(List.of("record", "head", "query_row", "query", "key_row", "key"));
        numbered(names, "q", keyWidth);
        numbered(names, "k", keyWidth);
        numbered(names, "term", keyWidth);
        names.addAll(List.of("score", "scaled_score", "row_maximum", "exponential", "row_total", "weight", "visible"));
        numbered(names, "v", valueWidth);
        numbered(names, "weighted", valueWidth);
        names.addAll(List.of("similarity", "temperature", "causal", "weighting"));
        return names;
    }

    /** Heads may differ in width; the columns a head lacks stay empty. */
    private static int widest(TakenFigure figure, ToIntFunction<AttentionTrace> width) {
        return figure.heads().stream()
                .mapToInt(head -> width.applyAsInt(head.trace()))
                .max()
                .orElseThrow();
    }

    private static void numbered(List<String> names, String name, int count) {
        IntStream.rangeClosed(1, count).forEach(i -> names.add(name + "_" + i));
    }

    private void pairs(TakenHead head) {
        for (var i = 0; i < figure.queries().size(); i++) {
            for (var j = 0; j < figure.keys().size(); j++) {
                records.add(pair(head, i, j));
            }
        }
    }

    private List<String> pair(TakenHead head, int i, int j) {
        var trace = head.trace();
        var cells = start("pair", head, i);
        cells.add(Integer.toString(j + 1));
        cells.add(CsvFile.word(figure.keys().get(j)));
        addRow(cells, trace.queries(), i, keyWidth);
        addRow(cells, trace.keys(), j, keyWidth);
        addPadded(cells, trace.terms(i, j), keyWidth);
        add(
                cells,
                trace.scores().get(i, j),
                trace.scaledScores().get(i, j),
                trace.rowMaxima().get(i, 0),
                trace.exponentials().get(i, j),
                trace.rowTotals().get(i, 0),
                trace.weights().get(i, j));
        cells.add(Boolean.toString(trace.visible(i, j)));
        addRow(cells, trace.values(), j, valueWidth);
        addPadded(cells, trace.weightedValue(i, j), valueWidth);
        return withSettings(cells, trace);
    }

    private void outputs(TakenHead head) {
        for (var i = 0; i < figure.queries().size(); i++) {
            records.add(output(head, i));
        }
    }

    /** The columns of a sum hold sums: the weights' under weight, the weighted values' under weighted. */
    private List<String> output(TakenHead head, int i) {
        var trace = head.trace();
        var cells = start("output", head, i);
        addEmpty(cells, 2);
        addRow(cells, trace.queries(), i, keyWidth);
        addEmpty(cells, 2 * keyWidth + 2);
        add(cells, trace.rowMaxima().get(i, 0));
        addEmpty(cells, 1);
        add(cells, trace.rowTotals().get(i, 0), trace.rowSum(i));
        addEmpty(cells, 1 + valueWidth);
        addRow(cells, trace.output(), i, valueWidth);
        return withSettings(cells, trace);
    }

    private List<String> start(String record, TakenHead head, int query) {
        return new ArrayList<>(List.of(
                record,
                CsvFile.word(head.name()),
                Integer.toString(query + 1),
                CsvFile.word(figure.queries().get(query))));
    }

    private static List<String> withSettings(List<String> cells, AttentionTrace trace) {
        var settings = trace.settings();
        cells.add(settings.similarity().id());
        cells.add(Double.toString(settings.temperature()));
        cells.add(Boolean.toString(settings.causal()));
        cells.add(settings.weighting().id());
        return cells;
    }

    private static void addRow(List<String> cells, DMatrixRMaj matrix, int row, int width) {
        addPadded(cells, Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols), width);
    }

    private static void addPadded(List<String> cells, double[] numbers, int width) {
        add(cells, numbers);
        addEmpty(cells, width - numbers.length);
    }

    private static void add(List<String> cells, double... numbers) {
        for (var number : numbers) {
            cells.add(Double.isNaN(number) ? "" : Double.toString(number)); // a step that did not take place
        }
    }

    private static void addEmpty(List<String> cells, int count) {
        for (var i = 0; i < count; i++) {
            cells.add("");
        }
    }
}
