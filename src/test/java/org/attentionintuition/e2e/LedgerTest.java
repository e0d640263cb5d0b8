package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Heads;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.ProjectionsLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger: every number in it is the engine's, numbers elsewhere lead to it, and its own lead to what they are made of. */
class LedgerTest extends BrowserTest {

    private static final String NUMBERS = """
            ledger => Object.fromEntries([...ledger.renderRoot.querySelectorAll('[part=cell]')]
              .map(cell => [cell.dataset.id, cell.textContent.trim()]))""";

    @SuppressWarnings("NullAway.Init") // every test opens a lab first
    private LabOnPage lab;

    private AttentionByEngine openLab(String section, String id) {
        open("attention-intuition/" + section);
        lab = new LabOnPage(page, id);
        return AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, id), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "the-bottleneck-problem, one-memory-slot, 0",
        "the-attention-solution, alignment, 3",
        "attention-as-database-lookup, soft-lookup, 2",
        "self-attention, self-attention, 9",
        "why-attention-works-well, reading-weights, 1",
        "whats-next, causal-preview, 4"
    })
    void everyNumberIsTheEnginesBeforeAndAfterTheHand(String section, String id, int key) {
        var engine = openLab(section, id);

        number("weight", key).click();
        assertLedger(engine.trace(), engine.query(), key);
        assertThat(focused()).isEqualTo("weight-" + key);

        var slider = lab.slider("query", 1);
        slider.press("PageUp");
        awaitRest();
        assertLedger(
                engine.withQuery(1, Double.parseDouble(slider.inputValue())).trace(), engine.query(), key);
    }

    @ParameterizedTest
    @CsvSource({
        "dot product ÷ √d, SCALED_DOT",
        "cosine, COSINE",
        "−distance², NEGATIVE_SQUARED_DISTANCE",
    })
    void everySimilarityHasLinesOfItsOwnAndTheTemperatureAColumn(String name, Similarity similarity) {
        var engine = openLab("attention-as-database-lookup", "soft-lookup");
        number("score", 1).click();
        awaitRest();
        lab.pick("Similarity", name);
        lab.slider("Temperature", 0).press("PageDown");
        awaitRest();

        var exponent = Double.parseDouble(lab.slider("Temperature", 0).inputValue());
        var settings = AttentionSettings.dot().withSimilarity(similarity).withTemperature(Math.pow(10, exponent));
        assertLedger(engine.withSettings(settings).trace(), engine.query(), 1);
    }

    @Test
    void aMaskedKeyIsShownAsBlocked() {
        var engine = openLab("self-attention", "self-attention");
        number("weight", 10).click();
        lab.choose("Causal mask: no looking ahead");
        awaitRest();

        assertLedger(engine.withSettings(engine.settings().withCausal(true)).trace(), engine.query(), 10);
        assertThat(numbers()).containsEntry("weight-10", "masked");
    }

    @Test
    void projectedVectorsAreWhatIsMultiplied() {
        open("attention-intuition/query-key-value");
        lab = new LabOnPage(page, "three-projections");
        var described = BookLabs.lab(book, ProjectionsLab.class, "three-projections");
        var trace = projections(described.queryWeights(), described.keyWeights(), described.valueWeights())
                .attend(
                        described.tokenVectors(),
                        new AttentionSettings(described.similarity(), described.temperature(), false));

        number("weight", 2).click();
        assertLedger(trace, described.chosen(), 2);

        cell("weight-0").click();
        assertLedger(trace, described.chosen(), 0);

        lab.locator("weighted-sum [part=output]").nth(1).click();
        awaitRest();
        assertThat(focused()).isEqualTo("output-1");
    }

    @Test
    void everyHeadHasALedgerOfItsOwn() {
        open("attention-intuition/whats-next");
        lab = new LabOnPage(page, "two-heads");
        var described = BookLabs.lab(book, HeadsLab.class, "two-heads");
        var traces = new Heads(described.heads().stream()
                        .map(head -> projections(head.queryWeights(), head.keyWeights(), head.valueWeights()))
                        .toList())
                .attend(described.tokenVectors(), AttentionSettings.dot())
                .heads();
        for (int head = 0; head < traces.size(); head++) {
            lab.locator("softmax-bars")
                    .nth(head)
                    .locator("[part=weight] button")
                    .nth(1)
                    .click();
            assertLedger(traces.get(head), described.chosen(), 1);
        }
    }

    @Test
    void theCellOfTheMatrixThatWasChosenLeadsToItsWeight() {
        var engine = openLab("self-attention", "self-attention");
        lab.cell(5, 1).click();
        awaitRest();
        lab.locator("attention-heatmap [part=trace]").click();

        assertLedger(engine.trace(), 5, 1);
        assertThat(focused()).isEqualTo("weight-1");
    }

    @Test
    void aNumberLightsUpWhatItIsMadeOf() {
        openLab("attention-as-database-lookup", "soft-lookup");
        number("weight", 1).click();
        awaitRest();
        assertThat(lit()).containsExactly("exponential-1", "total");

        cell("total").click();
        awaitRest();
        assertThat(lit()).containsExactly("exponential-0", "exponential-1", "exponential-2");

        cell("product-1").click();
        awaitRest();
        assertThat(lit()).containsExactly("query-1", "key-1");
        var numbers = numbers();
        assertThat(lab.locator("arithmetic-ledger [part=reading]").innerText().strip())
                .endsWith("= %s × %s = %s"
                        .formatted(numbers.get("query-1"), numbers.get("key-1"), numbers.get("product-1")));
    }

    @Test
    void aNumberLightsUpTheSliderThatItComesFrom() {
        openLab("attention-as-database-lookup", "soft-lookup");
        number("weight", 1).click();
        cell("product-1").click();
        awaitRest();
        assertThat(litSliders()).containsExactly("q₂", "k₂");
        cell("query-0").click();
        awaitRest();
        assertThat(litSliders()).containsExactly("q₁");
        screenshot("lit-slider");
        lab.wire("V = K");
        awaitRest();
        assertThat(litSliders()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> litSliders() {
        return (List<String>)
                lab.locator("vector-sliders label.lit").evaluateAll("all => all.map(it => it.textContent.trim())");
    }

    @Test
    void theNumbersOfTheSumHaveOneTabStopAndLeadToTheirCells() {
        openLab("attention-as-database-lookup", "soft-lookup");
        var buttons = lab.locator("weighted-sum button");
        assertThat(lab.locator("weighted-sum button[tabindex='0']")).hasCount(1);
        buttons.last().focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(focused()).isEqualTo("weighted-1-1");
    }

    @Test
    void theKeyboardAloneOpensItWalksInItAndMovesTheKey() {
        var engine = openLab("attention-as-database-lookup", "soft-lookup");
        lab.locator("softmax-bars [part=word] button").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertLedger(engine.trace(), engine.query(), 1);
        assertThat(focused()).isEqualTo("weight-1");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(focused()).isEqualTo("exponential-2");
        page.keyboard().press("Enter");
        assertLedger(engine.trace(), engine.query(), 2);
        assertThat(focused()).isEqualTo("exponential-2");
        assertThat(lab.sliders("key “car”")).isVisible();

        page.keyboard().press("Control+End");
        assertThat(focused()).isEqualTo("output-1");
        page.keyboard().press("Control+Home");
        assertThat(focused()).isEqualTo("query-0");
    }

    /** The line that reads a number lies over the last of what is in the window. */
    @Test
    void aNumberUnderTheReadingLineIsPointedAtAndPressedAsAnyOther() {
        openLab("attention-as-database-lookup", "soft-lookup");
        number("weight", 1).click();
        page.setViewportSize(1440, 500);
        awaitRest();
        var reading = lab.locator("arithmetic-ledger [part=reading]");
        var cell = cell("weighted-1-1");
        var strip = page.viewportSize().height - 12;
        cell.evaluate("(it, y) => window.scrollBy(0, it.getBoundingClientRect().bottom - 4 - y)", strip);
        awaitRest();
        var box = cell.boundingBox();
        page.mouse().move(box.x + box.width / 2, 5);
        page.mouse().move(box.x + box.width / 2, strip - 4);
        for (var frame = 0; frame < 5; frame++) {
            page.mouse().move(box.x + box.width / 2 + frame % 2, strip - 4);
            awaitRest();
            assertThat(reading.innerText().strip()).endsWith(" = " + numbers().get("weighted-1-1"));
        }
        page.mouse().down();
        page.mouse().up();
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger .active")).hasAttribute("data-id", "weighted-1-1");
        assertThat(focused()).isEqualTo("weighted-1-1");
    }

    /** One question of this page is about the row of the second "the". */
    @Test
    void aLabThatIsCoveredHidesItsLedgerToo() {
        var engine = openLab("self-attention", "self-attention");
        number("weight", 1).click();
        assertLedger(engine.trace(), engine.query(), 1);

        page.locator("#same-word-same-row").getByText("Ask me again").click();
        lab.pick("Query", 4);
        awaitRest();
        assertThat(lab.locator("softmax-bars")).isHidden();
        assertThat(lab.locator("arithmetic-ledger")).isHidden();

        lab.pick("Query", engine.query());
        assertLedger(engine.trace(), engine.query(), 1);
    }

    @Test
    void aClosedLedgerIsNotOnThePageUntilANumberIsAskedAgain() {
        openLab("self-attention", "self-attention");
        assertThat(lab.locator("arithmetic-ledger")).hasCount(0);
        number("score", 0).click();
        assertThat(lab.locator("arithmetic-ledger")).isVisible();

        lab.locator("vaadin-accordion-heading")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*The arithmetic, step by step")))
                .click();
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger")).hasCount(0);

        number("score", 4).click();
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger")).isVisible();
        assertThat(focused()).isEqualTo("score-4");
    }

    private static Projections projections(Vectors queries, Vectors keys, Vectors values) {
        return new Projections(queries.matrix(), keys.matrix(), values.matrix());
    }

    /** A number of the bars as a button. */
    private Locator number(String part, int key) {
        return lab.locator("softmax-bars")
                .first()
                .locator("[part=" + part + "] button")
                .nth(key);
    }

    private Locator cell(String id) {
        return lab.locator("arithmetic-ledger [data-id='" + id + "']");
    }

    private void assertLedger(AttentionTrace trace, int query, int key) {
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger")).isVisible();
        awaitRest();
        assertThat(numbers()).isEqualTo(LedgerByEngine.printed(trace, query, key));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> numbers() {
        return new TreeMap<>(
                (Map<String, String>) lab.locator("arithmetic-ledger").evaluate(NUMBERS));
    }

    @SuppressWarnings("unchecked")
    private List<String> lit() {
        return (List<String>)
                lab.locator("arithmetic-ledger .source").evaluateAll("all => all.map(it => it.dataset.id)");
    }

    private String focused() {
        awaitRest();
        return (String)
                page.evaluate("() => document.activeElement?.shadowRoot?.activeElement?.dataset.id ?? 'nothing'");
    }
}
