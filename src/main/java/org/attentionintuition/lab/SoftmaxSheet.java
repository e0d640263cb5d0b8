package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Column;
import org.attentionintuition.widget.ArithmeticLedger.Row;
import org.attentionintuition.widget.ArithmeticLedger.Sheet;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.Role;
import org.jspecify.annotations.Nullable;

/** How softmax makes weights of the scores of one row, a line for each key; ÷ τ has a column only where it changes something. */
record SoftmaxSheet(LedgerPicture picture) {

    Sheet sheet() {
        var rows = new ArrayList<Row>();
        for (int key = 0; key < picture.keys().size(); key++) {
            rows.add(row(key));
        }
        if (cooled()) {
            rows.add(result("τ", null, tau(), null, null, null));
        }
        rows.add(result("largest", cooled() ? null : largest(), cooled() ? largest() : null, null, null, null));
        rows.add(result("total", null, null, null, total(), sum()));
        return new Sheet(
                "Softmax: the row of “" + picture.asking() + "”",
                "key",
                columns("score", "÷ τ", "− largest", "exp", "weight").stream()
                        .map(step -> new Column(step, Role.SETTING))
                        .toList(),
                rows);
    }

    private Row row(int key) {
        var cells = columns(score(key), scaled(key), exponent(key), exponential(key), weight(key));
        return new Row(picture.keys().get(key), Role.KEY, key, key == picture.key(), false, List.copyOf(cells));
    }

    /** The score of the chosen key is the one above; of any other, its own products are a choice away. */
    private Cell score(int key) {
        var score = trace().scores().get(picture.query(), key);
        var name = named("score", key);
        return key == picture.key()
                ? LedgerPicture.cell(LedgerLine.SCORE.cell(key), name, score, "#", "picked-score")
                : LedgerPicture.cell(LedgerLine.SCORE.cell(key), name, score, "choose it to see its products");
    }

    private Cell scaled(int key) {
        return LedgerPicture.cell(
                "scaled-" + key,
                named("score ÷ τ", key),
                trace().scaledScores().get(picture.query(), key),
                "# ÷ #",
                LedgerLine.SCORE.cell(key),
                "tau");
    }

    private Cell tau() {
        return LedgerPicture.cell("tau", "temperature τ", trace().settings().temperature(), "");
    }

    private Cell largest() {
        var scores = picture.visible(compared());
        return LedgerPicture.cell(
                "largest",
                "largest",
                trace().rowMaxima().get(picture.query(), 0),
                "largest of "
                        + String.join(
                                ", ", List.of(scores).stream().map(score -> "#").toList()),
                scores);
    }

    private Cell exponent(int key) {
        var name = named("minus the largest", key);
        return picture.visible(key)
                ? LedgerPicture.cell(
                        "exponent-" + key,
                        name,
                        trace().exponent(picture.query(), key),
                        "# − #",
                        compared() + "-" + key,
                        "largest")
                : LedgerPicture.masked("exponent-" + key, name);
    }

    private Cell exponential(int key) {
        var name = named("exp", key);
        var number = trace().exponentials().get(picture.query(), key);
        return picture.visible(key)
                ? LedgerPicture.cell("exponential-" + key, name, number, "exp(#)", "exponent-" + key)
                : LedgerPicture.masked("exponential-" + key, name);
    }

    private Cell total() {
        var exponentials = picture.visible("exponential");
        return LedgerPicture.cell(
                "total",
                "total of exp",
                trace().rowTotals().get(picture.query(), 0),
                LedgerPicture.added("#", exponentials),
                exponentials);
    }

    private Cell weight(int key) {
        var name = named("weight", key);
        var number = trace().weights().get(picture.query(), key);
        var id = LedgerLine.WEIGHT.cell(key);
        return picture.visible(key)
                ? LedgerPicture.cell(id, name, number, "# ÷ #", "exponential-" + key, "total")
                : LedgerPicture.masked(id, name);
    }

    private Cell sum() {
        var weights = picture.visible("weight");
        return LedgerPicture.cell(
                "weights",
                "sum of the weights",
                trace().rowSum(picture.query()),
                LedgerPicture.added("#", weights),
                weights);
    }

    /** The line in which the largest is looked for. */
    private String compared() {
        return cooled() ? "scaled" : "score";
    }

    private boolean cooled() {
        return trace().settings().temperature() != 1;
    }

    /** Without the second column where τ changes nothing. */
    private <T> List<T> columns(T score, T scaled, T exponent, T exponential, T weight) {
        return cooled()
                ? List.of(score, scaled, exponent, exponential, weight)
                : List.of(score, exponent, exponential, weight);
    }

    private Row result(
            String heading,
            @Nullable Cell score,
            @Nullable Cell scaled,
            @Nullable Cell exponent,
            @Nullable Cell exponential,
            @Nullable Cell weight) {
        var cells = cooled()
                ? LedgerPicture.row(score, scaled, exponent, exponential, weight)
                : LedgerPicture.row(score, exponent, exponential, weight);
        return new Row(heading, Role.SETTING, -1, false, true, cells);
    }

    private String named(String step, int key) {
        return step + " of “" + picture.keys().get(key) + "”";
    }

    private AttentionTrace trace() {
        return picture.trace();
    }
}
