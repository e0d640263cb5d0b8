package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the learner has done stays in the browser: over a reload, over tabs, through a file, and until it is cleared. */
class ProgressTest extends BrowserTest {

    private static final String KEY = "attention-intuition.learner";
    private static final String FIRST = "attention-intuition/the-bottleneck-problem";
    private static final String FOURTH = "attention-intuition/self-attention";

    @Test
    void visitedPagesAreMarkedAndStaySoOverAReload() {
        open("");
        assertThat(page.locator("main .go-on a")).isHidden();
        open(FIRST);
        page.locator(".way-on .next").click();
        assertThat(page).hasTitle(Pattern.compile("^The Attention Solution"));
        assertThat(marks().filter(hasText("visited"))).hasCount(2);
        awaitKept("the-attention-solution");

        page.reload();
        assertThat(marks().filter(hasText("visited"))).hasCount(2);
        var named = Pattern.compile("The Bottleneck Problem.*, visited");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(named)))
                .hasCount(1);

        page.locator(".book-name").click();
        assertThat(page.locator("main .contents .progress-mark").filter(hasText("visited")))
                .hasCount(2);
        page.locator("main .go-on a").click();
        assertThat(page).hasTitle(Pattern.compile("^The Attention Solution"));
        awaitRest();
    }

    @Test
    void whatHappensJustBeforeAPageIsLeftIsKept() {
        // Half a second of patience never ends: only leaving writes.
        page.addInitScript("const later = window.setTimeout;"
                + " window.setTimeout = (task, ms, ...more) => ms === 500 ? 0 : later(task, ms, ...more);");
        open(FIRST);
        assertThat(kept()).isEqualTo("null");
        open("progress");
        assertThat(kept()).contains("\"last\":\"" + FIRST + "\"");
        assertThat(row("The Bottleneck Problem")).containsText("✓ yes");
    }

    @Test
    void aFileBringsBackWhatWasCleared() throws IOException {
        seed("""
                {"version": 1, "last": "%1$s", "visited": {"%1$s": "2026-01-31T10:15:30Z"},
                 "predictions": {"%1$s/guess": {"right": true, "when": "2026-01-31T10:15:30Z"}},
                 "challenges": {"%1$s/goal": "2026-01-31T10:15:30Z"}, "labs": {"%1$s/lab": "q=1"}}
                """.formatted(FOURTH));
        open("progress");
        assertFourthIsDone();
        var file = page.waitForDownload(() -> page.getByText("Export to a file").click())
                .path();
        assertThat(Files.readString(file)).contains("\"" + FOURTH + "/lab\" : \"q=1\"");

        page.getByText("Clear…").click();
        button("Keep").click();
        assertFourthIsDone();
        page.getByText("Clear…").click();
        button("Clear").click();
        assertThat(told()).containsText("Everything was cleared.");
        assertThat(row("Self-Attention")).containsText("not yet");
        page.waitForFunction("key => localStorage.getItem(key) === null", KEY);

        upload(file);
        assertThat(told()).containsText("The file was imported");
        assertFourthIsDone();
        page.reload();
        assertFourthIsDone();
        awaitRest();
    }

    @Test
    void aBrokenFileIsToldAndLosesNothing() {
        seed("{\"version\": 1, \"visited\": {\"%s\": \"2026-01-31T10:15:30Z\"}}".formatted(FOURTH));
        open("progress");
        var before = kept();
        for (var broken :
                new String[] {"{\"version\": 1, \"vis", "", "{\"version\": 99}", "\u0000\u0001", "[[[[]]]]"}) {
            upload(broken.getBytes(StandardCharsets.UTF_8));
            assertThat(told()).containsText("The file was not imported and nothing changed.");
            assertThat(row("Self-Attention")).containsText("✓ yes");
        }
        upload(new byte[300 * 1024]);
        assertThat(told()).containsText("It is larger than 256 kB.");

        upload("{\"version\": 1, \"visited\": {\"%s\": \"2026-01-31T10:15:30Z\", \"<img src=x>\": 7}}"
                .formatted(FIRST)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(told()).containsText("visited: 1 entry left out");
        assertThat(row("The Bottleneck Problem")).containsText("✓ yes");
        assertThat(row("Self-Attention")).containsText("✓ yes");
        assertThat(before).contains(FOURTH);
        assertThat(kept()).contains(FOURTH).contains(FIRST).doesNotContain("img");
    }

    @Test
    void anotherTabsVisitsArriveAndNoTabOverwritesTheOther() {
        open("progress");
        var other = page.context().newPage();
        other.navigate(book.url(FOURTH));
        assertThat(row("Self-Attention")).containsText("✓ yes");
        page.locator("vaadin-side-nav-item").first().click();
        assertThat(page).hasTitle(Pattern.compile("^The Bottleneck Problem"));
        awaitKept("the-bottleneck-problem");

        assertThat(kept()).contains(FOURTH).contains(FIRST);
        assertThat(other.locator("vaadin-side-nav-item .progress-mark").filter(hasText("visited")))
                .hasCount(2);
        other.close();
        awaitRest();
    }

    @Test
    void aBrowserThatKeepsNothingShowsTheBookAllTheSameAndSaysSo() {
        page.addInitScript("Object.defineProperty(window, 'localStorage',"
                + " {get() { throw new DOMException('no', 'SecurityError'); }});");
        open(FOURTH);
        assertThat(page.locator("main h1")).hasText(Pattern.compile("^Self-Attention"));
        assertThat(marks().filter(hasText("visited"))).hasCount(1);
        page.getByText("Your progress").click();
        assertThat(page.locator(".trouble")).containsText("does not let the page keep anything");
        assertThat(row("Self-Attention")).containsText("✓ yes");
        awaitRest();
    }

    @Test
    void whatAnotherVersionKeptIsLeftAlone() {
        seed("{\"version\": 2, \"treasure\": true}");
        open(FOURTH);
        open("progress");
        assertThat(kept()).isEqualTo("{\"version\": 2, \"treasure\": true}");
        assertThat(page.locator(".trouble")).containsText("another version of the book");
    }

    @Test
    void aStoreThatIsFullOfNonsenseOpensThePage() {
        seed("{\"version\": 1, \"visited\": {%s}}".formatted("\\\"".repeat(10)));
        open(FOURTH);
        assertThat(marks().filter(hasText("visited"))).hasCount(1);
        pad(200_000);
        open("progress");
        assertThat(page.locator(".trouble")).isEmpty();
        assertThat(row("Self-Attention")).containsText("not yet");
        pad(400_000);
        open("progress");
        assertThat(page.locator(".trouble")).containsText("too large to be read");
    }

    /** Puts a document into the browser before a page of the book asks for it. */
    private void seed(String document) {
        open("");
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", new String[] {KEY, document});
    }

    private void pad(int length) {
        seed("{\"version\": 1, \"pad\": \"%s\"}".formatted("x".repeat(length)));
    }

    private String kept() {
        return String.valueOf(page.evaluate("key => localStorage.getItem(key)", KEY));
    }

    private void awaitKept(String part) {
        page.waitForFunction("([key, part]) => localStorage.getItem(key)?.includes(part)", new String[] {KEY, part});
    }

    private Locator marks() {
        return page.locator("vaadin-side-nav-item .progress-mark");
    }

    private Locator told() {
        return page.locator(".told");
    }

    private Locator row(String section) {
        return page.locator("main tr").filter(hasText(section));
    }

    private void assertFourthIsDone() {
        assertThat(row("Self-Attention").locator("td")).hasText(new String[] {"✓ yes", "1 right of 1", "1 solved"});
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void upload(Path file) throws IOException {
        upload(Files.readAllBytes(file));
    }

    private void upload(byte[] bytes) {
        page.evaluate("() => document.querySelector('.told').replaceChildren()");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("progress.json", "application/json", bytes));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
