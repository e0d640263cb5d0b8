package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.course.AttentionLab;
import org.junit.jupiter.api.Test;

/** The learner is led: predicts before seeing, reaches goals, takes steps back, sends a state as a link. */
class QuestionsTest extends BrowserTest {

    private static final String SELF_ATTENTION = "attention-intuition/self-attention";

    @Test
    void whatAQuestionIsAboutIsCoveredUntilItIsAnswered() {
        open(SELF_ATTENTION + "?self-attention=ask:5");
        var bars = page.locator("#self-attention softmax-bars");
        assertThat(bars).isHidden();
        page.locator("#self-attention").getByText("Reset").click();
        assertThat(bars).isVisible();
        assertThat(page.locator("#self-attention attention-heatmap")).isHidden();
        var question = page.locator("#same-word-same-row");
        question.locator("input[type=radio]").nth(1).check();
        press(question, "Commit");
        assertThat(question.locator(".verdict")).containsText("Right.");
        assertThat(question.locator("softmax-bars [part=weight]")).hasCount(11);
        assertThat(page.locator("#self-attention attention-heatmap")).isVisible();
        assertThat(bars).isVisible();
    }

    @Test
    void aGuessedRowLiesBesideTheTrueOne() {
        open("attention-intuition/the-bottleneck-problem");
        var question = page.locator("#a-query-of-zero");
        press(question, "Commit");
        assertThat(question).containsText("Give at least one word some weight");
        question.locator("vector-sliders input").first().fill("0.4");
        question.locator("vector-sliders input").nth(1).fill("0.4");
        awaitRest();
        press(question, "Commit");
        assertThat(question.locator(".verdict")).containsText("67 % of the weight");
        assertThat(question.locator("[part=beside]").first()).hasText("0.50");
        assertThat(question.locator("[part=weight]").first()).hasText("0.17");
        press(question, "Ask me again");
        assertThat(question.locator("vector-sliders input").first()).hasValue("0");
    }

    @Test
    void aChallengeIsReachedByWhatMayMoveAndByNothingElse() {
        open(SELF_ATTENTION);
        var challenge = page.locator("#what-it-means");
        press(challenge, "Start");
        assertThat(challenge).containsText("to go");
        page.locator("#self-attention fieldset.key input").first().fill("1");
        assertThat(challenge).containsText("Put back or undo: key “The”");
        page.locator("#self-attention fieldset.key input").first().press("Control+z");
        assertThat(challenge).not().containsText("Put back");
        var query = page.locator("#self-attention fieldset.query input");
        query.first().fill("-0.5");
        query.nth(1).fill("3");
        assertThat(challenge.locator(".verdict")).containsText("Reached.");
        press(challenge, "Next level");
        assertThat(challenge).containsText("Level 2 of 3");
    }

    @Test
    void aChallengeGoesOnAtTheLevelWhereItWasLeft() {
        open(SELF_ATTENTION);
        var challenge = page.locator("#what-it-means");
        press(challenge, "Start");
        var query = page.locator("#self-attention fieldset.query input");
        query.first().fill("-0.5");
        query.nth(1).fill("3");
        assertThat(challenge.locator(".verdict")).containsText("Reached.");
        query.nth(1).fill("0");
        awaitKept("\"reached\":true");
        page.reload();
        assertThat(challenge.locator(".verdict")).containsText("Reached."); // once is enough
        press(challenge, "Next level");
        awaitKept("\"level\":1");
        page.locator(".way-on .next").click();
        assertThat(challenge).hasCount(0);
        awaitRest();
        page.goBack();
        assertThat(challenge).containsText("Level 2 of 3");
        assertThat(challenge).containsText("to go");
        assertThat(challenge.locator(".verdict")).isEmpty();
    }

    private void awaitKept(String text) {
        page.waitForFunction("text => localStorage.getItem('attention-intuition.learner')?.includes(text)", text);
    }

    @Test
    void aStateIsALinkAndAStepCanBeTakenBack() {
        open(SELF_ATTENTION);
        var query = page.locator("#self-attention fieldset.query input").first();
        query.fill("3");
        page.getByText("Link to this state").click();
        var link = page.locator("#self-attention .state-link input");
        assertThat(link).hasValue(book.url(SELF_ATTENTION + "?self-attention=q8:3,0"));
        press(page.locator("#self-attention"), "Undo");
        assertThat(query).hasValue("2");
        assertThat(link).hasValue(book.url(SELF_ATTENTION + "?self-attention="));
        press(page.locator("#self-attention"), "Redo");
        assertThat(link).hasValue(book.url(SELF_ATTENTION + "?self-attention=q8:3,0"));
        open(link.inputValue().substring(book.url("").length()));
        assertThat(page.locator("#self-attention fieldset.query input").first()).hasValue("3");
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    void aBrokenLinkOpensWithWhatIsValidAndSaysWhatIsNot() {
        open(SELF_ATTENTION + "?self-attention=q8:1,0;q99:1,1;t:NaN;<b>&nothing=1");
        assertThat(page.locator("#self-attention fieldset.query input").first()).hasValue("1");
        assertThat(page.locator(".notice li")).hasCount(4);
        assertThat(page.locator(".notice")).containsText("expected q1 to q11");
    }

    @Test
    void aKeptStateStandsBesideTheOneThatMoves() {
        open(SELF_ATTENTION);
        var lab = page.locator("#self-attention");
        press(lab, "Keep as A");
        page.locator("#self-attention fieldset.query input").first().fill("-1");
        awaitRest();
        assertThat(lab.locator("[part=beside]").nth(1)).hasText("0.45");
        assertThat(lab.locator("softmax-bars [part=weight]").nth(1)).not().hasText("0.45");
        press(lab, "Forget A");
        assertThat(lab.locator("[part=beside]")).hasCount(0);
    }

    @Test
    void aReloadBringsBackTheSlidersAndTheAnswers() {
        open(SELF_ATTENTION + "?self-attention=q8:1,0");
        var query = page.locator("#self-attention fieldset.query input").first();
        query.fill("-2");
        var question = page.locator("#a-longer-key");
        question.locator("input[type=radio]").nth(2).check();
        press(question, "Commit");
        assertThat(question.locator(".verdict")).containsText("Right.");
        page.waitForFunction(
                "() => Object.values(localStorage).some(it => it.includes('q8:-2,0') && it.includes('a-longer-key'))");
        open(SELF_ATTENTION);
        assertThat(query).hasValue("-2");
        assertThat(question).containsText("You answered this before, and were right.");
        open(SELF_ATTENTION + "?self-attention=q8:3,0");
        query.fill("-1");
        page.waitForFunction("() => Object.values(localStorage).some(it => it.includes('q8:-1,0'))");
        page.reload();
        assertThat(query).hasValue("-1");
        open(SELF_ATTENTION + "?self-attention=");
        assertThat(query).hasValue("2");
    }

    @Test
    void aHintComesAfterSomeTries() {
        open(SELF_ATTENTION);
        var challenge = page.locator("#what-it-means");
        press(challenge, "Start");
        assertThat(challenge).not().containsText("Hint:");
        for (var value : new String[] {"1", "1.5", "1", "1.5", "1", "1.5", "1", "1.5"}) {
            page.locator("#self-attention fieldset.query input").first().fill(value);
            press(page.locator("#self-attention"), "Undo");
            press(page.locator("#self-attention"), "Redo");
        }
        assertThat(challenge).containsText("Hint:");
    }

    private static void press(Locator where, String button) {
        where.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void whatIsBrokenOnPurposeSaysSoBeforeAndAfter() {
        open(SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        var described = BookLabs.lab(book, AttentionLab.class, "self-attention");
        lab.unfold("Break it on purpose");
        assertThat(lab.locator(".wiring")).containsText("They will not sum to 1");
        lab.wire("No softmax");
        awaitRest();
        var engine = AttentionByEngine.start(described, 0);
        var raw = engine.withSettings(engine.settings().withWeighting(Weighting.NONE));
        lab.assertShows(raw);
        assertThat(lab.locator(".damage")).containsText("sum to " + raw.sum() + " instead of 1.00");
        assertThat(lab.locator(".broken")).containsText("Broken on purpose: No softmax.");
        screenshot("broken-on-purpose");
        lab.press("Mend it");
        awaitRest();
        lab.assertShows(engine);
        assertThat(lab.locator(".broken")).isHidden();
    }

    @Test
    void breakingALabDoesNotTellWhatAQuestionIsAbout() {
        open(SELF_ATTENTION + "?self-attention=ask:5;wiring:hard");
        assertThat(page.locator("#self-attention softmax-bars")).isHidden();
    }

    @Test
    void chartsOfAllStatesAreCoveredWithASentenceThatSaysSo() {
        open("attention-intuition/whats-next");
        var lab = page.locator("#why-divide");
        assertThat(lab.locator("line-chart").first()).isHidden();
        assertThat(lab.locator(".covered")).isVisible();
        press(page.locator("#wide-vectors"), "Skip");
        assertThat(lab.locator("line-chart").first()).isVisible();
        assertThat(lab.locator(".covered")).isHidden();
    }
}
