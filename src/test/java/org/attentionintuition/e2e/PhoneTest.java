package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book on a screen 390 px wide. */
class PhoneTest extends BrowserTest {

    /** What sticks out of the window to the right, though not where a box of its own scrolls or cuts it off. */
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('main *')]
              .filter(it => it.getBoundingClientRect().right > innerWidth + 1)
              .filter(it => {
                for (let box = it.parentElement; box; box = box.parentElement) {
                  if (getComputedStyle(box).overflowX !== 'visible') return false;
                }
                return true;
              })
              .map(it => it.localName + '.' + it.className)""";

    @BeforeEach
    void onASmallScreen() {
        onPhone();
    }

    static Stream<String> addresses() {
        var sections = new CourseLibrary("")
                .courses().stream()
                        .flatMap(
                                course -> course.pages().stream().map(section -> course.slug() + "/" + section.slug()));
        return Stream.concat(Stream.of("", "no-such-page"), sections);
    }

    @ParameterizedTest(name = "/{0}")
    @MethodSource("addresses")
    void noPageScrollsSideways(String address) {
        open(address);
        page.waitForFunction(
                "() => ![...document.querySelectorAll('.note')].some(it => it.textContent === 'Measuring …')");

        assertFits();

        // The widest there is to show: every chart with its table.
        page.locator("line-chart summary").all().forEach(Locator::click);
        assertFits();
    }

    private void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat((List<?>) page.evaluate(STICKING_OUT)).isEmpty();
    }

    @Test
    void theContentsOpenAndClose() {
        open("attention-intuition/self-attention");
        var entry = page.locator("vaadin-side-nav-item").first();
        assertThat(entry).not().isInViewport();

        toggle().click();
        assertThat(entry).isInViewport();

        page.keyboard().press("Escape");
        assertThat(entry).not().isInViewport();

        toggle().click();
        assertThat(entry).isInViewport();
        page.mouse().click(380, 600);
        assertThat(entry).not().isInViewport();
    }

    @Test
    void aSectionChosenInTheContentsIsShownAndTheContentsClose() {
        open("attention-intuition/self-attention");
        toggle().click();

        var entry = page.locator("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText("What’s Next"));
        entry.click();

        assertThat(page.locator("main h1")).hasText("What’s Next");
        assertThat(entry).not().isInViewport();
    }

    private Locator toggle() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contents"));
    }
}
