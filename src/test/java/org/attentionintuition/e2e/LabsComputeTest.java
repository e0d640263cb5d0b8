package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Heads;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.e2e.LabOnPage.PrintedBar;
import org.attentionintuition.e2e.LabOnPage.PrintedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a learner switches, chooses and visits in the labs, and that every number shown afterwards is the engine's. */
class LabsComputeTest extends BrowserTest {

    private static final String MASK = "Causal mask: no looking ahead";

    private LabOnPage openLab(String section, String id) {
        open("attention-intuition/" + section);
        return new LabOnPage(page, id);
    }

    private AttentionByEngine start(String id, int scene) {
        return AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, id), scene);
    }

    @Test
    void aClosedMemoryLeavesNoChoiceWhateverTheQuery() {
        var lab = openLab("the-bottleneck-problem", "one-memory-slot");
        var engine = start("one-memory-slot", 0);

        for (var key : List.of("Home", "End", "PageDown", "ArrowLeft")) {
            for (int component = 0; component < 2; component++) {
                var slider = lab.slider("query “chat”", component);
                slider.press(key);
                awaitRest();
                engine = engine.withQuery(component, Double.parseDouble(slider.inputValue()));
                lab.assertShows(engine);
                assertThat(lab.bars())
                        .singleElement()
                        .extracting(PrintedBar::weight)
                        .isEqualTo("1.00");
            }
        }
    }

    @Test
    void anOpenMemorySharesTheSameQueryOut() {
        var lab = openLab("the-bottleneck-problem", "one-memory-slot");
        lab.slider("query “chat”", 0).press("Home");

        lab.choose("open");
        awaitRest();

        var engine = start("one-memory-slot", 1).withQuery(0, -WordVector.LIMIT);
        lab.assertShows(engine);
        assertThat(lab.bars()).hasSize(6);
        assertThat(lab.output()).isEqualTo(engine.output());
    }

    @Test
    void itLooksAtTheAnimalThatIsTiredAndAtTheStreetThatIsWide() {
        var lab = openLab("self-attention", "self-attention");
        var engine = start("self-attention", 0);
        lab.assertShows(engine);
        assertThat(heaviest(lab)).isEqualTo("animal");

        lab.choose("wide");
        awaitRest();

        lab.assertShows(start("self-attention", 1));
        assertThat(heaviest(lab)).isEqualTo("street");

        lab.choose("tired");
        awaitRest();

        lab.assertShows(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "dot product, DOT",
        "dot product ÷ √d, SCALED_DOT",
        "cosine, COSINE",
        "−distance², NEGATIVE_SQUARED_DISTANCE"
    })
    void everySimilarityIsComputedByTheEngine(String name, Similarity similarity) {
        var lab = openLab("attention-as-database-lookup", "soft-lookup");
        var engine = start("soft-lookup", 0);
        lab.pick("Query", 4);
        lab.slider("query “truck”", 1).press("ArrowUp");

        lab.pick("Similarity", name);
        awaitRest();

        engine = engine.asking(4).withSettings(AttentionSettings.dot().withSimilarity(similarity));
        engine = engine.withQuery(1, onGrid(engine.queries().get(4, 1) + WordVector.STEP));
        lab.assertShows(engine);
        assertThat(lab.output()).isEqualTo(engine.output());
    }

    @Test
    void temperatureTurnsTheSoftLookupHardAndThenIntoAnAverage() {
        var lab = openLab("attention-as-database-lookup", "soft-lookup");
        var engine = start("soft-lookup", 0);
        lab.pick("Query", 3);
        engine = engine.asking(3);

        lab.slider("Temperature", 0).press("Home");
        awaitRest();
        assertThat(temperature(lab)).isLessThanOrEqualTo(0.01);
        lab.assertShows(engine.withSettings(engine.settings().withTemperature(temperature(lab))));
        assertThat(weights(lab)).containsExactlyInAnyOrder("1.00", "0.00", "0.00");

        lab.slider("Temperature", 0).press("End");
        awaitRest();
        assertThat(temperature(lab)).isGreaterThanOrEqualTo(100);
        lab.assertShows(engine.withSettings(engine.settings().withTemperature(temperature(lab))));
        assertThat(weights(lab).stream().map(Double::parseDouble))
                .allSatisfy(weight -> assertThat(weight).isBetween(0.32, 0.35));
    }

    @Test
    void theHardLookupKnowsTheCatAndNothingOfAKitten() {
        var lab = openLab("attention-as-database-lookup", "soft-lookup");
        var engine = start("soft-lookup", 0);
        assertThat(lab.locator(".lookup p").allInnerTexts())
                .containsExactly("animal 1.00, vehicle 0.00: the key “cat” equals the query.", blended(engine));

        lab.pick("Query", 3);
        awaitRest();

        engine = engine.asking(3);
        assertThat(lab.locator(".lookup p").allInnerTexts())
                .containsExactly("Nothing: no key equals the query.", blended(engine));
        assertThat(lab.output()).isEqualTo(engine.output());
    }

    @Test
    void theCausalMaskEmptiesTheUpperTriangleAndEveryRowStillSumsToOne() {
        var lab = openLab("self-attention", "self-attention");
        var engine = start("self-attention", 0);
        assertThat(lab.heatmap()).isEqualTo(rows(engine));

        lab.choose(MASK);
        awaitRest();

        engine = engine.withSettings(engine.settings().withCausal(true));
        var shown = lab.heatmap();
        assertThat(shown).isEqualTo(rows(engine));
        for (int row = 0; row < shown.size(); row++) {
            var cells = shown.get(row).cells();
            assertThat(cells.subList(row + 1, cells.size())).allMatch(LabOnPage.EMPTY::equals);
            assertThat(cells.subList(0, row + 1)).noneMatch(LabOnPage.EMPTY::equals);
            assertThat(shown.get(row).sum()).isEqualTo("1.00");
        }
        lab.assertShows(engine);
    }

    @Test
    void theAlignmentFillsAsTheWordsAreVisited() {
        var lab = openLab("the-attention-solution", "alignment");
        var engine = start("alignment", 0);
        var words = AttentionByEngine.words(engine.scene().queries());
        assertThat(filled(lab)).containsExactly(engine.query());

        for (int word = 0; word < words.size(); word++) {
            lab.locator("alignment-arcs [part=query]").nth(word).click();
            awaitRest();
            engine = engine.asking(word);
            lab.assertShows(engine);
            assertThat(lab.heatmap().get(word).cells()).isEqualTo(engine.row(word));
            assertThat(lab.output()).isEqualTo(engine.output());
            assertThat(lab.locator("alignment-arcs [part=weight]").allInnerTexts())
                    .isEqualTo(engine.row(word));
        }

        assertThat(lab.heatmap()).isEqualTo(rows(engine));
    }

    @Test
    void aCellOfTheHeatmapChoosesItsQueryAndItsKey() {
        var lab = openLab("self-attention", "self-attention");
        var engine = start("self-attention", 0);

        lab.cell(3, 5).click();
        awaitRest();

        engine = engine.asking(3);
        lab.assertShows(engine);
        assertThat(lab.number("query “cross”", 0).innerText())
                .isEqualTo(Printed.number(engine.queries().get(3, 0)));
        assertThat(lab.number("key “street”", 1).innerText())
                .isEqualTo(Printed.number(engine.keys().get(5, 1)));

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        awaitRest();

        lab.assertShows(engine.asking(4));
        assertThat(lab.number("key “the”", 0).innerText())
                .isEqualTo(Printed.number(engine.keys().get(4, 0)));
    }

    @Test
    void theOutputStaysWhileTheWeightsMoveUntilAValueIsChanged() {
        var lab = openLab("why-attention-works-well", "reading-weights");
        var engine = start("reading-weights", 0);
        var other = start("reading-weights", 1);
        assertThat(lab.output()).isEqualTo(engine.output()).isEqualTo(other.output());

        lab.choose("looking at itself");
        awaitRest();
        lab.assertShows(other);
        assertThat(lab.bars()).isNotEqualTo(engine.bars());
        assertThat(lab.output()).isEqualTo(other.output());

        lab.slider("value of “animal”", 1).press("End");
        awaitRest();
        other = other.withValue(0, 1, WordVector.LIMIT);
        assertThat(lab.output()).isEqualTo(other.output()).isNotEqualTo(engine.output());
    }

    @Test
    void resetLeadsBackToTheStartExactly() {
        var lab = openLab("self-attention", "self-attention");
        var engine = start("self-attention", 0);
        var start = lab.everything();

        lab.pick("Query", 5);
        lab.slider("query “street”", 0).press("End");
        lab.pick("Key", 8);
        lab.slider("key “was”", 1).press("Home");
        lab.handle("k2").press("Shift+ArrowUp");
        lab.slider("Temperature", 0).press("PageUp");
        lab.choose(MASK);
        awaitRest();
        assertThat(lab.everything()).isNotEqualTo(start);

        lab.press("Reset");
        awaitRest();
        assertThat(lab.everything()).isEqualTo(start);
        lab.assertShows(engine);
    }

    @Test
    void everyHeadOfSeveralIsComputedByTheEngine() {
        var heads = BookLabs.lab(book, HeadsLab.class, "two-heads");
        var lab = openLab("whats-next", "two-heads");
        assertHeads(lab, heads, heads.tokenVectors(), heads.chosen(), false);

        lab.pick("Token that asks", 1);
        lab.slider("What every head reads of “cat”", 2).press("Home");
        lab.choose(MASK);
        awaitRest();

        assertHeads(lab, heads, heads.tokenVectors().with(1, 2, -WordVector.LIMIT), 1, true);
    }

    private static void assertHeads(LabOnPage lab, HeadsLab heads, Vectors tokens, int query, boolean causal) {
        var trace = new Heads(heads.heads().stream()
                        .map(head -> new Projections(
                                head.queryWeights().matrix(),
                                head.keyWeights().matrix(),
                                head.valueWeights().matrix()))
                        .toList())
                .attend(tokens.matrix(), AttentionSettings.dot().withCausal(causal));
        for (int head = 0; head < heads.heads().size(); head++) {
            assertThat(lab.bars(head))
                    .isEqualTo(LabOnPage.printed(
                            AttentionByEngine.words(heads.tokens()),
                            trace.heads().get(head),
                            query));
        }
        var output = IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> Printed.number(trace.output().get(query, component)))
                .toList();
        assertThat(lab.words().innerText()).contains("(" + String.join(",\u00a0", output) + ")");
    }

    /** The whole matrix as it is printed. */
    private static List<PrintedRow> rows(AttentionByEngine engine) {
        var words = AttentionByEngine.words(engine.scene().queries());
        var trace = engine.trace();
        return IntStream.range(0, words.size())
                .mapToObj(row -> new PrintedRow(words.get(row), engine.row(row), Printed.number(trace.rowSum(row))))
                .toList();
    }

    /** The rows of the heatmap that are not empty. */
    private static List<Integer> filled(LabOnPage lab) {
        var rows = lab.heatmap();
        return IntStream.range(0, rows.size())
                .filter(row -> Collections.frequency(rows.get(row).cells(), LabOnPage.EMPTY) == 0)
                .boxed()
                .toList();
    }

    private static double temperature(LabOnPage lab) {
        return Double.parseDouble(lab.number("Temperature", 0).innerText());
    }

    private static List<String> weights(LabOnPage lab) {
        return lab.bars().stream().map(PrintedBar::weight).toList();
    }

    private static String heaviest(LabOnPage lab) {
        return lab.bars().stream()
                .max((a, b) -> Double.compare(Double.parseDouble(a.weight()), Double.parseDouble(b.weight())))
                .orElseThrow()
                .word();
    }

    private static String blended(AttentionByEngine engine) {
        var output = engine.output();
        return "animal " + output.get(0) + ", vehicle " + output.get(1);
    }

    private static double onGrid(double value) {
        return Math.rint(value / WordVector.STEP) / Math.rint(1 / WordVector.STEP);
    }
}
