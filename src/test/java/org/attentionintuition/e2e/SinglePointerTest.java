package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import org.attentionintuition.e2e.Hand.Place;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;

/** Whatever can be dragged can be moved by clicks alone (WCAG 2.2, 2.5.7). */
class SinglePointerTest extends BrowserTest {

    /** Every lab of the book with arrows that can be dragged: a click on the handle, a click where it is to point. */
    @Test
    void anArrowIsPutWhereOneClicks() {
        var labs = new ArrayList<String>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            new Learner(page, this::awaitRest).skipQuestions();
            for (var plane :
                    page.locator("vector-plane:visible:has([part=handle])").all()) {
                var lab = (String) plane.evaluate("it => it.closest('[id]').id");
                labs.add(lab);
                putAnArrow(path, lab, plane);
            }
        }
        assertThat(labs)
                .contains("alignment", "reading-weights", "causal-preview", "three-projections", "playground")
                .hasSizeGreaterThan(8);
    }

    private void putAnArrow(String path, String lab, Locator plane) {
        var handle = plane.locator("[part=handle]").last();
        var id = handle.getAttribute("data-id");
        click(Place.centreOf(handle.locator(".knob")));
        awaitRest();
        handle = plane.locator("[data-id=" + id + "]");
        var before = handle.getAttribute("aria-valuetext");
        var there = Place.within(plane.locator("svg"), 0.62, 0.78);
        click(there);
        awaitRest();
        assertThat(handle.getAttribute("aria-valuetext")).as(path).isNotEqualTo(before);
        var knob = handle.locator(".knob").boundingBox();
        there = Place.within(plane.locator("svg"), 0.62, 0.78); // what stands above has got other words
        var step = 6.0; // the grid has its steps
        assertThat(knob.x + knob.width / 2).as("%s#%s", path, lab).isCloseTo(there.x(), within(step));
        assertThat(knob.y + knob.height / 2).as("%s#%s", path, lab).isCloseTo(there.y(), within(step));
        assertThat((boolean) handle.evaluate("it => it.matches(':focus')"))
                .as("can be put again in %s#%s", path, lab)
                .isTrue();
    }

    @Test
    void aClickOnThePlaneMovesNothingThatWasNotTaken() {
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        var before = lab.everything();
        click(Place.within(lab.locator("vector-plane svg").first(), 0.62, 0.78));
        awaitRest();
        assertThat(lab.everything()).isEqualTo(before);
    }

    @Test
    void aSliderGoesWhereItsTrackIsClicked() {
        open(Pages.SELF_ATTENTION);
        var slider = new LabOnPage(page, "self-attention").slider("query", 1);
        assertThat(slider).hasValue("0");
        click(Place.within(slider, 0.9, 0.5));
        assertThat(slider).not().hasValue("0");
    }

    @Test
    void aGuessedBarGoesWhereItsTrackIsClicked() {
        open("attention-intuition/the-bottleneck-problem");
        Locator guess = page.locator("#a-query-of-zero vector-sliders input").first();
        click(Place.within(guess, 0.5, 0.5));
        awaitRest();
        assertThat(Double.parseDouble(guess.inputValue())).isBetween(0.45, 0.55);
    }

    private void click(Place at) {
        page.mouse().click(at.x(), at.y());
    }
}
