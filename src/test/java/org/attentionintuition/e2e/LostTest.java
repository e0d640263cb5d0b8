package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Addresses that lead nowhere, and a page that breaks: the reader is told so and led back to the contents. */
class LostTest extends BrowserTest {

    private static final Pattern NUMBER = Pattern.compile("the number ([0-9a-f]{8});");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-course",
                "attention-intuition/no-such-section",
                "attention-intuition/self-attention/and/deeper",
                "no/such/path/at/all"
            })
    void anUnknownAddressIsNamedAndLeadsBackToTheContents(String address) {
        open(address);

        assertThat(page.locator("main h1")).hasText("There is no such page");
        assertThat(page.locator("main p").first()).containsText("“/" + address + "”");
        assertThat(page).hasTitle("No such page · Attention Intuition");
        assertThat(page.locator("vaadin-side-nav-item"))
                .hasCount(10); // seven sections, playground, the model, glossary
        assertLeadsBack();
    }

    @Test
    void markupInAnAddressStaysText() {
        open("%3Cimg%20src=x%20onerror=document.body.remove()%3E/%3Cb%3Ebold");

        assertThat(page.locator("main p").first()).containsText("img");
        assertThat(page.locator("main p").first()).containsText("onerror=document.body.remove()");
        assertThat(page.locator("main img, main b")).hasCount(0);
        assertLeadsBack();
    }

    @Test
    void aLongAddressIsCutShort() {
        open("x".repeat(2000));

        var told = page.locator("main p").first();
        assertThat(told).containsText("xxx…”");
        assertThat(told.innerText()).hasSizeLessThan(300);
        assertLeadsBack();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aPageThatBreaksShowsANumberFromTheLogAndNothingOfTheFault(CapturedOutput log) {
        open("breaks");

        assertThat(page.locator("main h1")).hasText("Something went wrong on the server");
        assertThat(page).hasTitle("Server error · Attention Intuition");
        var told = NUMBER.matcher(page.locator("main").innerText());
        assertThat(told.find()).isTrue();
        assertThat(log.getAll())
                .contains("Error " + told.group(1) + " on page breaks")
                .contains(BreakingPage.SECRET);
        assertThat(page.content())
                .doesNotContain(BreakingPage.SECRET)
                .doesNotContain("Exception")
                .doesNotContain(getClass().getPackageName());
        assertLeadsBack();
    }

    /** What never reaches the router of the book: a file of the bundle that is not there. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aMissingFileIsToldInThePlainestPageAndLeavesTheLogQuiet(CapturedOutput log) {
        expectComplaint("404");

        var response = page.navigate(book.url("VAADIN/no-such-file.js"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("main h1")).hasText("There is no such page");
        assertLeadsBack();
        assertThat(log.getAll()).doesNotContain("dispatcherServlet");
    }

    /** What breaks before the book is asked: here the page for errors itself, opened by its address without an error. */
    @Test
    void aFaultOutsideTheBookShowsNothingOfItselfEither() {
        expectComplaint("500");

        var response = page.navigate(book.url("error"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(page.locator("main h1")).hasText("Something went wrong on the server");
        assertThat(page.content()).doesNotContain("Exception");
        assertLeadsBack();
    }

    private void assertLeadsBack() {
        page.getByText("Go to the contents").click();
        assertThat(page).hasURL(book.url(""));
        assertThat(page.locator("main .contents a")).hasCount(7);
    }
}
