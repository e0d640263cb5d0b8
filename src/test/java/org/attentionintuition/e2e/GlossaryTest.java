package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a word to what it means, and from what one looks for to where it stands: by keyboard, except where a pointer is the point. */
class GlossaryTest extends BrowserTest {

    private static final String SECTION = "attention-intuition/the-attention-solution";

    private Course course;
    private Term softmax;

    @BeforeEach
    void readTheCourse() {
        course = book.bean(CourseLibrary.class).find("attention-intuition").orElseThrow();
        softmax = course.glossary().find("softmax").orElseThrow();
    }

    @Test
    void aWordSaysWhatItMeansAndLeadsToTheGlossary() {
        open(SECTION);
        focusByTab(word());

        assertThat(note()).isVisible();
        assertThat(note()).hasText(softmax.sentence());
        assertThat(word()).hasAccessibleDescription(softmax.sentence());

        page.keyboard().press("Escape");
        assertThat(note()).isHidden();
        assertThat(word()).isFocused();

        page.keyboard().press("Enter");
        assertThat(page).hasURL(book.url("attention-intuition/glossary#softmax"));
        assertThat(page.locator("#softmax h2")).isFocused();
        assertThat(page.locator("#softmax h2")).isInViewport();
        assertThat(page.locator("vaadin-side-nav-item[current]")).containsText("Glossary");

        page.goBack();
        assertThat(page).hasURL(book.url(SECTION));
        awaitRest();
    }

    @Test
    void thePointerCanGoOntoTheNoteAndEscapeTakesItAway() {
        open(SECTION);
        word().hover();
        assertThat(note()).isVisible();

        note().hover();
        page.waitForTimeout(600); // longer than the note waits for a pointer on its way
        assertThat(note()).isVisible();

        page.keyboard().press("Escape");
        assertThat(note()).isHidden();

        word().hover();
        assertThat(note()).isVisible();
        page.locator("main h1").hover();
        assertThat(note()).isHidden();
    }

    @Test
    void aLinkToATermOpensTheGlossaryAtIt() {
        open("attention-intuition/glossary#temperature");

        assertThat(page.locator("main h1")).hasText("Glossary");
        assertThat(page.locator("main article"))
                .hasCount(course.glossary().terms().size());
        assertThat(page.locator("#temperature h2")).isFocused();
        assertThat(page.locator("#temperature h2")).isInViewport();
        assertThat(page.locator("#softmax .example")).hasText("softmax of 2, 1, 0 is 0.67, 0.24, 0.09.");

        page.locator("#temperature .uses a").first().click();
        assertThat(page.locator("main h1"))
                .hasText(course.naming(course.glossary().find("temperature").orElseThrow())
                        .getFirst()
                        .title());
        awaitRest();
    }

    @Test
    void theSlashLeadsToTheSearchAndTheSearchToASection() {
        open(SECTION);
        page.keyboard().press("/");
        assertThat(field()).isFocused();
        page.keyboard().type("a/b");
        assertThat(field()).hasValue("a/b");

        field().fill("ÉTAIT");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%C3%89TAIT$"));
        assertThat(page.locator(".told")).hasText("1 place found for “ÉTAIT”.");
        assertThat(page.locator(".hits mark").first()).hasText("était");
        assertThat(page.locator("main h1")).isFocused();

        focusByTab(page.locator(".hits a").first());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(book.url("attention-intuition/the-bottleneck-problem"));
        awaitRest();
    }

    @Test
    void theSlashCanBeTurnedOff() {
        open("search");
        page.locator("#slash").uncheck();
        page.reload();
        awaitRest();
        page.keyboard().press("/");
        assertThat(page.locator("#slash")).not().isChecked();
        assertThat(field()).not().isFocused();
    }

    @Test
    void nothingFoundSaysSoAndSuggests() {
        open("search?q=sofmax");
        assertThat(page.locator(".told")).hasText("Nothing found for “sofmax”.");

        page.locator(".suggestions a").first().click();
        assertThat(page.locator(".hits a").first()).hasText("Softmax");
        assertThat(page.locator(".hits a").first())
                .hasAttribute("href", Pattern.compile("attention-intuition/glossary#softmax$"));
        awaitRest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cimg%20src=x%20onerror=document.body.remove()%3E",
                "%22%3E%3Cscript%3Edocument.body.remove()%3C/script%3E",
                "(a%2B)%2B%24",
                "a&q=b&q=c",
                "%F0%9F%98%80%00"
            })
    void aHostileQueryStaysText(String query) {
        open("search?q=" + query);

        assertThat(page.locator("main h1")).hasText("Search");
        assertThat(page.locator(".told")).containsText("for “");
        assertThat(page.locator("main img, main script")).hasCount(0);
    }

    @Test
    void aLongQueryIsCutAndStaysOnThePhone() {
        onPhone();
        open("search?q=" + "x".repeat(6000));

        assertThat(page.locator(".told")).containsText("Only the first 100 characters");
        assertThat(page.locator("main input[type=search]")).hasValue("x".repeat(100));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

        open("attention-intuition/glossary");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private Locator word() {
        return page.locator(".prose a.term[data-term=softmax]");
    }

    private Locator note() {
        return page.locator("term-note");
    }

    private Locator field() {
        return page.locator("[slot=drawer]").getByRole(AriaRole.SEARCHBOX);
    }

    private void focusByTab(Locator target) {
        for (var stop = 0; stop < 120; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + target);
    }
}
