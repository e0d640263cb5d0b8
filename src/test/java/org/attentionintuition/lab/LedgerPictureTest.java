package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerPictureTest {

    private static final Vectors QUERIES =
            Vectors.of(new double[] {1.3, -0.4, 2}, new double[] {-0.6, 0.2, 1.1}, new double[] {0.7, 0.7, -0.5});
    private static final Vectors KEYS =
            Vectors.of(new double[] {-0.75, 0.8, 0.1}, new double[] {2, -1.5, 0.6}, new double[] {0.4, 0.4, -1});
    private static final Vectors VALUES =
            Vectors.of(new double[] {1, 0}, new double[] {-2, 0.5}, new double[] {0.25, 3});

    static Stream<AttentionSettings> settings() {
        return Arrays.stream(Similarity.values())
                .flatMap(similarity -> DoubleStream.of(1, 0.35)
                        .boxed()
                        .flatMap(temperature -> Stream.of(true, false)
                                .flatMap(causal -> Arrays.stream(Weighting.values())
                                        .map(weighting ->
                                                new AttentionSettings(similarity, temperature, causal, weighting)))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyNumberFollowsFromItsSourcesAsTheLedgerSays(AttentionSettings settings) {
        for (int query = 0; query < 3; query++) {
            for (int key = 0; key < 3; key++) {
                var cells = cells(ledger(settings, query, key));
                cells.values().stream().filter(cell -> cell.how().contains("#")).forEach(cell -> {
                    var sources = cell.sources().stream()
                            .map(id -> Objects.requireNonNull(cells.get(id), id).number())
                            .toList();
                    assertThat(cell.number()).as(cell.id()).isCloseTo(worked(cell.how(), sources), within(1e-12));
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyNumberIsTheEngines(AttentionSettings settings) {
        var trace = trace(settings);
        var cells = cells(ledger(settings, 1, 0));
        assertThat(number(cells, "picked-score")).isEqualTo(trace.scores().get(1, 0));
        var steps = settings.weighting() != Weighting.NONE;
        if (steps) {
            assertThat(number(cells, "total")).isEqualTo(trace.rowTotals().get(1, 0));
            assertThat(number(cells, "largest")).isEqualTo(trace.rowMaxima().get(1, 0));
        }
        for (int key = 0; key < 2; key++) {
            assertThat(number(cells, "score-" + key)).isEqualTo(trace.scores().get(1, key));
            if (steps) {
                assertThat(number(cells, "exponential-" + key))
                        .isEqualTo(trace.exponentials().get(1, key));
            }
            assertThat(number(cells, "weight-" + key)).isEqualTo(trace.weights().get(1, key));
        }
        for (int component = 0; component < 2; component++) {
            assertThat(number(cells, "product-" + component)).isEqualTo(trace.products(1, 0)[component]);
            assertThat(number(cells, "weighted-1-" + component)).isEqualTo(trace.weightedValue(1, 1)[component]);
            assertThat(number(cells, "output-" + component))
                    .isEqualTo(trace.output().get(1, component));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void idsAreUniqueAndEverySourceIsACell(AttentionSettings settings) {
        var ledger = ledger(settings, 2, 1);
        var ids = stream(ledger).map(Cell::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(
                        stream(ledger).flatMap(cell -> cell.sources().stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyRowHasACellForEachColumnOrOneUnderTheLast(AttentionSettings settings) {
        for (var sheet : ledger(settings, 0, 0).sheets()) {
            assertThat(sheet.rows())
                    .allSatisfy(row -> assertThat(row.cells().size())
                            .isIn(1, sheet.columns().size()));
        }
    }

    @Test
    void aHiddenKeyHasNoNumberAfterItsScoreAndIsNoSource() {
        var cells = cells(ledger(AttentionSettings.dot().withCausal(true), 0, 2));
        assertThat(cells.get("score-2")).extracting(Cell::number).isNotNull();
        for (var line : List.of("exponent-2", "exponential-2", "weight-2", "weighted-2-0")) {
            assertThat(cells.get(line)).extracting(Cell::number).as(line).isNull();
            assertThat(cells.values()).noneMatch(cell -> cell.sources().contains(line));
        }
        assertThat(number(cells, "weight-0")).isEqualTo(1);
    }

    @Test
    void theTemperatureHasAColumnOnlyWhereItIsNotOne() {
        assertThat(cells(ledger(AttentionSettings.dot(), 0, 0))).doesNotContainKey("tau");
        assertThat(cells(ledger(AttentionSettings.dot().withTemperature(2), 0, 0)))
                .containsKeys("tau", "scaled-0", "scaled-2");
    }

    @Test
    void theCosineWithAVectorOfLengthZeroIsZeroByAgreement() {
        var trace = Attention.attend(
                QUERIES.withRow(0, 0, 0, 0),
                KEYS,
                VALUES,
                AttentionSettings.dot().withSimilarity(Similarity.COSINE));
        var score = Objects.requireNonNull(cells(picture(trace, 0, 1).ledger()).get("picked-score"));
        assertThat(score.number()).isZero();
        assertThat(score.sources()).isEmpty();
    }

    @Test
    void theScoreOfAnotherKeyIsAChoiceAway() {
        var cells = cells(ledger(AttentionSettings.dot(), 0, 1));
        assertThat(cells.get("score-1")).extracting(Cell::sources).isEqualTo(List.of("picked-score"));
        assertThat(cells.get("score-0")).extracting(Cell::sources).isEqualTo(List.of());
    }

    /** What the words of a cell make of the numbers of its sources. */
    private static double worked(String how, List<Double> sources) {
        var a = sources.getFirst();
        return switch (how) {
            case "#" -> a;
            case "# × #" -> a * sources.get(1);
            case "(# − #)²" -> Math.pow(a - sources.get(1), 2);
            case "# − #" -> a - sources.get(1);
            case "# ÷ #" -> a / sources.get(1);
            case "# ÷ (# × #)" -> a / (sources.get(1) * sources.get(2));
            case "−#" -> -a;
            case "1 if # = #, else 0" ->
                sources.get(1) - a <= Weighting.TIE * Math.max(1, Math.abs(sources.get(1))) ? 1 : 0;
            case "exp(#)" -> Math.exp(a);
            default -> listed(how, sources);
        };
    }

    private static double listed(String how, List<Double> sources) {
        var each = IntStream.range(0, sources.size()).mapToObj(i -> "#").toList();
        if (how.equals("largest of " + String.join(", ", each))) {
            return sources.stream().mapToDouble(it -> it).max().orElseThrow();
        }
        if (how.startsWith("√(")) {
            return Math.sqrt(sources.stream().mapToDouble(it -> it * it).sum());
        }
        assertThat(how).isEqualTo(String.join(" + ", each));
        return sources.stream().mapToDouble(it -> it).sum();
    }

    private static AttentionTrace trace(AttentionSettings settings) {
        return Attention.attend(QUERIES, KEYS, VALUES, settings);
    }

    private static Ledger ledger(AttentionSettings settings, int query, int key) {
        return picture(trace(settings), query, key).ledger();
    }

    private static LedgerPicture picture(AttentionTrace trace, int query, int key) {
        return new LedgerPicture(
                trace, List.of("a", "b", "c"), List.of("x", "y", "z"), query, key, List.of("first", "second"));
    }

    private static Map<String, Cell> cells(Ledger ledger) {
        return stream(ledger).collect(Collectors.toMap(Cell::id, Function.identity()));
    }

    private static Stream<Cell> stream(Ledger ledger) {
        return ledger.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull);
    }

    private static double number(Map<String, Cell> cells, String id) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(id), id).number());
    }
}
