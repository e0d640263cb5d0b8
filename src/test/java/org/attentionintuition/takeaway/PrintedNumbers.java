package org.attentionintuition.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** What a program of a figure printed, against the engine. */
final class PrintedNumbers {

    private static final double TOLERANCE = 1e-9;

    private PrintedNumbers() {}

    /** Headings, as many rows as queries, each with its numbers and then its word. */
    static void assertAgree(TakenFigure figure, List<String> lines) {
        var n = figure.queries().size();
        assertThat(lines).hasSize(figure.heads().size() * 2 * (n + 1));
        var at = 0;
        for (var head : figure.heads()) {
            at = assertRows(figure, lines, at + 1, head.trace().weights());
            at = assertRows(figure, lines, at + 1, head.trace().output());
        }
    }

    private static int assertRows(TakenFigure figure, List<String> lines, int from, DMatrixRMaj expected) {
        for (var row = 0; row < expected.numRows; row++) {
            var line = lines.get(from + row);
            var parts = line.split("  ", 2);
            assertThat(parts[1]).isEqualTo(PlainText.oneLine(figure.queries().get(row)));
            var numbers = parts[0].split(" ", -1);
            assertThat(numbers).hasSize(expected.numCols);
            for (var column = 0; column < expected.numCols; column++) {
                assertThat(Double.parseDouble(numbers[column]))
                        .as("row %d, column %d of %s", row, column, figure.settings())
                        .isCloseTo(expected.get(row, column), within(TOLERANCE));
            }
        }
        return from + expected.numRows;
    }
}
