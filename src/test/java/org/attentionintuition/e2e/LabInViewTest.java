package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.attentionintuition.course.Show;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;

/** Whoever has scrolled to a lab of attention sees the query's sliders and all the bars that answer them, on a laptop and on a phone. */
class LabInViewTest extends BrowserTest {

    /** To the lab, and on a phone, where every row is a finger high, on to what is dragged. */
    private static final String ONTO_ITS_SLIDERS = """
            lab => {
              lab.scrollIntoView();
              if (innerWidth < 600) {
                const masthead = document.querySelector('.masthead').getBoundingClientRect().bottom;
                const sliders = [...lab.querySelectorAll('.controls .question')].at(-1);
                scrollBy(0, sliders.getBoundingClientRect().top - masthead - 1);
              }
            }""";

    @Test
    void slidersAndBarsAreInViewTogetherOnALaptopAndAtADesk() {
        assertInView(new Screen(1366, 768), new Screen(1440, 900));
    }

    @Test
    void andOnAPhone() {
        new Hand(page).touchable();
        assertInView(new Screen(390, 844));
    }

    private record Screen(int width, int height) {}

    private void assertInView(Screen... screens) {
        for (var course : book.bean(CourseLibrary.class).all()) {
            var language = Language.tagged(course.language()).orElseThrow();
            for (var section : course.pages()) {
                var labs = labs(section);
                if (!labs.isEmpty()) {
                    assertInView(language.address(course.address(section)), labs, screens);
                }
            }
        }
    }

    /** Those with sliders and bars. */
    private static List<String> labs(Section section) {
        return section.labs().stream()
                .filter(AttentionLab.class::isInstance)
                .map(AttentionLab.class::cast)
                .filter(it ->
                        it.controls().contains(Control.QUERIES) && it.show().contains(Show.BARS))
                .map(AttentionLab::id)
                .toList();
    }

    private void assertInView(String address, List<String> labs, Screen... screens) {
        page.setViewportSize(screens[0].width, screens[0].height);
        open(address);
        skipQuestions();
        for (var screen : screens) {
            page.setViewportSize(screen.width, screen.height);
            awaitRest();
            labs.forEach(id -> assertInView(address, id, screen.height));
        }
    }

    /** Whatever their language: an open question covers the bars. */
    private void skipQuestions() {
        var skip = page.locator(".predict .history:has(.primary) vaadin-button:not(.primary)");
        while (page.locator(".predict .primary").count() > 0) {
            skip.first().click();
            awaitRest();
        }
    }

    private void assertInView(String address, String id, int height) {
        var lab = page.locator("#" + id);
        lab.evaluate(ONTO_ITS_SLIDERS);
        awaitRest();
        var masthead = page.locator(".masthead").boundingBox();
        var sliders = box(lab.locator(".controls .question").last());
        var bars = box(lab.locator("softmax-bars").first());
        assertThat(sliders.get("top"))
                .as("sliders of %s#%s", address, id)
                .isGreaterThanOrEqualTo(masthead.y + masthead.height);
        assertThat(sliders.get("bottom")).as("sliders of %s#%s", address, id).isLessThanOrEqualTo(height);
        assertThat(bars.get("top"))
                .as("bars of %s#%s", address, id)
                .isGreaterThanOrEqualTo(masthead.y + masthead.height);
        assertThat(bars.get("bottom")).as("bars of %s#%s", address, id).isLessThanOrEqualTo(height);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> box(Locator what) {
        return (Map<String, Double>)
                what.evaluate(
                        "it => { const {top, bottom} = it.getBoundingClientRect(); return {top: top + 0.001, bottom: bottom + 0.001}; }");
    }
}
