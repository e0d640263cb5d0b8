package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text of every page stands out from its ground, those too that axe leaves undecided, in every theme. In English alone: another language
 * has other words in the same boxes and the same colours, and where a box is of its own, axe looks at it ({@link AccessibilityTest}). What is
 * painted before or after an element by a style has no box in the pile; no text of the book stands on such a ground.
 */
class ContrastTest extends BrowserTest {

    /** Higher than any page is. */
    private static final int HIGH = 16_000;

    /** The opacity of the weakest arrow of the page. */
    private static final String FAINTEST = """
            () => Math.min(...[...document.querySelectorAll('vector-plane')]
              .flatMap(it => [...it.shadowRoot.querySelectorAll('[part~=arrow]')])
              .map(it => Number(getComputedStyle(it).opacity)))""";

    /** The colour of a role and that of paper, as the browser resolves them. */
    private static final String COLOURS = """
            role => ['--ai-' + role, '--ai-paper'].flatMap(name => {
              const probe = document.createElement('i');
              probe.style.color = `var(${name})`;
              document.body.append(probe);
              const canvas = document.createElement('canvas').getContext('2d');
              canvas.fillStyle = getComputedStyle(probe).color;
              canvas.fillRect(0, 0, 1, 1);
              probe.remove();
              return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            })""";

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

    /** An arrow is no text: three to one will do (WCAG 2.2, 1.4.11), in the colour of any role and however weak it is. */
    @ParameterizedTest
    @EnumSource
    void theFaintestArrowStandsOutFromPaper(Theme theme) {
        open(Pages.SELF_ATTENTION);
        theme.putOn(page);
        awaitRest();
        var faintest = ((Number) page.evaluate(FAINTEST)).doubleValue();
        assertThat(faintest).isBetween(0.5, 0.8); // there are weak ones
        for (var role : List.of("query", "key", "value", "output", "setting")) {
            var colours = (List<?>) page.evaluate(COLOURS, role);
            assertThat(contrast(colours, faintest)).as(role).isGreaterThanOrEqualTo(3);
        }
    }

    /** @param colours red, green and blue of an ink and of its ground, 0…255 */
    private static double contrast(List<?> colours, double share) {
        var seen = colours.stream()
                .mapToDouble(it -> ((Number) it).doubleValue() / 255)
                .toArray();
        var ink = new double[3];
        for (var i = 0; i < 3; i++) {
            ink[i] = share * seen[i] + (1 - share) * seen[i + 3];
        }
        var one = luminance(ink);
        var other = luminance(Arrays.copyOfRange(seen, 3, 6));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(double[] colour) {
        var linear = Arrays.stream(colour)
                .map(it -> it <= 0.04045 ? it / 12.92 : Math.pow((it + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private void style(String rules) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(rules));
    }
}
