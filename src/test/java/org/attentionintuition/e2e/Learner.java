package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/** What a learner does on a page, whatever its language: answers, skips, unfolds. */
final class Learner {

    private static final double PATIENCE_MILLIS = 60_000; // a model is read when it is asked

    private final Page page;
    private final Runnable awaitRest;

    Learner(Page page, Runnable awaitRest) {
        this.page = page;
        this.awaitRest = awaitRest;
    }

    /** Gives the first question an answer of its kind. */
    void answerFirst() {
        var question = page.locator(".predict:has(.primary)").first();
        if (question.count() == 0) {
            return;
        }
        var asked = page.locator("#" + question.getAttribute("id"));
        var number = asked.locator("vaadin-number-field input");
        if (asked.locator("input[type=radio]").count() > 0) {
            asked.locator("input[type=radio]").first().check();
        } else if (number.count() > 0) {
            number.fill((String) number.evaluate("it => it.min"));
            number.press("Tab");
        } else {
            asked.locator("vector-sliders input").first().fill("0.4");
        }
        awaitRest.run();
        asked.locator(".primary").click();
        assertThat(asked.locator(".verdict")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        awaitRest.run();
    }

    /** An open question covers what there is to see. */
    void skipQuestions() {
        var skip = page.locator(".predict .history:has(.primary) vaadin-button:not(.primary)");
        for (int open = skip.count(); open > 0; open--) {
            skip.first().click();
            assertThat(skip).hasCount(open - 1);
        }
        awaitRest.run();
    }

    /** Numbers that have most digits: the first slider of every lab as far as it goes. */
    void pushToTheEnd() {
        page.locator(".lab:has(vector-sliders)").all().forEach(lab -> {
            var slider = lab.locator("vector-sliders input:visible").first();
            if (slider.count() > 0) {
                slider.press("End");
            }
        });
        awaitRest.run();
    }

    /** The arithmetic of the first weight of every lab that has one. */
    void openLedgers() {
        page.locator(".lab:has(softmax-bars)").all().forEach(lab -> {
            var weight = lab.locator("softmax-bars [part=weight] button");
            if (weight.count() > 0) {
                weight.first().click();
            }
        });
        awaitRest.run();
    }

    /** In every lab what is folded away at this place, from 0; whether there was anything. */
    boolean unfold(int place) {
        var folds = page.locator(".lab .supports").all().stream()
                .map(supports -> supports.locator("vaadin-accordion-heading"))
                .filter(headings -> headings.count() > place)
                .map(headings -> headings.nth(place))
                .toList();
        folds.stream()
                .filter(heading -> !"true".equals(heading.getAttribute("aria-expanded")))
                .forEach(Locator::click);
        awaitRest.run();
        return !folds.isEmpty();
    }
}
