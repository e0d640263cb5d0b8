package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Column;
import org.attentionintuition.widget.ArithmeticLedger.Row;
import org.attentionintuition.widget.ArithmeticLedger.Sheet;
import org.attentionintuition.widget.Role;
import org.jspecify.annotations.Nullable;

/** How the score of the chosen query and key is added up, component by component. */
record ScoreSheet(LedgerPicture picture) {

    private static final String REST = "product-rest";

    Sheet sheet() {
        var rows = new ArrayList<Row>();
        rows.add(row(Words.say("lab.ledger.query-of", picture.asking()), Role.QUERY, cells(this::query, null)));
        rows.add(row(Words.say("lab.ledger.key-of", picture.answering()), Role.KEY, cells(this::key, null)));
        rows.add(row(
                similarity() == Similarity.NEGATIVE_SQUARED_DISTANCE ? "(q − k)²" : "q × k",
                Role.SETTING,
                cells(this::product, rest())));
        between(rows);
        rows.add(result(Words.say("lab.ledger.score"), score()));
        var columns = new ArrayList<Column>();
        for (var component : shown()) {
            columns.add(new Column(Words.say("lab.ledger.component", component + 1), Role.SETTING));
        }
        if (hidden() > 0) {
            columns.add(new Column(Words.say("lab.ledger.rest", hidden()), Role.SETTING));
        }
        return new Sheet(
                Words.say("lab.ledger.score-sheet", picture.asking(), picture.answering()),
                Words.say("lab.ledger.vector"),
                columns,
                rows);
    }

    /** What lies between the products and the score. */
    private void between(List<Row> rows) {
        switch (similarity()) {
            case DOT -> {}
            case SCALED_DOT -> {
                rows.add(result(Words.say("lab.ledger.sum"), sum()));
                rows.add(result("√d", LedgerPicture.cell("root", "√d", trace().scoreDivisor(), "√" + width())));
            }
            case COSINE -> {
                rows.add(result(Words.say("lab.ledger.sum"), sum()));
                rows.add(result("‖q‖", length("query", trace().queryLength(picture.query()))));
                rows.add(result("‖k‖", length("key", trace().keyLength(picture.key()))));
            }
            case NEGATIVE_SQUARED_DISTANCE -> rows.add(result(Words.say("lab.ledger.sum"), sum()));
        }
    }

    private Cell score() {
        var score = trace().scores().get(picture.query(), picture.key());
        return switch (similarity()) {
            case DOT -> picked(score, LedgerPicture.added("#", products()), products());
            case SCALED_DOT -> picked(score, "# ÷ #", "sum", "root");
            case COSINE ->
                trace().queryLength(picture.query()) == 0 || trace().keyLength(picture.key()) == 0
                        ? picked(score, Words.say("lab.ledger.no-direction"))
                        : picked(score, "# ÷ (# × #)", "sum", "query-length", "key-length");
            case NEGATIVE_SQUARED_DISTANCE -> picked(score, "−#", "sum");
        };
    }

    private static Cell picked(double score, String how, String... sources) {
        return LedgerPicture.cell("picked-score", Words.say("lab.ledger.score"), score, how, sources);
    }

    private Cell sum() {
        var sum = trace().sumOfProducts(picture.query(), picture.key());
        return LedgerPicture.cell(
                "sum", Words.say("lab.ledger.sum"), sum, LedgerPicture.added("#", products()), products());
    }

    private Cell length(String vector, double length) {
        var how = "√(" + LedgerPicture.added("#²", line(vector)) + ")";
        return LedgerPicture.cell(
                vector + "-length",
                vector.equals("query") ? Words.say("lab.ledger.query-length") : Words.say("lab.ledger.key-length"),
                length,
                how,
                line(vector));
    }

    private Cell query(int component) {
        return given("query", component, trace().queries().get(picture.query(), component));
    }

    private Cell key(int component) {
        return given("key", component, trace().keys().get(picture.key(), component));
    }

    private static Cell given(String vector, int component, double number) {
        var name = vector.equals("query")
                ? Words.say("lab.ledger.query-component", component + 1)
                : Words.say("lab.ledger.key-component", component + 1);
        return LedgerPicture.cell(vector + "-" + component, name, number, "");
    }

    private Cell product(int component) {
        var product = trace().products(picture.query(), picture.key())[component];
        var how = similarity() == Similarity.NEGATIVE_SQUARED_DISTANCE ? "(# − #)²" : "# × #";
        return LedgerPicture.cell(
                "product-" + component,
                Words.say("lab.ledger.product-component", component + 1),
                product,
                how,
                "query-" + component,
                "key-" + component);
    }

    /** The components that count most in the score. */
    private int[] shown() {
        return picture.largest(trace().products(picture.query(), picture.key()));
    }

    private int hidden() {
        return width() - shown().length;
    }

    /** The products that have no column of their own. */
    private Cell rest() {
        var products = trace().products(picture.query(), picture.key());
        var rest = Arrays.stream(products).sum()
                - Arrays.stream(shown())
                        .mapToDouble(component -> products[component])
                        .sum();
        return LedgerPicture.cell(
                REST, Words.say("lab.ledger.rest-of", hidden()), rest, Words.say("lab.ledger.rest-how", hidden()));
    }

    private String[] products() {
        return Stream.concat(
                        Arrays.stream(shown()).mapToObj(component -> "product-" + component),
                        hidden() > 0 ? Stream.of(REST) : Stream.of())
                .toArray(String[]::new);
    }

    /** A cell for each component that is shown, and one for the others together, where there are others. */
    private List<@Nullable Cell> cells(IntFunction<Cell> cell, @Nullable Cell rest) {
        var cells = new ArrayList<@Nullable Cell>();
        for (var component : shown()) {
            cells.add(cell.apply(component));
        }
        if (hidden() > 0) {
            cells.add(rest);
        }
        return Collections.unmodifiableList(cells);
    }

    private String[] line(String line) {
        return IntStream.range(0, width()).mapToObj(c -> line + "-" + c).toArray(String[]::new);
    }

    private static Row row(String heading, Role role, List<@Nullable Cell> cells) {
        return new Row(heading, role, -1, false, false, cells);
    }

    private static Row result(String heading, Cell cell) {
        return new Row(heading, Role.SETTING, -1, false, true, List.of(cell));
    }

    private int width() {
        return trace().queries().numCols;
    }

    private Similarity similarity() {
        return trace().settings().similarity();
    }

    private AttentionTrace trace() {
        return picture.trace();
    }
}
