package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A browser that sends faster than the book answers is told so in its page. */
class FloodTest extends BrowserTest {

    private static final String KEEP_SOCKETS = """
            window.sockets = [];
            const Original = WebSocket;
            window.WebSocket = class extends Original {
              constructor(...all) {
                super(...all);
                window.sockets.push(this);
              }
            };""";

    /** The pieces of a message that never ends: whoever counts only what is whole counts none of them. */
    private static final String FLOOD = """
            () => {
              const socket = window.sockets.at(-1);
              socket.send('100000|');
              for (let piece = 0; piece < 3000; piece++) {
                socket.send('a');
              }
            }""";

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoFloodsTheSocketIsToldAndCutOffAndTheLogIsNotFlooded(CapturedOutput log) {
        page.addInitScript(KEEP_SOCKETS);
        open("attention-intuition/self-attention");
        page.evaluate(FLOOD);
        isToldAndCutOff("Your browser asks faster than the book answers");
        assertThat(log.getOut().lines().filter(it -> it.contains("ERROR"))).isEmpty();
    }

    @Test
    void aMessageThatWouldBeLargerThanABodyIsRefusedWithItsFirstPiece() {
        page.addInitScript(KEEP_SOCKETS);
        open("attention-intuition/self-attention");
        page.evaluate("window.sockets.at(-1).send('100000000|a')");
        isToldAndCutOff("larger than 256 kB");
    }

    @Test
    void bytesAreNoMessage() {
        page.addInitScript(KEEP_SOCKETS);
        open("attention-intuition/self-attention");
        page.evaluate("window.sockets.at(-1).send(new TextEncoder().encode('99999999|a'))");
        isToldAndCutOff("larger than 256 kB");
    }

    private void isToldAndCutOff(String why) {
        assertThat(page.locator(".v-system-error")).containsText(why);
        page.waitForCondition(() -> (boolean) page.evaluate("window.sockets.at(-1).readyState !== WebSocket.OPEN"));
    }
}
