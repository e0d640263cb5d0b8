package org.attentionintuition.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceCsvTest {

    @ParameterizedTest
    @MethodSource("org.attentionintuition.takeaway.Figures#all")
    void everyNumberIsTheDoubleOfTheTrace(TakenFigure figure) {
        var rows = read(TraceCsv.of(figure));
        var n = figure.queries().size();
        var m = figure.keys().size();
        assertThat(rows).hasSize(figure.heads().size() * n * (m + 1));
        for (var h = 0; h < figure.heads().size(); h++) {
            var outputs = figure.heads().size() * n * m + h * n;
            for (var i = 0; i < n; i++) {
                for (var j = 0; j < m; j++) {
                    assertPair(rows.get((h * n + i) * m + j), figure.heads().get(h), i, j);
                }
                var output = rows.get(outputs + i);
                assertThat(output).containsEntry("record", "output").containsEntry("query_row", "" + (i + 1));
                assertThat(numbers(output, "weighted"))
                        .startsWith(row(figure.heads().get(h).trace().output(), i));
            }
        }
    }

    private static void assertPair(Map<String, String> row, TakenHead head, int i, int j) {
        var trace = head.trace();
        assertThat(row)
                .containsEntry("record", "pair")
                .containsEntry("query_row", "" + (i + 1))
                .containsEntry("key_row", "" + (j + 1))
                .containsEntry("visible", "" + trace.visible(i, j))
                .containsEntry("score", "" + trace.scores().get(i, j))
                .containsEntry("scaled_score", "" + trace.scaledScores().get(i, j))
                .containsEntry("row_maximum", taken(trace.rowMaxima().get(i, 0)))
                .containsEntry("exponential", taken(trace.exponentials().get(i, j)))
                .containsEntry("row_total", taken(trace.rowTotals().get(i, 0)))
                .containsEntry("weight", "" + trace.weights().get(i, j))
                .containsEntry("similarity", trace.settings().similarity().id())
                .containsEntry("temperature", "" + trace.settings().temperature())
                .containsEntry("causal", "" + trace.settings().causal())
                .containsEntry("weighting", trace.settings().weighting().id());
        assertThat(numbers(row, "q")).containsExactly(row(trace.queries(), i));
        assertThat(numbers(row, "k")).containsExactly(row(trace.keys(), j));
        assertThat(numbers(row, "term")).containsExactly(trace.terms(i, j));
        assertThat(numbers(row, "v")).containsExactly(row(trace.values(), j));
        assertThat(numbers(row, "weighted")).containsExactly(trace.weightedValue(i, j));
    }

    /** A step that did not take place has no number. */
    private static String taken(double number) {
        return Double.isNaN(number) ? "" : "" + number;
    }

    @Test
    void noWordIsAFormula() {
        var figure = Figures.figure(new int[] {9, 9, 2, 2}, AttentionSettings.dot(), 1);
        assertThat(read(TraceCsv.of(figure)))
                .allSatisfy(row -> assertThat(row.get("query")).doesNotContainPattern("\\A\\s*[=+\\-@]"));
        for (var word : List.of("=1", "+1", "-1", "@x", " =1", "\t=1", "\r=1", "＝1", "\n@", "\u200B=1")) {
            assertThat(queryOf(word)).isEqualTo("'" + word);
        }
    }

    @Test
    void everyOtherWordComesBackAsItWas() {
        for (var word : List.of("it", "didn't", "a,b", "\"", "a\r\nb", " a ", "", "'s", "1-2", "été")) {
            assertThat(queryOf(word)).isEqualTo(word);
        }
    }

    @Test
    void spreadsheetsAreToldThatItIsUtf8() {
        assertThat(TraceCsv.of(Figures.heads())).startsWith("\uFEFFrecord,head,");
    }

    private static String queryOf(String word) {
        var trace = Figures.figure(new int[] {1, 1, 1, 1}, AttentionSettings.dot(), 2)
                .heads()
                .getFirst()
                .trace();
        var rows = read(TraceCsv.of(TakenFigure.of("", "", List.of(word), List.of("key"), trace)));
        return rows.getFirst().getOrDefault("query", "no such column");
    }

    private static double[] row(org.ejml.data.DMatrixRMaj matrix, int row) {
        return IntStream.range(0, matrix.numCols)
                .mapToDouble(column -> matrix.get(row, column))
                .toArray();
    }

    private static double[] numbers(Map<String, String> row, String name) {
        return IntStream.rangeClosed(1, 99)
                .mapToObj(i -> row.getOrDefault(name + "_" + i, ""))
                .takeWhile(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The rows by the names of their columns, as RFC 4180 says they are to be read. */
    private static List<Map<String, String>> read(String csv) {
        var records = records(csv.substring(1));
        var header = records.removeFirst();
        assertThat(header).doesNotHaveDuplicates();
        return records.stream()
                .map(record -> {
                    assertThat(record).hasSameSizeAs(header);
                    Map<String, String> row = new HashMap<>();
                    IntStream.range(0, header.size()).forEach(c -> row.put(header.get(c), record.get(c)));
                    return row;
                })
                .toList();
    }

    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        List<String> record = new ArrayList<>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < csv.length(); at++) {
            var c = csv.charAt(at);
            if (quoted && c == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                records.add(record);
                record = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        assertThat(record).as("what follows the last end of line").isEmpty();
        return records;
    }
}
