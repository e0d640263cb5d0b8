package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.attentionintuition.e2e.Hand.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can be dragged can be moved by clicks alone (WCAG 2.2, 2.5.7). */
class SinglePointerTest extends BrowserTest {

    /** Every plane of the book with arrows that can be dragged: a click on the handle, a click where it is to point. */
    @ParameterizedTest
    @CsvSource({
        ", self-attention",
        "the-bottleneck-problem, one-memory-slot",
        "attention-as-database-lookup, soft-lookup",
        "self-attention, self-attention",
        "query-key-value, three-projections",
        "playground, playground"
    })
    void anArrowIsPutWhereOneClicks(String section, String lab) {
        open(section == null ? "" : "attention-intuition/" + section);
        if (section != null) {
            new LabOnPage(page, lab);
        }
        var plane = page.locator("#" + lab + " vector-plane").first();
        var handle = plane.locator("[part=handle]").last();
        var id = handle.getAttribute("data-id");
        click(Place.centreOf(handle.locator(".knob")));
        awaitRest();
        handle = plane.locator("[data-id=" + id + "]");
        var before = handle.getAttribute("aria-valuetext");
        click(Place.within(plane.locator("svg"), 0.62, 0.78));
        awaitRest();
        var after = handle.getAttribute("aria-valuetext");
        assertThat(after).isNotEqualTo(before).matches("x 0\\.\\d\\d, y −1\\.\\d\\d");
        assertThat((boolean) handle.evaluate("it => it.matches(':focus')"))
                .as("can be put again")
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
