package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing in any theme in the states that a learner brings about and that {@link AccessibilityTest} does not come by. */
class AccessibleStatesTest extends BrowserTest {

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

    @ParameterizedTest
    @EnumSource
    void whatWasTypedOrLinkedAndCannotBe(Language language) {
        open(language.address(Pages.PLAYGROUND + "?playground=q99:1,1"));
        var words = page.locator("#playground vaadin-text-field input").first();
        words.fill("one");
        words.blur();
        new LabOnPage(page, "playground").unfold(Words.in(language).text("lab.typed.title"));
        awaitRest();
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("#playground vaadin-text-field[invalid]").first())
                .isVisible();
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

    @ParameterizedTest
    @EnumSource
    void aPageThatBreaks(Language language) {
        open(language.address("breaks"));
        assertThat(page.locator("main h1")).hasText(Words.in(language).text("shell.internal.title"));
        assertNothingFound();
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void assertNothingFound() {
        var axe = new Axe(page);
        for (var theme : Theme.values()) {
            theme.putOn(page);
            awaitRest();
            assertThat(axe.look()).as("in the theme %s", theme).isEmpty();
        }
        Theme.LIGHT.putOn(page);
        awaitRest();
    }
}
