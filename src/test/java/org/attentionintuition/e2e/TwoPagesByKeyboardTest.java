package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Arrays;
import java.util.List;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two whole pages without a pointer, from the first stop to the last, with all there is to do on them. */
class TwoPagesByKeyboardTest extends BrowserTest {

    private Keyboard keyboard;

    @BeforeEach
    void sitDown() {
        keyboard = new Keyboard(page);
    }

    @Test
    void selfAttentionFromTopToBottom() {
        open(Pages.SELF_ATTENTION);
        skipToThePage("Self-Attention: Attending to Yourself");
        explainATerm();
        answer("same-word-same-row");
        var lab = "self-attention";
        to("a scene", lab, it -> it.within().contains("vaadin-radio-button"));
        keyboard.press("ArrowDown");
        awaitRest();
        assertThat(page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("wide").setExact(true)))
                .isChecked();
        keyboard.press("ArrowUp");
        awaitRest(); // the scenes have other words
        to("the query", lab, it -> it.what().contains("vaadin-select"));
        chooseNext();
        assertThat(page.locator("#self-attention softmax-bars caption")).containsText("“was”");
        moveASlider(lab, "ArrowRight");
        to("the mask", lab, it -> it.within().contains("vaadin-checkbox"));
        keyboard.press("Space");
        awaitRest();
        assertThat(page.locator("#self-attention vaadin-checkbox input")).isChecked();
        undoRedoAndReset(lab);
        chooseAKeyInTheBars(lab);
        chooseACellOfTheMatrix(lab);
        moveAnArrow(lab, "query it");
        openTheLedgerFromTheSum(lab);
        breakIt(lab, "No softmax");
        takeItAway(lab);
        answer("a-longer-key");
        playTheChallenge();
        keyboard.tabTo("the next page", it -> it.what().contains("a.next"));
        keyboard.press("Enter");
        assertThat(page.locator("main h1")).hasText("Why Attention Works Well");
    }

    @Test
    void theLookupFromTopToBottom() {
        open(Pages.LOOKUP);
        skipToThePage("Attention as Database Lookup");
        explainATerm();
        answer("a-word-not-in-the-table");
        var lab = "soft-lookup";
        to("the query", lab, it -> it.what().contains("vaadin-select"));
        chooseNext();
        moveASlider(lab, "PageUp");
        to("the similarity", lab, it -> similarityHasFocus());
        var before =
                page.locator("#soft-lookup softmax-bars [part=score]").first().innerText();
        chooseNext();
        assertThat(page.locator("#soft-lookup softmax-bars [part=score]").first())
                .not()
                .hasText(before);
        undoRedoAndReset(lab);
        chooseAKeyInTheBars(lab);
        openTheLedgerFromTheSum(lab);
        moveAnArrowAfter(lab);
        answer("as-hot-as-it-gets");
        answer("almost-zero");
        to("the challenge", "steer-the-lookup", it -> it.text().equals("Start"));
        keyboard.press("Enter");
        awaitRest();
        assertThat(page.locator("#steer-the-lookup")).containsText("to go");
        keyboard.backTo(
                "the temperature", it -> keyboard.inBlock(lab) && it.value().equals("1.000"));
        keyboard.press("ArrowLeft", 40);
        assertThat(page.locator("#steer-the-lookup .verdict")).containsText("Reached.");
        to("the next level", "steer-the-lookup", it -> it.text().equals("Next level"));
        keyboard.tabTo("the next page", it -> it.what().contains("a.next"));
    }

    /** Down the page, and in a lab down its controls first and down its pictures then, wherever the eye finds them. */
    @ParameterizedTest
    @CsvSource({
        "1440, self-attention",
        "1440, attention-as-database-lookup",
        "390, self-attention",
        "390, attention-as-database-lookup"
    })
    void theFocusGoesTheWayThePageIsRead(int width, String section) {
        page.setViewportSize(width, 844);
        open("attention-intuition/" + section);
        page.locator("main h1").focus();
        keyboard.tabTo("the next page", it -> {
            page.evaluate(ReadingOrder.KEEP);
            return it.what().contains("a.next");
        });
        var order = ReadingOrder.of(page);
        assertThat(order.stops()).hasSizeGreaterThan(25);
        if (width == 1440) {
            assertThat(order.stepsBack()).isEmpty();
        } else { // on a phone the bars stand right below the query, but follow all controls
            assertThat(order.stepsBack())
                    .isNotEmpty()
                    .allMatch(it -> it.lab().equals(it.labBefore()) && it.fromControlsToBars());
        }
    }

    /** What no computed style tells: the thumb of a slider, and shapes. */
    @Test
    void theFocusIsSeenOnWhatIsDrawn() {
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        keyboard.press("Tab");
        var drawn = List.of(
                lab.slider("query", 0),
                lab.locator("vector-plane [part=handle]").last(),
                lab.locator("softmax-bars button").first());
        for (var theme : Theme.values()) {
            theme.putOn(page);
            for (var each : drawn) {
                each.focus();
                var focused = picture(each);
                each.blur();
                assertThat(picture(each)).as("%s in %s", each, theme).isNotEqualTo(focused);
            }
        }
    }

    /** Once it rests: two in a row are the same. */
    private byte[] picture(Locator what) {
        awaitRest();
        var box = what.boundingBox();
        var clip = new Page.ScreenshotOptions().setClip(box.x - 8, box.y - 8, box.width + 16, box.height + 16);
        var last = page.screenshot(clip);
        for (int again = 0; again < 10; again++) {
            var next = page.screenshot(clip);
            if (Arrays.equals(last, next)) {
                return last;
            }
            last = next;
        }
        throw new AssertionError("does not rest: " + what);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theFocusIsSeenInForcedColours(int width) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        open(Pages.SELF_ATTENTION);
        keyboard.tabTo("the next page", it -> it.what().contains("a.next"));
    }

    private void skipToThePage(String title) {
        keyboard.tabTo("the first stop", it -> true);
        assertThat(keyboard.focused().text()).isEqualTo("Skip to the page");
        keyboard.press("Enter");
        page.waitForFunction("title => document.activeElement.textContent === title", title);
    }

    private void explainATerm() {
        keyboard.tabTo("a term", it -> it.what().contains("a.term"));
        var note = page.locator("term-note");
        assertThat(note).isVisible();
        keyboard.press("Escape");
        assertThat(note).isHidden();
    }

    private void to(String name, String block, Keyboard.Wanted wanted) {
        keyboard.tabTo(name, it -> keyboard.inBlock(block) && wanted.is(it));
    }

    private void answer(String question) {
        to("the question " + question, question, it -> true);
        switch (kind(question)) {
            case CHOOSE -> keyboard.press("Space");
            case BARS -> keyboard.press("End");
            case NUMBER -> keyboard.press("ArrowUp");
        }
        to("commit", question, it -> it.text().equals("Commit"));
        keyboard.press("Enter");
        awaitRest();
        assertThat(page.locator("#" + question + " .verdict")).isFocused();
    }

    private Predict.Kind kind(String question) {
        return book.bean(CourseLibrary.class).courses().stream()
                .flatMap(course -> course.pages().stream())
                .flatMap(section -> section.blocks().stream())
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .filter(it -> it.id().equals(question))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    /** From a list that has the focus. */
    private void chooseNext() {
        keyboard.press("Enter");
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-select-item'");
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        page.waitForFunction("() => document.activeElement.localName !== 'vaadin-select-item'");
        awaitRest();
    }

    private void moveASlider(String lab, String key) {
        to("a slider", lab, it -> it.what().contains("vector-sliders"));
        var before = keyboard.focused().value();
        keyboard.press(key);
        awaitRest();
        assertThat(keyboard.focused().value()).isNotEqualTo(before);
    }

    private void undoRedoAndReset(String lab) {
        var sliders = page.locator("#" + lab + " vector-sliders input").first();
        for (var button : List.of("Undo", "Redo", "Reset")) {
            to(button, lab, it -> it.text().equals(button));
            keyboard.press("Enter");
            awaitRest();
        }
        assertThat(page.locator("#" + lab + " vaadin-checkbox input:checked")).hasCount(0);
        assertThat(sliders).isVisible();
    }

    private void chooseAKeyInTheBars(String lab) {
        to("the bars", lab, it -> it.what().contains("softmax-bars"));
        keyboard.press("ArrowDown");
        var key = keyboard.focused().text();
        keyboard.press("Enter");
        awaitRest();
        assertThat(page.locator("#" + lab + " softmax-bars button[aria-pressed=true]"))
                .hasText(key);
    }

    private void moveAnArrow(String lab, String name) {
        to(
                "the arrow " + name,
                lab,
                it -> it.what().contains("vector-plane") && it.text().equals(name));
        var before = keyboard.focused().value();
        keyboard.press("ArrowUp");
        keyboard.press("Shift+ArrowLeft");
        awaitRest();
        assertThat(keyboard.focused().value()).isNotEqualTo(before).startsWith("x ");
    }

    private void moveAnArrowAfter(String lab) {
        keyboard.backTo("an arrow", it -> keyboard.inBlock(lab) && it.what().contains("vector-plane"));
        var before = keyboard.focused().value();
        keyboard.press("ArrowUp");
        awaitRest();
        assertThat(keyboard.focused().value()).isNotEqualTo(before);
    }

    private void chooseACellOfTheMatrix(String lab) {
        to("the matrix", lab, it -> it.what().contains("attention-heatmap"));
        keyboard.press("ArrowRight");
        keyboard.press("Enter");
        awaitRest();
        assertThat(page.locator("#" + lab + " attention-heatmap td[aria-selected=true]"))
                .isFocused();
    }

    private void openTheLedgerFromTheSum(String lab) {
        to("the sum", lab, it -> it.what().contains("weighted-sum"));
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        awaitLedger(lab);
    }

    private void awaitLedger(String lab) {
        assertThat(page.locator("#" + lab + " arithmetic-ledger")).isVisible();
        page.waitForFunction("() => document.activeElement.localName === 'arithmetic-ledger'");
        var at = keyboard.focused();
        keyboard.press("Control+Home");
        assertThat(keyboard.focused().text()).isNotEqualTo(at.text());
    }

    private void breakIt(String lab, String way) {
        to("break it on purpose", lab, it -> it.text().contains("Break it on purpose"));
        keyboard.press("Enter");
        awaitRest();
        to("the ways to break it", lab, it -> it.within().contains("vaadin-radio-button"));
        keyboard.press("ArrowDown");
        awaitRest();
        assertThat(page.locator("#" + lab + " .broken")).containsText(way);
        keyboard.press("ArrowUp");
        awaitRest();
    }

    private void takeItAway(String lab) {
        to("take it away", lab, it -> it.text().contains("Take it away"));
        keyboard.press("Enter");
        awaitRest();
        to("copy", lab, it -> it.text().equals("Copy"));
        to("save", lab, it -> it.text().startsWith("Save "));
    }

    /** The first level of the self-attention page. */
    private void playTheChallenge() {
        to("start", "what-it-means", it -> it.text().equals("Start"));
        keyboard.press("Enter");
        awaitRest();
        assertThat(page.locator("#what-it-means")).containsText("to go");
        var query = page.locator("#self-attention fieldset.query input");
        keyboard.backTo(
                "the second number of the query", it -> keyboard.inBlock("self-attention") && hasFocus(query.nth(1)));
        keyboard.press("End");
        keyboard.backTo("the first number of the query", it -> hasFocus(query.first()));
        keyboard.press("ArrowLeft", 50);
        assertThat(page.locator("#what-it-means .verdict")).containsText("Reached.");
        to("the next level", "what-it-means", it -> it.text().equals("Next level"));
    }

    private static boolean hasFocus(Locator field) {
        return (boolean) field.evaluate("it => it.matches(':focus')");
    }

    private boolean similarityHasFocus() {
        return (boolean) page.evaluate(
                "() => document.activeElement.closest('vaadin-select')?.textContent.includes('Similarity') ?? false");
    }
}
