package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways through the book: contents, next and previous, the contents beside every page, the browser's own buttons. */
class NavigationTest extends BrowserTest {

    private Course course;

    @BeforeEach
    void readTheCourse() {
        course = book.bean(CourseLibrary.class).find("attention-intuition").orElseThrow();
    }

    @Test
    void theContentsOnTheCoverLeadToTheSevenSections() {
        open("");
        assertThat(page).hasTitle("Attention Intuition");
        var contents = page.locator("main .contents a");
        assertThat(contents).hasCount(7);
        assertThat(course.sections()).hasSize(7);

        for (var section : course.sections()) {
            contents.nth(section.number() - 1).click();
            assertAt(section);
            page.goBack();
            assertThat(page).hasURL(book.url(""));
        }
    }

    @Test
    void nextWalksThroughAllSevenAndThePagesBesideAndPreviousBack() {
        open("attention-intuition/" + course.first().slug());
        assertThat(page.locator(".way-on .previous")).hasCount(0);
        for (var section : course.sections().subList(0, 6)) {
            assertAt(section);
            wayOn("Next").click();
        }
        assertAt(course.sections().getLast());
        for (var beside : course.beside()) {
            wayOn("Next").click();
            assertAt(beside);
        }
        assertThat(page.locator(".way-on .next")).hasCount(0);
        for (var section : course.pages().subList(0, course.pages().size() - 1).reversed()) {
            wayOn("Previous").click();
            assertAt(section);
        }
    }

    @Test
    void theContentsBesideThePageLeadToAnySection() {
        open("attention-intuition/" + course.first().slug());
        for (int number : List.of(5, 2, 7)) {
            var section = course.sections().get(number - 1);
            page.locator("vaadin-side-nav-item")
                    .filter(new Locator.FilterOptions().setHasText(section.title()))
                    .click();
            assertAt(section);
        }
    }

    @Test
    void theBrowsersBackAndForwardShowThePagesOfTheirAddresses() {
        open("");
        page.locator("main .contents a").nth(3).click();
        assertAt(course.sections().get(3));
        wayOn("Next").click();
        assertAt(course.sections().get(4));

        page.goBack();
        assertAt(course.sections().get(3));
        page.goBack();
        assertThat(page).hasURL(book.url(""));
        assertThat(page.locator("main h1")).hasText("Attention Intuition");
        page.goForward();
        assertAt(course.sections().get(3));
        page.goForward();
        assertAt(course.sections().get(4));
    }

    @Test
    void aPageThatIsOpenedAnewIsTheSamePage() {
        open("attention-intuition/self-attention");
        page.reload();
        assertAt(course.find("self-attention").orElseThrow());
    }

    @Test
    void theBareAddressOfTheCourseGoesOnToItsFirstSection() {
        for (var address : List.of("attention-intuition", "attention-intuition/")) {
            open(address);
            assertAt(course.first());
        }
        open("attention-intuition?one-memory-slot=scene:2");
        assertThat(page.locator("main h1")).hasText(course.first().title());
        assertThat(page.locator("#one-memory-slot [part=word]")).hasCount(6);
    }

    @Test
    void theNameOfTheBookLeadsBackToTheCover() {
        open("attention-intuition/whats-next");
        page.locator(".book-name").click();
        assertThat(page).hasURL(book.url(""));
        assertThat(page.locator("main h1")).hasText("Attention Intuition");
        assertThat(page).hasTitle("Attention Intuition");
    }

    /** Address, title, heading and the one marked entry of the contents are this section's. */
    private void assertAt(Section section) {
        assertThat(page).hasURL(book.url(course.slug() + "/" + section.slug()));
        assertThat(page).hasTitle(section.title() + " · " + course.title());
        assertThat(page.locator("main h1")).hasText(section.title());
        assertThat(page.locator("main .where"))
                .hasText(section.number() > 7 ? "Beside the sections" : "Section " + section.number() + " of 7");
        var current = page.locator("vaadin-side-nav-item[current]");
        assertThat(current).hasCount(1);
        assertThat(current).containsText(section.title());
        awaitRest();
    }

    private Locator wayOn(String direction) {
        return page.locator(".way-on")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + direction + "\\b")));
    }
}
