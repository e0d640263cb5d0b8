package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.attentionintuition.course.AttentionLab;
import org.junit.jupiter.api.Test;

/** A server that was restarted has forgotten every session; the browser has not forgotten where the learner was. */
class ServerRestartTest extends BrowserTest {

    private static final String PAGE = "attention-intuition/self-attention";

    @Test
    void theLearnerIsBackOnTheSamePageWithTheSameSliders() {
        // What a browser says when a server goes away.
        expectComplaint("WebSocket");
        expectComplaint("Failed to load resource");
        expectComplaint("net::ERR");
        expectComplaint("Connection");
        var first = ServedBook.start();
        int port = first.port();
        page.navigate(first.url(PAGE));
        var lab = new LabOnPage(page, "self-attention");
        awaitRest();
        lab.slider("query", 1).fill("1.5");
        awaitRest();
        page.waitForFunction("() => localStorage.getItem('attention-intuition.learner')?.includes('q8:2,1.5')");
        first.close();
        try (var second = ServedBook.startAt(port)) {
            page.reload();
            var engine = AttentionByEngine.start(BookLabs.lab(second, AttentionLab.class, "self-attention"), 0)
                    .withQuery(1, 1.5);
            var back = new LabOnPage(page, "self-attention");
            assertThat(back.slider("query", 1)).hasValue("1.5");
            awaitRest();
            back.assertShows(engine);
            assertThat(page.url()).isEqualTo(second.url(PAGE));
            page.navigate("about:blank"); // before the server goes away again
        }
    }
}
