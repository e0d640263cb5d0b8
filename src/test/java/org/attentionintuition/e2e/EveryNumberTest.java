package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Heads;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.HeadsLab.Head;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every number that a figure of attention prints, on every page: bars, matrices, sums, arcs and the whole ledger are read off the page
 * and compared with the engine. What the experiments print is compared in {@link ExperimentsComputeTest}.
 */
class EveryNumberTest extends BrowserTest {

    private static final String NUMBERS = "ledger => Object.fromEntries("
            + "[...ledger.renderRoot.querySelectorAll('[data-id]')].map(cell => [cell.dataset.id, cell.textContent.trim()]))";

    @SuppressWarnings("NullAway.Init") // every test opens its own
    private LabOnPage lab;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "the-bottleneck-problem, one-memory-slot",
        "the-attention-solution, alignment",
        "attention-as-database-lookup, soft-lookup",
        "self-attention, self-attention",
        "why-attention-works-well, reading-weights",
        "whats-next, causal-preview"
    })
    void anAttentionLabPrintsWhatTheEngineComputes(String section, String id) {
        open("attention-intuition/" + section);
        lab = new LabOnPage(page, id);
        var described = BookLabs.lab(book, AttentionLab.class, id);
        var engine = AttentionByEngine.start(described, 0);
        var keys = AttentionByEngine.words(engine.scene().keys());
        var trace = engine.trace();
        assertBars(0, keys, trace, engine.query());
        if (described.show().contains(Show.HEATMAP)) {
            assertMatrix(0, trace, described.show().contains(Show.ARCS) ? engine.query() : -1);
        }
        if (described.show().contains(Show.ARCS)) {
            assertThat(lab.locator("alignment-arcs [part=weight]").allInnerTexts().stream()
                            .map(String::strip))
                    .isEqualTo(row(trace, engine.query()));
            lab.locator("alignment-arcs [part=weight]").nth(1).click();
            assertFocused("weight-1");
        }
        if (described.show().contains(Show.OUTPUT)) {
            assertSum(keys, trace, engine.query());
            lab.locator("weighted-sum [part=contribution]").last().click();
            var component = trace.output().numCols - 1;
            assertFocused("weighted-%d-%d".formatted(keys.size() - 1, component));
            assertLedger(trace, engine.query(), keys.size() - 1);
        }
        lab.locator("softmax-bars [part=score] button").first().click();
        assertFocused("score-0");
        assertLedger(trace, engine.query(), 0);
    }

    @Test
    void theProjectionsLabPrintsWhatTheEngineComputes() {
        open("attention-intuition/query-key-value");
        lab = new LabOnPage(page, "three-projections");
        var it = BookLabs.lab(book, ProjectionsLab.class, "three-projections");
        var projections = new Projections(
                it.queryWeights().matrix(),
                it.keyWeights().matrix(),
                it.valueWeights().matrix());
        var trace =
                projections.attend(it.tokenVectors(), new AttentionSettings(it.similarity(), it.temperature(), false));
        var words = AttentionByEngine.words(it.tokens());
        assertBars(0, words, trace, it.chosen());
        assertMatrix(0, trace, -1);
        assertSum(words, trace, it.chosen());
        lab.locator("softmax-bars [part=score] button").nth(2).click();
        assertFocused("score-2");
        assertLedger(trace, it.chosen(), 2);
    }

    @Test
    void theHeadsPrintWhatTheEngineComputes() {
        open("attention-intuition/whats-next");
        lab = new LabOnPage(page, "two-heads");
        var it = BookLabs.lab(book, HeadsLab.class, "two-heads");
        var traces = new Heads(
                        it.heads().stream().map(EveryNumberTest::projections).toList())
                .attend(it.tokenVectors(), AttentionSettings.dot().withCausal(it.causal()));
        var words = AttentionByEngine.words(it.tokens());
        var output = new ArrayList<String>();
        for (int head = 0; head < it.heads().size(); head++) {
            var trace = traces.heads().get(head);
            assertBars(head, words, trace, it.chosen());
            assertMatrix(head, trace, -1);
        }
        for (int i = 0; i < traces.output().numCols; i++) {
            output.add(Printed.number(traces.output().get(it.chosen(), i)));
        }
        PlaywrightAssertions.assertThat(lab.locator(".pictures > .note"))
                .containsText("(" + String.join(", ", output) + ")");
    }

    private static Projections projections(Head head) {
        return new Projections(
                head.queryWeights().matrix(),
                head.keyWeights().matrix(),
                head.valueWeights().matrix());
    }

    private void assertBars(int place, List<String> keys, AttentionTrace trace, int query) {
        assertThat(lab.bars(place)).isEqualTo(LabOnPage.printed(keys, trace, query));
        PlaywrightAssertions.assertThat(lab.locator("softmax-bars").nth(place).locator("[part=sum]"))
                .hasText(Printed.number(trace.rowSum(query)));
    }

    /** @param only the one row that is filled, or −1 if all are */
    private void assertMatrix(int place, AttentionTrace trace, int only) {
        var rows = LabOnPage.rows(lab.locator("attention-heatmap").nth(place).locator("table"));
        assertThat(rows).hasSize(trace.queries().numRows + 1);
        for (int query = 0; query < trace.queries().numRows; query++) {
            var expected = new ArrayList<String>();
            if (only < 0 || only == query) {
                expected.addAll(row(trace, query));
            } else {
                IntStream.range(0, trace.keys().numRows).forEach(key -> expected.add(LabOnPage.EMPTY));
            }
            if (only < 0) {
                expected.add(Printed.number(trace.rowSum(query)));
            }
            var printed = rows.get(query + 1);
            assertThat(printed.subList(1, printed.size())).isEqualTo(expected);
        }
    }

    private static List<String> row(AttentionTrace trace, int query) {
        return IntStream.range(0, trace.keys().numRows)
                .mapToObj(key -> trace.visible(query, key)
                        ? Printed.number(trace.weights().get(query, key))
                        : LabOnPage.EMPTY)
                .toList();
    }

    private void assertSum(List<String> keys, AttentionTrace trace, int query) {
        var rows = LabOnPage.rows(lab.locator("weighted-sum table"));
        var first = rows.size() - keys.size() - 1;
        for (int key = 0; key < keys.size(); key++) {
            var expected = new ArrayList<>(
                    List.of(keys.get(key), Printed.number(trace.weights().get(query, key))));
            for (int component = 0; component < trace.values().numCols; component++) {
                expected.add(Printed.number(trace.values().get(key, component)));
                expected.add(Printed.number(trace.weightedValue(query, key)[component]));
            }
            assertThat(rows.get(first + key)).isEqualTo(expected);
        }
        assertThat(lab.output())
                .isEqualTo(IntStream.range(0, trace.output().numCols)
                        .mapToObj(component -> Printed.number(trace.output().get(query, component)))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private void assertLedger(AttentionTrace trace, int query, int key) {
        Locator ledger = lab.locator("arithmetic-ledger");
        assertThat(new TreeMap<>((Map<String, String>) ledger.evaluate(NUMBERS)))
                .isEqualTo(LedgerByEngine.printed(trace, query, key));
    }

    private void assertFocused(String cell) {
        awaitRest();
        PlaywrightAssertions.assertThat(lab.locator("arithmetic-ledger [data-id='" + cell + "']"))
                .isFocused();
    }
}
