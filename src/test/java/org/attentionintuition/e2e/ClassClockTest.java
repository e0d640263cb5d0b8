package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clocks of browsers are wrong, some by more than a day. Nothing in a class goes by them. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassClockTest {

    private static final Duration OFF = Duration.ofHours(26);

    private static final String CLOCK = """
            {
              const now = () => real.now() + window.clockOff;
              const real = Date;
              window.Date = new Proxy(real, {
                apply: () => new real(now()).toString(),
                construct: (date, given, of) => Reflect.construct(date, given.length ? given : [now()], of),
                get: (date, name) => name === 'now' ? now : Reflect.get(date, name),
              });
            }""";

    /** More signs of life than the server waits for; each waits for the answer to the last. */
    private static final int SIGNS = 6;

    private static final String COUNT_SIGNS =
            "() => { window.signs = 0; document.querySelector('class-pulse').addEventListener('pulse', () => signs++); }";

    @Test
    void whoseClockIsADayOffIsThereFollowsAndVotes(BrowserStage.Stage stage) {
        try (var teacher = new Person(stage, 1440, 900);
                var early = new Person(stage, 390, 844);
                var late = new Person(stage, 390, 844)) {
            teacher.open("teach");
            teacher.press("Open a room");
            var code = teacher.page.locator(".invite .code");
            assertThat(code).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
            join(early, "Early", OFF.negated(), code.textContent());
            join(late, "Late", OFF, code.textContent());
            var apart = time(late) - time(early);
            assertThat(apart).as("the clocks are wrong").isGreaterThan(OFF.toMillis());

            teacher.press("Follow me");
            teacher.page
                    .locator("vaadin-side-nav-item")
                    .filter(new Locator.FilterOptions().setHasText("Bottleneck"))
                    .first()
                    .click();
            var students = List.of(early, late);
            for (var student : students) {
                assertThat(student.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
            }
            teacher.press("Ask the class");
            for (var student : students) {
                student.page
                        .locator(".ballot vaadin-radio-button input")
                        .first()
                        .check();
                student.press("Send");
                assertThat(student.page.locator(".ballot")).containsText("Your prediction is in");
            }
            assertThat(teacher.page.locator(".poll-desk .tally")).containsText("2 votes");

            for (var student : students) {
                student.page.waitForFunction(
                        "most => signs >= most", SIGNS, new WaitForFunctionOptions().setPollingInterval(100));
            }
            teacher.bar().getByText("See what everybody does").click();
            var cards = teacher.page.locator(".class-view .student");
            assertThat(cards).hasCount(2);
            for (var card : cards.all()) {
                assertThat(card).containsText("has a page open");
                assertThat(card)
                        .containsText(Pattern.compile("Bottleneck.*, \\d{1,2} min")); // not a day, nor less than none
            }
            students.forEach(Person::verifyNoComplaints);
            teacher.verifyNoComplaints();
        }
    }

    private static void join(Person student, String name, Duration off, String code) {
        student.page.addInitScript("window.clockOff = " + off.toMillis() + ";" + CLOCK);
        student.join(code, name);
        student.page.evaluate(COUNT_SIGNS);
    }

    private static long time(Person who) {
        return ((Number) who.page.evaluate("Math.min(Date.now(), new Date().getTime())")).longValue();
    }
}
