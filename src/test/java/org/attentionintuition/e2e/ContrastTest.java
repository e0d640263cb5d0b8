package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every text of every page stands out from its ground, those too that axe leaves undecided, in every theme. In English alone: another language
 * has other words in the same boxes and the same colours, and where a box is of its own, axe looks at it ({@link AccessibilityTest}). What is
 * painted before or after an element by a style has no box in the pile; no text of the book stands on such a ground.
 */
class ContrastTest extends BrowserTest {

    /** Higher than any page is. */
    private static final int HIGH = 16_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyTextStandsOutFromItsGround() {
        var found = new ArrayList<String>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            page.setViewportSize(1440, 900);
            open(path);
            page.setViewportSize(1440, HIGH); // only what is in the window has a pile of boxes
            for (var theme : Theme.values()) {
                theme.putOn(page);
                awaitRest();
                Contrast.tooLittle(page).forEach(it -> found.add("/%s, %s: %s".formatted(path, theme, it)));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The links of the contents are what axe leaves undecided on every page. */
    @Test
    void aPaleLinkOfTheContentsAPaleSignAndAShadeOverATextAreFound() {
        open(Pages.SELF_ATTENTION);
        assertThat(Contrast.tooLittle(page)).isEmpty();
        style("vaadin-side-nav-item { color: #999 }");
        assertThat(Contrast.tooLittle(page))
                .isNotEmpty()
                .allMatch(it -> it.contains("side-nav") || it.contains("slot"));
        page.reload();
        awaitRest();
        style(".section-number { color: #999 !important }");
        assertThat(Contrast.tooLittle(page)).isNotEmpty().allMatch(it -> it.contains("section-number"));
        page.reload();
        awaitRest();
        page.evaluate("""
                () => {
                  const veil = document.createElement('div');
                  veil.style = 'position: fixed; inset: 0; background: rgb(255 255 255 / 70%); pointer-events: none; z-index: 9';
                  document.body.append(veil);
                }""");
        assertThat(Contrast.tooLittle(page)).anyMatch(it -> it.contains("h1"));
    }

    private void style(String rules) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(rules));
    }
}
