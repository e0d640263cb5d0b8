package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole book with the keyboard alone: from the cover to the last page, on each page a prediction is answered, a slider moved, the lab
 * broken and mended where it can be, and the next page opened. Whatever has the focus can be seen and shows it.
 */
class KeyboardWalkTest extends BrowserTest {

    private Keyboard keyboard;

    @BeforeEach
    void sitDown() {
        keyboard = new Keyboard(page);
    }

    @Test
    void everyPageCanBeReadAskedAndLeftByKeyboard() {
        var course = book.bean(CourseLibrary.class).find("attention-intuition").orElseThrow();
        open("");
        keyboard.tabTo(
                "the first section",
                it -> it.what().contains("a") && it.text().equals(course.first().title()));
        keyboard.press("Enter");
        for (var section : course.pages()) {
            page.waitForFunction("title => document.title.startsWith(title)", section.title());
            awaitRest();
            assertThat(keyboard.focused().text())
                    .as("the heading has the focus")
                    .isEqualTo(section.title());
            walk(course, section);
        }
    }

    @Test
    void onAProjectorNothingThatHasTheFocusIsUnderTheControls() {
        page.setViewportSize(1280, 720);
        for (var path : List.of(Pages.SELF_ATTENTION, "attention-intuition/inside")) {
            open(path);
            Theme.PROJECTOR.putOn(page);
            new Learner(page, this::awaitRest).skipQuestions();
            assertThat(page.locator("attention-heatmap").first())
                    .isVisible(new IsVisibleOptions().setTimeout(60_000)); // the model is read when it is asked
            awaitRest();
            keyboard.tabTo("a matrix", it -> it.what().contains("attention-heatmap"));
            for (int row = 0; row < 5; row++) {
                keyboard.press("ArrowDown");
                keyboard.focused();
            }
            keyboard.tabTo(
                    "the next page",
                    it -> it.what().contains("a.next") || it.what().contains("a.previous"));
        }
    }

    private void walk(Course course, Section section) {
        var question = section.blocks().stream()
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .findFirst()
                .orElseThrow();
        answer(question);
        var lab = section.labs().stream()
                .filter(it -> it.id().equals(question.lab()))
                .findFirst()
                .orElseThrow();
        if (lab instanceof ModelLab) {
            chooseAnotherHead(lab.id());
        } else {
            moveASlider(lab.id());
        }
        if (page.locator("#" + lab.id() + " vaadin-accordion-heading")
                        .filter(new Locator.FilterOptions().setHasText("Break it on purpose"))
                        .count()
                > 0) {
            breakAndMend(lab.id());
        }
        if (course.next(section).isPresent()) {
            keyboard.tabTo("the next page", it -> it.what().contains("a.next"));
            keyboard.press("Enter");
        }
    }

    private void moveASlider(String lab) {
        keyboard.tabTo("a slider of " + lab, it -> inLab(it, lab) && it.what().contains("vector-sliders"));
        var before = keyboard.focused().value();
        keyboard.press("ArrowRight");
        awaitRest();
        assertThat(keyboard.focused().value()).isNotEqualTo(before);
        keyboard.tabTo("undo", it -> inLab(it, lab) && it.text().equals("Undo"));
        keyboard.press("Enter");
        awaitRest();
    }

    /** A model has no sliders: its heads are chosen, and taken back by the keys. */
    private void chooseAnotherHead(String lab) {
        var chosen = page.locator("#" + lab + " head-grid td[aria-selected=true]");
        assertThat(chosen).isVisible(new IsVisibleOptions().setTimeout(60_000)); // the model is read when it is asked
        var before = chosen.getAttribute("aria-label");
        keyboard.tabTo("a head of " + lab, it -> inLab(it, lab) && it.what().contains("head-grid"));
        keyboard.press("ArrowRight");
        keyboard.press("Enter");
        awaitRest();
        assertThat(chosen).not().hasAttribute("aria-label", before);
        keyboard.press("Control+z");
        awaitRest();
        assertThat(chosen).hasAttribute("aria-label", before);
    }

    private void answer(Predict question) {
        var block = page.locator("#" + question.id());
        keyboard.tabTo(
                "the question " + question.id(),
                it -> it.within().contains(question.id()) || keyboard.inBlock(question.id()));
        switch (question.kind()) {
            case CHOOSE -> keyboard.press("Space");
            case BARS -> keyboard.press("End");
            case NUMBER -> keyboard.press("ArrowUp");
        }
        keyboard.tabTo(
                "commit", it -> keyboard.inBlock(question.id()) && it.text().equals("Commit"));
        keyboard.press("Enter");
        assertThat(block.locator(".verdict")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        awaitRest();
    }

    private void breakAndMend(String lab) {
        keyboard.tabTo("break it on purpose", it -> inLab(it, lab) && it.text().contains("Break it on purpose"));
        keyboard.press("Enter");
        awaitRest();
        keyboard.tabTo(
                "the ways to break it",
                it -> it.what().contains("vaadin-radio-button") || it.what().contains("input"));
        keyboard.press("ArrowDown");
        awaitRest();
        assertThat(page.locator("#" + lab + " .broken")).isVisible();
        keyboard.press("ArrowUp");
        awaitRest();
        assertThat(page.locator("#" + lab + " .broken")).isHidden();
    }

    private boolean inLab(Keyboard.Focus focus, String lab) {
        return focus.within().contains(lab) || keyboard.inBlock(lab);
    }
}
