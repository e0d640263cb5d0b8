package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionintuition.course.AttentionLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course that the README gives as a sample, put beside the book by an operator, is a page with sliders and bars that follow. */
class SampleCourseTest extends BrowserTest {

    @Test
    void theSampleOfTheReadmeBecomesAPage(@TempDir Path courses) throws IOException {
        Files.copy(Path.of("src/test/resources/course/sample.md"), courses.resolve("colours.md"));
        try (var shop = ServedBook.startWith("--courses.dir=" + courses)) {
            page.navigate(shop.url(""));
            page.locator("main").getByText("Three Pots of Paint").first().click();
            PlaywrightAssertions.assertThat(page).hasURL(shop.url("mixing-colours/three-pots-of-paint"));
            var lab = new LabOnPage(page, "paint-box");
            var engine = AttentionByEngine.start(BookLabs.lab(shop, AttentionLab.class, "paint-box"), 0);
            lab.assertShows(engine);
            var slider = lab.slider("query “orange”", 1);
            slider.press("End");
            awaitRest();
            assertThat(slider.inputValue()).isEqualTo("3");
            lab.assertShows(engine.withQuery(1, 3));
            open(""); // a page whose server ends complains
        }
    }
}
