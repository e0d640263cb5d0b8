package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.junit.jupiter.api.Test;

class AttentionFigureTest {

    private static final AttentionLab SELF_ATTENTION = BuiltInCourse.lab(AttentionLab.class, "self-attention");
    private static final AttentionLab ALIGNMENT = BuiltInCourse.lab(AttentionLab.class, "alignment");
    private static final AttentionLab LOOKUP = BuiltInCourse.lab(AttentionLab.class, "soft-lookup");

    /** The eleven weights of the document's figure, to its two decimals. */
    @Test
    void selfAttentionOpensOnTheRowOfTheDocument() {
        var bars = opening(SELF_ATTENTION).bars();
        assertThat(bars.query()).isEqualTo("it");
        assertThat(bars.bars().stream().map(Bar::weight).map(AttentionFigureTest::twoDecimals))
                .containsExactly(
                        "0.02", "0.45", "0.03", "0.02", "0.01", "0.08", "0.03", "0.30", "0.02", "0.02", "0.02");
    }

    @Test
    void barsShowTheEnginesNumbersForTheState() {
        var state = AttentionState.start(SELF_ATTENTION, 0);
        var moved = state.withQueries(state.queries().with(7, 1, -1.35)).withTemperature(0.5);
        var trace = Attention.attend(moved.queries(), moved.keys(), moved.values(), moved.settings());
        var bars = AttentionFigure.of(SELF_ATTENTION, moved).bars();
        for (int key = 0; key < bars.bars().size(); key++) {
            assertThat(bars.bars().get(key).weight()).isEqualTo(trace.weights().get(7, key));
            assertThat(bars.bars().get(key).score()).isEqualTo(trace.scores().get(7, key));
        }
        assertThat(bars.sum()).isEqualTo(trace.rowSum(7));
    }

    @Test
    void everyCellOfTheHeatmapIsTheEnginesWeight() {
        var state = AttentionState.start(SELF_ATTENTION, 1);
        var trace = Attention.attend(state.queries(), state.keys(), state.values(), state.settings());
        var cells = AttentionFigure.of(SELF_ATTENTION, state).heatmap().cells();
        for (int row = 0; row < 11; row++) {
            for (int column = 0; column < 11; column++) {
                assertThat(cells.get(row).get(column)).isEqualTo(trace.weights().get(row, column));
            }
        }
    }

    @Test
    void aMaskedKeyHasNoCellAndNoBar() {
        var masked = AttentionFigure.of(
                SELF_ATTENTION, AttentionState.start(SELF_ATTENTION, 0).withCausal(true));
        assertThat(masked.heatmap().cells().get(2))
                .startsWith(masked.trace().weights().get(2, 0));
        assertThat(masked.heatmap().cells().get(2).subList(3, 11)).containsOnlyNulls();
        assertThat(masked.bars().bars().get(8).visible()).isFalse();
        assertThat(masked.bars().sum()).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    @Test
    void theAlignmentMatrixFillsAsWordsAreVisited() {
        var start = AttentionState.start(ALIGNMENT, 0);
        assertThat(filledRows(start)).isEqualTo(1);
        assertThat(filledRows(start.withQuery(4))).isEqualTo(2);
        assertThat(filledRows(start.withQuery(4).withQuery(start.query()))).isEqualTo(2);
    }

    @Test
    void anUnknownWordFailsHardAndBlendsSoft() {
        var start = AttentionState.start(LOOKUP, 0);
        var cat = AttentionFigure.of(LOOKUP, start).lookups();
        var kitten = AttentionFigure.of(LOOKUP, start.withQuery(3)).lookups();
        assertThat(cat.found()).isTrue();
        assertThat(cat.hard()).contains("animal 1.00").contains("cat");
        assertThat(kitten.found()).isFalse();
        assertThat(kitten.soft()).startsWith("animal 0.");
    }

    @Test
    void sceneWideMovesItFromAnimalToStreet() {
        var wide = AttentionFigure.of(SELF_ATTENTION, AttentionState.start(SELF_ATTENTION, 1))
                .bars()
                .bars();
        assertThat(wide.get(10).word()).isEqualTo("wide");
        assertThat(wide.get(5).weight()).isGreaterThan(2 * wide.get(1).weight());
    }

    @Test
    void weightedValuesAddUpToTheOutput() {
        var sum = opening(LOOKUP).sum();
        for (int component = 0; component < sum.output().size(); component++) {
            var column = component;
            var added = sum.parts().stream()
                    .mapToDouble(part -> part.weighted().get(column))
                    .sum();
            assertThat(added).isCloseTo(sum.output().get(column), offset(1e-12));
        }
        assertThat(sum.components()).isEqualTo(List.of("animal", "vehicle"));
    }

    @Test
    void thePlaneShowsTheAskingQueryAndEveryKeyWithItsWeight() {
        var figure = opening(SELF_ATTENTION);
        var arrows = figure.plane(7).arrows();
        assertThat(figure.plane(7).seq()).isEqualTo(7);
        assertThat(arrows).hasSize(12);
        assertThat(arrows.get(1).strength()).isEqualTo(figure.trace().weights().get(7, 1));
        assertThat(arrows.getLast().id()).isEqualTo("q7");
    }

    private static long filledRows(AttentionState state) {
        return AttentionFigure.of(ALIGNMENT, state).heatmap().cells().stream()
                .filter(row -> row.stream().allMatch(Objects::nonNull))
                .count();
    }

    private static AttentionFigure opening(AttentionLab lab) {
        return AttentionFigure.of(lab, AttentionState.start(lab, 0));
    }

    private static String twoDecimals(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
