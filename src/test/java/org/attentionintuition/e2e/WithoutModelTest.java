package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.concurrent.CountDownLatch;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Rooms;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A book without the trained model, with one that is still being read, and with one that is broken: the page says so, and the rest works. */
class WithoutModelTest extends BrowserTest {

    private static final String INSIDE = "attention-intuition/inside";
    private static final String ABSENT = "This book was built without the trained model.";
    private static final int PATIENCE = 60_000;

    static class Absent {
        @Bean
        @Primary
        ReadingRoom absentRoom() {
            return Rooms.without();
        }
    }

    static class Stopping {
        static final CountDownLatch GO_ON = new CountDownLatch(1);

        @Bean
        @Primary
        ReadingRoom stoppingRoom() {
            return Rooms.stopping(GO_ON);
        }
    }

    static class Broken {
        @Bean
        @Primary
        ReadingRoom brokenRoom() {
            return Rooms.broken();
        }
    }

    @Test
    void withoutTheModelThePageSaysSoAndTheRestOfTheBookWorks() {
        try (var without = ServedBook.start(Absent.class)) {
            book = without;
            open(INSIDE);
            assertSays("your-sentence", ABSENT);
            assertThat(page.locator("#your-sentence").getByText("Keep as A").first())
                    .hasAttribute("aria-disabled", "true"); // there is nothing to keep
            assertThat(page.locator("#word-sums .door")).hasText(ABSENT);
            assertThat(page.locator("#word-sums .door vaadin-button")).hasCount(0);

            var question = page.locator("#heads-that-turn");
            question.getByLabel("None.").check();
            press(question, "Commit");
            assertThat(question).containsText(ABSENT);
            press(question, "Skip");
            press(page.locator("#heads-that-turn-back"), "Skip");
            awaitRest();
            assertSays("tired-or-wide", ABSENT);
            pictures("without-model");

            open("fr/" + INSIDE);
            assertSays("your-sentence", "Ce livre a été construit sans le modèle entraîné.");
            open("attention-intuition/self-attention");
            var lab = new LabOnPage(page, "self-attention");
            lab.slider("query", 1).fill("-1.5");
            awaitRest();
            lab.assertShows(AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, "self-attention"), 0)
                    .withQuery(1, -1.5));
            page.navigate("about:blank"); // before the server goes away
        }
    }

    @Test
    void whileTheModelIsReadThePageSaysHowFarItIs() {
        try (var stopping = ServedBook.start(Stopping.class)) {
            book = stopping;
            open(INSIDE);
            assertThat(page.locator("#your-sentence"))
                    .containsText("The server is reading the model, once for everybody …", patiently());
            assertThat(page.locator("#your-sentence head-grid")).hasCount(0);
            pictures("model-being-read");
            Stopping.GO_ON.countDown();
            assertThat(page.locator("#your-sentence head-grid")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            page.navigate("about:blank");
        } finally {
            Stopping.GO_ON.countDown();
        }
    }

    @Test
    void aBrokenModelIsToldAndAnotherSentenceMayBeTried() {
        try (var broken = ServedBook.start(Broken.class)) {
            book = broken;
            open(INSIDE);
            var told = page.locator("#your-sentence .status")
                    .filter(saying("The trained model could not be used. The server’s log says why."));
            assertThat(told).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            pictures("model-broken");
            var field = page.locator("#your-sentence vaadin-text-area textarea").first();
            field.fill("Another sentence");
            field.press("Enter");
            awaitRest();
            assertThat(told).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(field).hasValue("Another sentence");
            page.navigate("about:blank");
        }
    }

    private void assertSays(String lab, String message) {
        assertThat(page.locator("#" + lab + " .status").filter(saying(message))).isVisible();
        assertThat(page.locator("#" + lab + " head-grid")).hasCount(0);
    }

    private void pictures(String name) {
        screenshot(name);
        onPhone();
        awaitRest();
        screenshot(name + "-phone");
        page.setViewportSize(1440, 900);
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static void press(Locator within, String button) {
        within.getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }
}
