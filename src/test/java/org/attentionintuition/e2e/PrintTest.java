package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on paper, whatever it looks like on the screen: dark on light, nothing that is there to be pressed, nothing cut. */
class PrintTest extends BrowserTest {

    /** What A4 has between the margins that a browser begins with, in CSS pixels. */
    private static final int PAPER = 717;

    /** What leads elsewhere or waits for a hand, and texts and frames of which paper would show a part. */
    private static final String WRONG = """
            () => {
              const found = [];
              const useless = 'vaadin-app-layout > [slot], .skip, .way-on, .look, .languages, .class-bar, .print-buttons, .supports, ' +
                'vaadin-drawer-toggle, vaadin-side-nav, vaadin-button:not(.figures vaadin-button), vaadin-connection-indicator, input[type=range]';
              const shown = it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && it.getBoundingClientRect().width > 1 && it.getBoundingClientRect().height > 1;
              const name = it => `${it.getRootNode().host?.localName ?? ''} ${it.localName}.${it.getAttribute('class') ?? it.getAttribute('part') ?? ''} “${it.textContent.trim().slice(0, 40)}”`;
              const walk = root => root.querySelectorAll('*').forEach(it => {
                if (it.shadowRoot) walk(it.shadowRoot);
                if (!shown(it)) return;
                if (it.matches(useless)) found.push('of no use: ' + name(it));
                const style = getComputedStyle(it);
                if (style.overflowX !== 'visible' && it.clientWidth > 2 && it.scrollWidth > it.clientWidth + 1) {
                  found.push(`cut by ${it.scrollWidth - it.clientWidth}: ${name(it)}`);
                }
                if (style.overflowY !== 'visible' && it.clientHeight > 2 && it.scrollHeight > it.clientHeight + 2) {
                  found.push(`cut below by ${it.scrollHeight - it.clientHeight}: ${name(it)}`);
                }
              });
              walk(document);
              const wider = document.documentElement.scrollWidth - innerWidth;
              return wider > 0 ? [...found, 'wider than the paper by ' + wider] : found;
            }""";

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyPage(Language language) throws IOException {
        for (var path : Pages.of(book).in(language)) {
            page.setViewportSize(1440, 900);
            open(path);
            new Learner(page, this::awaitRest).skipQuestions(); // what they cover has most that could be cut
            print(path, "dark", language);
            print(path, "light-dark projector", language);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whoIsInAClassPrintsThePageAlone(BrowserStage.Stage stage) {
        try (var teacher = new Person(stage, 1440, 900);
                var ada = new Person(stage, 1440, 900)) {
            var code = teacher.openRoom("8b");
            ada.join(code, "Ada");
            assertThat(ada.bar()).containsText("8b · Ada");
            ada.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(ada.bar()).isHidden();
        }
    }

    private void print(String path, String theme, Language language) throws IOException {
        page.evaluate("theme => document.documentElement.setAttribute('theme', theme)", theme);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1000);
        awaitRest();
        var where = "/%s, %s: ".formatted(path, theme);
        ((List<?>) page.evaluate(WRONG)).forEach(it -> found.add(where + it));
        if (language == Language.ENGLISH) { // colours have no language
            var share = light();
            if (share < 0.8) {
                found.add(where + "of its points are light " + share);
            }
            int height = (int) page.evaluate("document.documentElement.scrollHeight");
            page.setViewportSize(PAPER, height); // only what is in the window has a pile of boxes
            awaitRest();
            Contrast.tooLittle(page).forEach(it -> found.add(where + it));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The share of points that are nearly white. */
    private double light() throws IOException {
        var picture =
                ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
        long light = 0;
        for (int y = 0; y < picture.getHeight(); y += 4) {
            for (int x = 0; x < picture.getWidth(); x += 4) {
                light += isLight(picture, x, y) ? 1 : 0;
            }
        }
        return 16.0 * light / picture.getHeight() / picture.getWidth();
    }

    private static boolean isLight(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xff) > 0xd0 && (colour >> 8 & 0xff) > 0xd0 && (colour & 0xff) > 0xd0;
    }
}
