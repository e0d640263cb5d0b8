package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that reads the book in Chromium. Every test sits down at a {@link Desk} that was wiped, before a desk's screen; a console error
 * or an error in a script fails it.
 */
@Tag("browser")
@ExtendWith(BrowserStage.class)
public abstract class BrowserTest {

    private static final Path SCREENS = Path.of("target", "screens");

    protected Page page;
    protected ServedBook book;
    private Desks desks;
    private Desk desk;
    private boolean connected;
    private Complaints complaints;
    private Wire wire;

    @BeforeEach
    void openBrowser(BrowserStage.Stage stage) {
        book = stage.book();
        desks = stage.desks();
        sitDown(desks.take());
    }

    private void sitDown(Desk free) {
        desk = free;
        page = desk.newPage();
        complaints = new Complaints(page);
        wire = new Wire(page);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> connected = true));
    }

    @AfterEach
    void closeBrowser() {
        desk.close();
        complaints.verifyNone();
    }

    /** Opens a page, {@code open("attention-intuition/self-attention")}, and waits until it rests. */
    protected void open(String path) {
        connected = false;
        page.navigate(book.url(path));
        // Until its socket stands a page keeps to itself what the hand does, and looks idle.
        wire.await(() -> page.waitForCondition(() -> connected));
        awaitRest();
    }

    /** Waits until the page and the server have nothing more to say to each other and everything is painted. */
    protected void awaitRest() {
        wire.await(() -> Rest.await(page));
    }

    /** From here on another browser: a phone's, whose pointer is a finger. */
    protected void touching() {
        desk.close();
        sitDown(desks.takePhone());
    }

    /** From here on a phone's screen. */
    protected void onPhone() {
        page.setViewportSize(390, 844);
    }

    /** Console errors with this text are what the test provokes. */
    protected void expectComplaint(String part) {
        complaints.expect(part);
    }

    /** The whole page as target/screens/NAME.png. */
    protected void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
