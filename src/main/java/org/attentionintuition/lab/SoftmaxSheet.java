package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Column;
import org.attentionintuition.widget.ArithmeticLedger.Row;
import org.attentionintuition.widget.ArithmeticLedger.Sheet;
import org.attentionintuition.widget.LedgerLine;
import org.attentionintuition.widget.Role;

/**
 * How the scores of one row become weights, a line for each key. A step has a column only where it takes place: ÷ τ where it changes
 * something, those of softmax where there is softmax.
 */
record SoftmaxSheet(LedgerPicture picture) {

    /** The columns, from left to right. */
    private enum Step {
        SCORE("score"),
        SCALED("÷ τ"),
        EXPONENT("− largest"),
        EXPONENTIAL("exp"),
        WINNER("largest?"),
        WEIGHT("weight");

        private final String heading;

        Step(String heading) {
            this.heading = heading;
        }
    }

    Sheet sheet() {
        var rows = new ArrayList<Row>();
        for (int key = 0; key < picture.keys().size(); key++) {
            rows.add(row(key));
        }
        if (cooled()) {
            rows.add(result("τ", Map.of(Step.SCALED, tau())));
        }
        if (weighting() != Weighting.NONE) {
            rows.add(result("largest", Map.of(cooled() ? Step.SCALED : Step.SCORE, largest())));
        }
        rows.add(result("total", totals()));
        return new Sheet(
                "%s: the row of “%s”"
                        .formatted(weighting() == Weighting.SOFTMAX ? "Softmax" : "Weights", picture.asking()),
                "key",
                steps().stream()
                        .map(step -> new Column(step.heading, Role.SETTING))
                        .toList(),
                rows);
    }

    /** Those that take place. */
    private List<Step> steps() {
        var steps = EnumSet.of(Step.SCORE, Step.WEIGHT);
        if (cooled()) {
            steps.add(Step.SCALED);
        }
        switch (weighting()) {
            case SOFTMAX -> steps.addAll(List.of(Step.EXPONENT, Step.EXPONENTIAL));
            case HARD -> steps.add(Step.WINNER);
            case NONE -> {}
        }
        return List.copyOf(steps);
    }

    private Row row(int key) {
        var cells = steps().stream()
                .map(step -> switch (step) {
                    case SCORE -> score(key);
                    case SCALED -> scaled(key);
                    case EXPONENT -> exponent(key);
                    case EXPONENTIAL -> exponential(key);
                    case WINNER -> winner(key);
                    case WEIGHT -> weight(key);
                })
                .toList();
        return new Row(picture.keys().get(key), Role.KEY, key, key == picture.key(), false, List.copyOf(cells));
    }

    private Map<Step, Cell> totals() {
        return switch (weighting()) {
            case SOFTMAX -> Map.of(Step.EXPONENTIAL, total("total of exp"), Step.WEIGHT, sum());
            case HARD -> Map.of(Step.WINNER, total("number of largest"), Step.WEIGHT, sum());
            case NONE -> Map.of(Step.WEIGHT, sum());
        };
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

    private Cell winner(int key) {
        var name = "is “%s” the largest?".formatted(picture.keys().get(key));
        var number = trace().exponentials().get(picture.query(), key);
        return picture.visible(key)
                ? LedgerPicture.cell(
                        "exponential-" + key, name, number, "1 if # = #, else 0", compared() + "-" + key, "largest")
                : LedgerPicture.masked("exponential-" + key, name);
    }

    private Cell total(String name) {
        var exponentials = picture.visible("exponential");
        return LedgerPicture.cell(
                "total",
                name,
                trace().rowTotals().get(picture.query(), 0),
                LedgerPicture.added("#", exponentials),
                exponentials);
    }

    private Cell weight(int key) {
        var name = named("weight", key);
        var number = trace().weights().get(picture.query(), key);
        var id = LedgerLine.WEIGHT.cell(key);
        if (!picture.visible(key)) {
            return LedgerPicture.masked(id, name);
        }
        return weighting() == Weighting.NONE
                ? LedgerPicture.cell(id, name, number, "#", compared() + "-" + key)
                : LedgerPicture.cell(id, name, number, "# ÷ #", "exponential-" + key, "total");
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

    private Row result(String heading, Map<Step, Cell> under) {
        var cells = steps().stream().map(under::get).toArray(Cell[]::new);
        return new Row(heading, Role.SETTING, -1, false, true, LedgerPicture.row(cells));
    }

    private String named(String step, int key) {
        return step + " of “" + picture.keys().get(key) + "”";
    }

    private Weighting weighting() {
        return trace().settings().weighting();
    }

    private AttentionTrace trace() {
        return picture.trace();
    }
}
