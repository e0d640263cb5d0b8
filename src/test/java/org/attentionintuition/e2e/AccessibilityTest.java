package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.course.CourseLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing: on every page, in light and dark, on a desk and on a phone, and in the states that a learner brings about. */
class AccessibilityTest extends BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SELF_ATTENTION = "attention-intuition/self-attention";

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void everyPageInEveryTheme(int width, ColorScheme scheme) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var found = new ArrayList<String>();
        for (var path : pages()) {
            open(path);
            assertThat(page.locator("main h1")).hasCount(1); // the page itself, and no error in its place
            violations().forEach(it -> found.add(path + ": " + it));
        }
        assertThat(found).isEmpty();
    }

    private List<String> pages() {
        var pages = new ArrayList<>(List.of(
                "",
                "progress",
                "attention-intuition/glossary",
                "search?q=query",
                "nowhere/at/all",
                "embed/" + SELF_ATTENTION + "/self-attention"));
        for (var course : book.bean(CourseLibrary.class).courses()) {
            course.pages().forEach(section -> pages.add(course.address(section)));
        }
        return pages;
    }

    @Test
    void aQuestionThatIsAnswered() {
        open(SELF_ATTENTION);
        var question = page.locator("#same-word-same-row");
        question.locator("input[type=radio]").first().check();
        press(question, "Commit");
        assertThat(question.locator(".verdict")).isVisible();
        assertNothingFound();
    }

    @Test
    void aLedgerThatIsOpenAndALabThatIsBrokenAndCompared() {
        open(SELF_ATTENTION);
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
        assertNothingFound();
        lab.unfold("Link to this state");
        awaitRest();
        assertNothingFound();
    }

    @Test
    void whatWasTypedOrLinkedAndCannotBe() {
        open("attention-intuition/playground?playground=q99:1,1");
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
        open(SELF_ATTENTION);
        press(page.locator("#what-it-means"), "Start");
        page.locator(".prose a.term").first().focus();
        assertThat(page.locator("term-note")).isVisible();
        assertNothingFound();
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void assertNothingFound() {
        assertThat(violations()).isEmpty();
    }

    /** Rule, what it asks for, and where. */
    private List<String> violations() {
        var results = new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true) // no page has a frame, and a second page per check would take its time
                .analyze();
        assertThat(results.getPasses()).as("rules that axe has checked").hasSizeGreaterThan(10);
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
