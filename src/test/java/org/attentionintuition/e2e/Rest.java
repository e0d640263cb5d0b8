package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;

/** A page that has nothing more to say to the server, and shows what it was told. */
final class Rest {

    /** No request is under way. Some entries of {@code clients} describe types, not a running application. */
    private static final String IDLE = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return clients.length > 0 && clients.every(client => !client.isActive());
            }""";

    /** Two frames and a task: the instruments that let the bars go first have followed. False where no frame comes. */
    private static final String PAINTED = """
            () => new Promise(done => {
              setTimeout(() => done(false), 10_000);
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done(true)))));
            })""";

    private Rest() {}

    static void await(Page page) {
        idle(page);
        painted(page);
    }

    /** Asks by the clock: Playwright by itself asks in every frame, and would wait for frames and not for the server. */
    static void idle(Page page) {
        page.waitForFunction(IDLE, null, new WaitForFunctionOptions().setPollingInterval(20));
    }

    static void painted(Page page) {
        if (draws(page)) {
            return;
        }
        // A Chromium without a screen has been seen to draw nothing after a change of its size: a picture makes it.
        page.screenshot(new ScreenshotOptions().setClip(0, 0, 1, 1));
        if (!draws(page)) {
            throw new TimeoutError("The page draws no frame");
        }
    }

    private static boolean draws(Page page) {
        return (boolean) page.evaluate(PAINTED);
    }
}
