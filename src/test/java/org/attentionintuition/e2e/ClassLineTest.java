package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A line that carries nothing any more without being cut, as a Wi-Fi does that is gone: the page of a class says so by itself. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassLineTest {

    /** What the server sends waits as long as the line is down. */
    static final String BROKEN_LINE = """
            window.waiting = [];
            window.mend = () => { window.down = false; window.waiting.splice(0).forEach(pass => pass()); };
            window.WebSocket = class extends WebSocket {
              set onmessage(listener) {
                super.onmessage = event => {
                  const pass = () => listener.call(this, event);
                  window.down ? window.waiting.push(pass) : pass();
                };
              }
            };""";

    /** Nor does the server get anything meanwhile. */
    private static final String DEAD_LINE = BROKEN_LINE + """
            window.WebSocket = class extends WebSocket {
              send(data) {
                const pass = () => super.send(data);
                window.down ? window.waiting.push(pass) : pass();
              }
            };""";

    /** Within this time a page says that nobody hears it (docs/adr/0018). */
    private static final double AIM_MS = 10_000;

    private static final String BOUND = "customElements.get('class-pulse').saidWithinMs";

    @Test
    void aLostLineIsSaidInTimeAndNoMoreOnceItIsBack(BrowserStage.Stage stage) {
        try (var teacher = new Person(stage, 1440, 900)) {
            teacher.page.addInitScript(BROKEN_LINE);
            openRoom(teacher);
            assertThat(pill(teacher)).hasText("");
            lose(teacher.page);
            assertIsSaidInTime(teacher);
            teacher.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "class-line-lost.png")));
            teacher.page.evaluate("window.mend()");
            assertThat(pill(teacher)).hasText("");
            assertThat(teacher.page.locator("class-pulse[data-lost]")).hasCount(0);
            teacher.verifyNoComplaints();
        }
    }

    /** A heartbeat a second: when the page says that the line is lost, the server has missed more of them than it waits for. */
    @Test
    void aStudentWhoseLineWasGoneForLongHasSeatPollAndSlidersOnTheSamePage(
            BrowserStage.Stage stage, @TempDir Path rooms) {
        try (var book = ServedBook.startWith("--vaadin.heartbeatInterval=1", "--book.classroom.folder=" + rooms);
                var desks = new Desks(stage.chromium().browser(), book)) {
            var impatient = new BrowserStage.Stage(book, stage.chromium(), desks);
            try (var teacher = new Person(impatient, 1440, 900);
                    var ada = new Person(impatient, 390, 844)) {
                var code = openRoom(teacher);
                ada.page.addInitScript(DEAD_LINE);
                ada.page.route("**/*v-r=heartbeat*", route -> route.fulfill(new FulfillOptions().setStatus(200)));
                ada.join(code, "Ada");
                ada.open("attention-intuition/self-attention");
                var query = new LabOnPage(ada.page, "self-attention").slider("query", 1);
                query.fill("1.5");
                ada.page.waitForFunction(
                        "() => localStorage.getItem('attention-intuition.learner')?.includes('q8:2,1.5')");
                ada.page.evaluate("window.thisPage = true");

                lose(ada.page);
                teacher.open("attention-intuition/the-bottleneck-problem");
                teacher.press("Ask the class");
                var tally = teacher.page.locator(".poll-desk .tally");
                assertThat(tally).containsText("0 votes");
                assertIsSaidInTime(ada);
                assertThat(ada.page.locator(".ballot")).hasCount(0);
                ada.page.evaluate("window.mend()");

                assertThat(pill(ada)).hasText("");
                assertThat(ada.bar()).containsText("Ada");
                assertThat(query).hasValue("1.5");
                ada.page.locator(".ballot vaadin-radio-button input").first().check();
                ada.press("Send");
                assertThat(ada.page.locator(".ballot")).containsText("Your prediction is in");
                assertThat(tally).containsText("1 vote");
                assertThat(teacher.bar()).containsText("1 in");
                assertThat(ada.page.evaluate("window.thisPage === true")).isEqualTo(true);
                ada.verifyNoComplaints();
                teacher.verifyNoComplaints();
            }
        }
    }

    /** @return its code */
    private static String openRoom(Person teacher) {
        teacher.open("teach");
        teacher.press("Open a room");
        var code = teacher.page.locator(".invite .code");
        assertThat(code).hasText(Pattern.compile("(\\w{3} ?){3}"));
        return code.textContent().replace(" ", "");
    }

    private static Locator pill(Person who) {
        return who.page.locator("class-pulse");
    }

    /** From here on the line is down; the page measures by its own clock when it says so. */
    private static void lose(Page page) {
        page.evaluate("""
                () => {
                  const pill = document.querySelector('class-pulse');
                  const broke = performance.now();
                  new MutationObserver(() => { window.saidAfter ??= performance.now() - broke; })
                    .observe(pill, { attributes: true, attributeFilter: ['data-lost'] });
                  window.down = true;
                }""");
    }

    private static void assertIsSaidInTime(Person who) {
        var bound = ((Number) who.page.evaluate(BOUND)).doubleValue();
        assertThat(bound).as("with a second left for a busy browser").isLessThanOrEqualTo(AIM_MS - 1000);
        var patient = new LocatorAssertions.HasTextOptions().setTimeout(3 * bound);
        assertThat(pill(who)).hasText(Pattern.compile("No connection.*"), patient);
        var after = ((Number) who.page.evaluate("window.saidAfter")).doubleValue();
        assertThat(after).isLessThanOrEqualTo(AIM_MS);
    }
}
