package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Column;
import org.attentionintuition.widget.ArithmeticLedger.Row;
import org.attentionintuition.widget.ArithmeticLedger.Sheet;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.Role;
import org.jspecify.annotations.Nullable;

/** How the values are weighed and added up to the output of one row, a line for each key and two columns for each component. */
record OutputSheet(LedgerPicture picture) {

    Sheet sheet() {
        var rows = new ArrayList<Row>();
        for (int key = 0; key < picture.keys().size(); key++) {
            rows.add(row(key));
        }
        rows.add(output());
        var columns = Arrays.stream(shown())
                .mapToObj(component -> picture.components().get(component))
                .flatMap(component -> Stream.of(
                        new Column(Words.say("lab.ledger.value", component), Role.VALUE),
                        new Column(Words.say("lab.ledger.weighted"), Role.SETTING)))
                .toList();
        return new Sheet(Words.say("lab.ledger.output-sheet"), Words.say("lab.ledger.key"), columns, rows);
    }

    /** The components that the output is largest in. */
    private int[] shown() {
        var output = new double[picture.components().size()];
        for (int component = 0; component < output.length; component++) {
            output[component] = trace().output().get(picture.query(), component);
        }
        return picture.largest(output);
    }

    private Row row(int key) {
        var cells = new ArrayList<Cell>();
        var weighted = trace().weightedValue(picture.query(), key);
        for (var component : shown()) {
            cells.add(value(key, component));
            cells.add(weighted(key, component, weighted[component]));
        }
        return new Row(picture.keys().get(key), Role.KEY, key, key == picture.key(), false, List.copyOf(cells));
    }

    private Cell value(int key, int component) {
        var name = Words.say(
                "lab.ledger.value-of",
                picture.keys().get(key),
                picture.components().get(component));
        return LedgerPicture.cell(
                "value-%d-%d".formatted(key, component), name, trace().values().get(key, component), "");
    }

    private Cell weighted(int key, int component, double number) {
        var id = "weighted-%d-%d".formatted(key, component);
        var name = Words.say(
                "lab.ledger.weighted-of",
                picture.keys().get(key),
                picture.components().get(component));
        return picture.visible(key)
                ? LedgerPicture.cell(
                        id, name, number, "# × #", LedgerLine.WEIGHT.cell(key), "value-%d-%d".formatted(key, component))
                : LedgerPicture.masked(id, name);
    }

    private Row output() {
        var cells = new ArrayList<@Nullable Cell>();
        for (var component : shown()) {
            cells.add(null);
            cells.add(output(component));
        }
        return new Row(
                Words.say("lab.ledger.output"), Role.OUTPUT, -1, false, true, Collections.unmodifiableList(cells));
    }

    private Cell output(int component) {
        var parts = picture.visibleKeys()
                .mapToObj(key -> "weighted-%d-%d".formatted(key, component))
                .toArray(String[]::new);
        return LedgerPicture.cell(
                LedgerLine.OUTPUT.cell(component),
                Words.say("lab.ledger.output-of", picture.components().get(component)),
                trace().output().get(picture.query(), component),
                LedgerPicture.added("#", parts),
                parts);
    }

    private AttentionTrace trace() {
        return picture.trace();
    }
}
