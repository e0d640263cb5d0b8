package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe finds nothing: on every page in English at a desk in light and on a phone in dark, on every page of the other languages the one or
 * the other, and in the states that a learner brings about in both themes.
 */
class AccessibilityTest extends BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void everyPageInEnglish(int width, ColorScheme theme) {
        assertNothingFoundOn(Pages.of(book).in(Language.ENGLISH), width, theme);
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, 390, LIGHT", "CHINESE, 1440, DARK"})
    void everyPageInTheOtherLanguages(Language language, int width, ColorScheme theme) {
        assertNothingFoundOn(Pages.of(book).in(language), width, theme);
    }

    @Test
    void noLanguageIsForgotten() {
        assertThat(Language.values()).containsExactly(Language.ENGLISH, Language.FRENCH, Language.CHINESE);
    }

    private void assertNothingFoundOn(List<String> pages, int width, ColorScheme theme) {
        page.setViewportSize(width, 844);
        show(theme);
        var found = new ArrayList<String>();
        for (var path : pages) {
            open(path);
            assertThat(page.locator("main h1")).hasCount(1); // the page itself, and no error in its place
            violations().forEach(it -> found.add(path + ": " + it));
        }
        assertThat(found).isEmpty();
    }

    /** Before the answer the lab is covered; afterwards the engine's row stands beside the learner's. */
    @Test
    void aQuestionBeforeAndAfterItIsAnswered() {
        open(Pages.SELF_ATTENTION + "?self-attention=ask:5");
        assertThat(page.locator("#self-attention .covered")).isVisible();
        assertNothingFound();
        var question = page.locator("#same-word-same-row");
        press(question, "Commit");
        assertThat(question).containsText("Choose one");
        assertNothingFound();
        question.locator("input[type=radio]").first().check();
        press(question, "Commit");
        assertThat(question.locator(".verdict")).isVisible();
        assertNothingFound();
    }

    @Test
    void aGuessedRowBesideTheTrueOne() {
        open("attention-intuition/the-bottleneck-problem");
        var question = page.locator("#a-query-of-zero");
        question.locator("vector-sliders input").first().fill("0.4");
        awaitRest();
        press(question, "Commit");
        assertThat(question.locator("[part=beside]").first()).isVisible();
        assertNothingFound();
    }

    @Test
    void aLedgerThatIsOpenAndALabThatIsBrokenAndCompared() {
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        lab.press("Keep as A");
        lab.slider("query", 0).fill("-1");
        lab.locator("softmax-bars [part=weight] button").nth(1).click();
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger")).isVisible();
        assertNothingFound();
        lab.wire("No softmax");
        awaitRest();
        assertThat(lab.locator(".broken")).isVisible();
        assertNothingFound();
        lab.unfold("Take it away");
        awaitRest();
        lab.unfold("Link to this state");
        awaitRest();
        assertNothingFound();
    }

    @Test
    void whatAnExperimentHasFound() {
        open("attention-intuition/why-attention-works-well");
        page.waitForFunction(
                "() => ![...document.querySelectorAll('.note')].some(it => it.textContent === 'Measuring …')");
        page.locator("line-chart summary").all().forEach(Locator::click);
        page.locator(".lab")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep as A"))
                .first()
                .click();
        awaitRest();
        assertNothingFound();
    }

    @Test
    void whatWasTypedOrLinkedAndCannotBe() {
        open(Pages.PLAYGROUND + "?playground=q99:1,1");
        var words = page.locator("#playground vaadin-text-field input").first();
        words.fill("one");
        words.blur();
        new LabOnPage(page, "playground").unfold("Type the vectors");
        awaitRest();
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("#playground")).containsText("Expected 2 to 12 words");
        assertNothingFound();
    }

    @Test
    void aChallengeUnderWayAndATermThatIsExplained() {
        open(Pages.SELF_ATTENTION);
        press(page.locator("#what-it-means"), "Start");
        page.locator(".prose a.term").first().hover();
        assertThat(page.locator("term-note")).isVisible();
        assertNothingFound();
    }

    @Test
    void aPageThatBreaks() {
        open("breaks");
        assertThat(page.locator("main h1")).hasText("Something went wrong on the server");
        assertNothingFound();
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** By every rule in light; in dark, which has other colours and nothing else, by those of colours. */
    private void assertNothingFound() {
        show(ColorScheme.LIGHT);
        assertThat(violations()).isEmpty();
        show(ColorScheme.DARK);
        assertThat(listed(axe().withRules(COLOURS).analyze())).as("in dark").isEmpty();
    }

    private void show(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }

    private List<String> violations() {
        var results = axe().withTags(RULES).analyze();
        assertThat(results.getPasses()).as("rules that axe has checked").hasSizeGreaterThan(10);
        return listed(results);
    }

    private AxeBuilder axe() {
        return new AxeBuilder(page)
                .setLegacyMode(true); // no page has a frame, and a second page per check would take its time
    }

    /** Rule, what it asks for, and where. */
    private static List<String> listed(AxeResults results) {
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s (%s) at %s: %s"
                                .formatted(rule.getId(), rule.getHelp(), node.getTarget(), shortened(node.getHtml()))))
                .toList();
    }

    private static String shortened(String html) {
        return html.substring(0, Math.min(160, html.length()));
    }
}
