package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attentionintuition.bench.crowd.BookProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed with -9 and started again with the same folder: what it has acknowledged is there, and so is the class. */
@Tag("browser")
class KilledServerTest {

    /** Until a browser has noticed and has tried again; a loaded machine starts a server slowly. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final String FIRST = "attention-intuition/the-bottleneck-problem";
    private static final String FOURTH = "attention-intuition/self-attention";
    private static final String PRODUCTION = "--spring.config.location=classpath:/application.properties";

    @Test
    void roomsPeopleAndVotesAreThereAndTheStudentsBrowserComesBackByItself(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var chromium = Chromium.launch()) {
            var first = BookProcess.start(folder, PRODUCTION);
            try (first) {
                var base = first.base();
                var teacher = chromium.browser().newPage();
                teacher.navigate(base.resolve("teach").toString());
                field(teacher, "Name of the class").fill("8b");
                press(teacher, "Open a room");
                var code = teacher.locator(".invite .code");
                assertThat(code).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
                var ada = joined(
                        chromium.browser().newPage(),
                        base.resolve("join?code=" + digits(code)).toString());
                ada.navigate(base.resolve(FOURTH).toString());
                assertThat(bar(ada)).containsText("8b · Ada");
                slider(ada).fill("1.5");
                ada.waitForFunction("() => localStorage.getItem('attention-intuition.learner')?.includes('q8:2,1.5')");
                teacher.navigate(base.resolve(FIRST).toString());
                press(teacher, "Ask the class");
                ada.locator(".ballot vaadin-radio-button input").first().check();
                press(ada, "Send");
                assertThat(ada.locator(".ballot")).containsText("Your prediction is in");

                first.kill();
                assertThat(ada.getByText("No connection to the class").first()).isVisible(patient());
                try (var second = BookProcess.startAt(base.getPort(), folder, PRODUCTION)) {
                    assertThat(ada.getByText("No connection to the class"))
                            .not()
                            .isVisible(patient());
                    assertThat(bar(ada)).containsText("8b · Ada", patientText());
                    assertThat(ada.locator(".ballot")).containsText("Your prediction is in");
                    assertThat(ada).hasURL(second.base().resolve(FOURTH).toString());
                    assertThat(slider(ada)).hasValue("1.5");
                    assertThat(bar(teacher)).containsText("8b, 1 in", patientText());
                    assertThat(teacher.locator(".poll-desk .tally")).containsText("1 vote");
                    press(teacher, "Close the poll");
                    assertThat(ada.locator(".ballot")).containsText("The poll is closed");
                    ada.close();
                    teacher.close();
                }
            }
        }
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.ContainsTextOptions patientText() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static Page joined(Page page, String address) {
        page.navigate(address);
        field(page, "Your name for this class").fill("Ada");
        press(page, "Join");
        assertThat(bar(page)).containsText("8b · Ada");
        return page;
    }

    private static String digits(Locator code) {
        return code.textContent().replace(" ", "");
    }

    private static Locator slider(Page page) {
        return new LabOnPage(page, "self-attention").slider("query", 1);
    }

    private static Locator bar(Page page) {
        return page.locator(".class-bar");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
