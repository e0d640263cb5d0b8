package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** An operator may let only those open rooms who know a password; what is typed for it stands in no log. */
class ServerPasswordTest extends BrowserTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "incorrect horse battery";

    @Test
    void onlyThePasswordOpensARoomAndNeitherItNorAGuessIsLogged(@TempDir Path rooms) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        var logged = new ListAppender<ILoggingEvent>();
        try (var school =
                ServedBook.startWith("--book.classroom.password=" + PASSWORD, "--book.classroom.folder=" + rooms)) {
            root.setLevel(Level.INFO); // as it is without options; a start sets it anew
            logged.start();
            root.addAppender(logged);
            page.navigate(school.url("teach"));
            field("Name of the class").fill("8b");
            for (var typed : List.of(WRONG, PASSWORD)) {
                assertThat(page.locator(".invite .code")).hasCount(0);
                field("Password of this server").fill(typed);
                page.getByText("Open a room").last().click();
                awaitRest();
            }
            assertThat(page.locator(".invite .code")).isVisible();
            open(""); // a page whose server ends complains
        } finally {
            root.detachAppender(logged);
            root.setLevel(level);
        }
        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(said -> said.contains(PASSWORD) || said.contains(WRONG));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
