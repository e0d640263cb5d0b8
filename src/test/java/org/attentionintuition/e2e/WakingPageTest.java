package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import org.attentionintuition.course.AttentionLab;
import org.junit.jupiter.api.Test;

/** A page that wakes up after its heartbeats were missed, and speaks before the next one, is a page that is in use. */
class WakingPageTest extends BrowserTest {

    /** Flow gives a page up after somewhat more than three heartbeats. */
    private static final int GIVEN_UP_MILLIS = 5000;

    @Test
    void theHandGoesOnWhereItWas() {
        try (var waking = ServedBook.startWith("--vaadin.heartbeatInterval=1")) {
            // The browser believes that it was heard: nothing but the server's silence tells.
            page.route("**/*v-r=heartbeat*", route -> route.fulfill(new FulfillOptions().setStatus(200)));
            page.navigate(waking.url("attention-intuition/self-attention"));
            var lab = new LabOnPage(page, "self-attention");
            var engine = AttentionByEngine.start(BookLabs.lab(waking, AttentionLab.class, "self-attention"), 0);
            lab.assertShows(engine);
            page.evaluate("window.thisPage = true");
            var slider = lab.slider("query “it”", 1);

            page.waitForTimeout(GIVEN_UP_MILLIS);
            slider.press("End");
            awaitRest();
            slider.press("Home");
            awaitRest();

            lab.assertShows(engine.withQuery(1, -3));
            assertThat(page.evaluate("window.thisPage === true")).isEqualTo(true);
            open(""); // a page whose server ends complains
        }
    }
}
