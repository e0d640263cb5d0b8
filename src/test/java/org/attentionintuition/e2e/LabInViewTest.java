package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Show;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has scrolled to a lab of attention sees the query's sliders and all the bars that answer them, on a laptop and on a phone. */
class LabInViewTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1440, 900, false", "390, 844, true"})
    void slidersAndBarsAreInViewTogether(int width, int height, boolean touch) {
        page.setViewportSize(width, height);
        if (touch) {
            new Hand(page).touchable();
        }
        for (var course : book.bean(CourseLibrary.class).courses()) {
            for (var section : course.pages()) {
                var ids = section.labs().stream()
                        .filter(AttentionLab.class::isInstance)
                        .map(AttentionLab.class::cast)
                        .filter(it -> it.controls().contains(Control.QUERIES)
                                && it.show().contains(Show.BARS))
                        .map(AttentionLab::id)
                        .toList();
                if (!ids.isEmpty()) {
                    open(course.address(section));
                    ids.forEach(id -> assertInView(course.address(section), id, height));
                }
            }
        }
    }

    private void assertInView(String address, String id, int height) {
        var lab = new LabOnPage(page, id);
        page.locator("#" + id).evaluate("it => it.scrollIntoView()");
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
