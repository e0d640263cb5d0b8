package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.inside.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sentence that found too many before it at the model is asked again by the page, as long as somebody waits for it. */
class CrowdedPageTest extends BrowserTest {

    /** More than read and wait at once. */
    private static final int CROWD = 250;

    private static final double PATIENCE_MILLIS = 60_000;

    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final List<Visit<?>> crowd = new ArrayList<>();

    @AfterEach
    void disperse() {
        mayGoOn.countDown();
        crowd.forEach(Visit::cancel);
    }

    @Test
    void whatWasRefusedIsAnsweredWithoutAHandOnceThereIsRoom() {
        open("attention-intuition/inside");
        var lab = new LabOnPage(page, "your-sentence");
        assertThat(lab.locator("head-grid")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        awaitRest();
        var room = book.bean(ReadingRoom.class);
        for (var reader = 0; reader < CROWD; reader++) {
            crowd.add(room.read("the crowd reads number " + reader, this::readSlowly));
        }
        var field = lab.locator("vaadin-text-area textarea").first();
        field.fill("nobody has read this before");
        field.press("Enter");
        var refused = lab.locator("text=/questions are waiting already/");
        assertThat(refused.first()).isVisible();

        disperse();

        assertThat(refused).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(lab.locator("softmax-bars")).containsText("nobody");
    }

    private void readSlowly(Stage<?> stage) {
        if (stage instanceof Stage.Answered) {
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
