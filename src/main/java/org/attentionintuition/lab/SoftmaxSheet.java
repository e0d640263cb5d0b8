package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.language.Words;
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
        SCORE,
        SCALED,
        EXPONENT,
        EXPONENTIAL,
        WINNER,
        WEIGHT;

        String heading() {
            return switch (this) {
                case SCORE -> Words.say("lab.ledger.score");
                case SCALED -> "÷ τ";
                case EXPONENT -> Words.say("lab.ledger.minus-largest");
                case EXPONENTIAL -> "exp";
                case WINNER -> Words.say("lab.ledger.is-largest");
                case WEIGHT -> Words.say("lab.ledger.weight");
            };
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
            rows.add(result(Words.say("lab.ledger.largest"), Map.of(cooled() ? Step.SCALED : Step.SCORE, largest())));
        }
        rows.add(result(Words.say("lab.ledger.total"), totals()));
        return new Sheet(
                weighting() == Weighting.SOFTMAX
                        ? Words.say("lab.ledger.softmax-sheet", picture.asking())
                        : Words.say("lab.ledger.weights-sheet", picture.asking()),
                Words.say("lab.ledger.key"),
                steps().stream()
                        .map(step -> new Column(step.heading(), Role.SETTING))
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
            case SOFTMAX -> Map.of(Step.EXPONENTIAL, total(Words.say("lab.ledger.total-of-exp")), Step.WEIGHT, sum());
            case HARD -> Map.of(Step.WINNER, total(Words.say("lab.ledger.number-of-largest")), Step.WEIGHT, sum());
            case NONE -> Map.of(Step.WEIGHT, sum());
        };
    }

    /** The score of the chosen key is the one above; of any other, its own products are a choice away. */
    private Cell score(int key) {
        var score = trace().scores().get(picture.query(), key);
        var name = Words.say("lab.ledger.score-of", word(key));
        return key == picture.key()
                ? LedgerPicture.cell(LedgerLine.SCORE.cell(key), name, score, "#", "picked-score")
                : LedgerPicture.cell(LedgerLine.SCORE.cell(key), name, score, Words.say("lab.ledger.choose"));
    }

    private Cell scaled(int key) {
        return LedgerPicture.cell(
                "scaled-" + key,
                Words.say("lab.ledger.scaled-of", word(key)),
                trace().scaledScores().get(picture.query(), key),
                "# ÷ #",
                LedgerLine.SCORE.cell(key),
                "tau");
    }

    private Cell tau() {
        return LedgerPicture.cell(
                "tau", Words.say("lab.ledger.temperature"), trace().settings().temperature(), "");
    }

    private Cell largest() {
        var scores = picture.visible(compared());
        return LedgerPicture.cell(
                "largest",
                Words.say("lab.ledger.largest"),
                trace().rowMaxima().get(picture.query(), 0),
                Words.say(
                        "lab.ledger.largest-of", Numbers.list(Stream.of(scores).map(score -> "#"))),
                scores);
    }

    private Cell exponent(int key) {
        var name = Words.say("lab.ledger.minus-largest-of", word(key));
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
        var name = Words.say("lab.ledger.exp-of", word(key));
        var number = trace().exponentials().get(picture.query(), key);
        return picture.visible(key)
                ? LedgerPicture.cell("exponential-" + key, name, number, "exp(#)", "exponent-" + key)
                : LedgerPicture.masked("exponential-" + key, name);
    }

    private Cell winner(int key) {
        var name = Words.say("lab.ledger.is-largest-of", word(key));
        var number = trace().exponentials().get(picture.query(), key);
        return picture.visible(key)
                ? LedgerPicture.cell(
                        "exponential-" + key,
                        name,
                        number,
                        Words.say("lab.ledger.one-if"),
                        compared() + "-" + key,
                        "largest")
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
        var name = Words.say("lab.ledger.weight-of", word(key));
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
                Words.say("lab.ledger.sum-of-weights"),
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

    private String word(int key) {
        return picture.keys().get(key);
    }

    private Weighting weighting() {
        return trace().settings().weighting();
    }

    private AttentionTrace trace() {
        return picture.trace();
    }
}
