package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pointer has to hit is large enough: 24 CSS pixels each way for a mouse (WCAG 2.2, 2.5.8), 44 for a finger. */
class TargetSizeTest extends BrowserTest {

    /**
     * Everything that takes a click, in shadow trees too, and is too small. Exempt are links within a sentence, and from 44 pixels, not from
     * 24, what has an equivalent of that size in its lab, as 2.5.5 has it: a cell of a matrix, whose query and key are in lists; a number of
     * the bars, whose arithmetic unfolds below the lab; and on a phone, where rows of bars are lower, their words, which are in a list, can be
     * typed or stand at their arrows. A label's box counts for its field.
     */
    private static final String TOO_SMALL = """
            least => {
              const found = [];
              const shown = it => it.checkVisibility({ visibilityProperty: true, opacityProperty: false });
              const interactive = 'a[href], button, input, select, textarea, summary, [role=button], [role=slider], vaadin-select-value-button, ' +
                'vaadin-select, vaadin-text-field, vaadin-number-field, vaadin-text-area, vaadin-button, vaadin-radio-button, vaadin-checkbox, ' +
                'vaadin-drawer-toggle, vaadin-side-nav-item, td[tabindex], vaadin-accordion-heading, vaadin-details-summary';
              const host = it => {
                const root = it.getRootNode();
                return it.closest('vaadin-select, vaadin-text-field, vaadin-number-field, vaadin-text-area, vaadin-button, vaadin-radio-button, vaadin-checkbox, ' +
                  'vaadin-side-nav-item') ?? (root instanceof ShadowRoot ? root.host.closest('vaadin-accordion-heading, vaadin-side-nav-item, vaadin-drawer-toggle') : null);
              };
              const inSentence = it => it.localName === 'a' && getComputedStyle(it).display === 'inline'
                && it.closest('p, li, dd, td, .prose, figcaption, h2') !== null
                && it.closest('p, li, dd, td, .prose, figcaption, h2').textContent.trim() !== it.textContent.trim();
              const large = (lab, what) => [...lab?.querySelectorAll(what) ?? []].some(it => {
                const box = it.getBoundingClientRect();
                return shown(it) && box.width > least - 0.5 && box.height > least - 0.5;
              });
              const inPlane = lab => large(lab?.querySelector('vector-plane')?.shadowRoot, '[role=button]');
              const hasEquivalent = it => {
                const instrument = it.getRootNode().host;
                const lab = instrument?.closest('.lab');
                if (it.matches('td[part=cell]') && instrument?.localName === 'attention-heatmap') return large(lab, 'vaadin-select');
                if (instrument?.localName !== 'softmax-bars') return false;
                return it.matches('button.traced') ? large(lab, 'vaadin-accordion-heading') : innerWidth <= 480 && (large(lab, 'vaadin-select, vaadin-text-field') || inPlane(lab));
              };
              const walk = root => {
                for (const it of root.querySelectorAll('*')) {
                  if (it.shadowRoot) walk(it.shadowRoot);
                  if (!it.matches(interactive) || !shown(it) || it.disabled || inSentence(it)) continue;
                  const around = host(it);
                  if (around && around !== it) continue; // measured as a whole
                  const box = it.getBoundingClientRect();
                  if (box.width === 0 || box.height === 0) continue;
                  if (least > 24 && box.width > 23.5 && box.height > 23.5 && hasEquivalent(it)) continue;
                  if (getComputedStyle(it).clipPath === 'inset(50%)') continue;
                  if (box.width < least - 0.5 || box.height < least - 0.5) {
                    const inside = root instanceof ShadowRoot ? root.host.localName + ' ' : '';
                    found.push(inside + it.localName + '.' + (it.getAttribute('part') ?? it.getAttribute('class') ?? '') +
                      ' “' + (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 30) + '” ' +
                      Math.round(box.width * 10) / 10 + ' × ' + Math.round(box.height * 10) / 10);
                  }
                }
              };
              walk(document);
              return [...new Set(found)];
            }""";

    @Test
    void aMouseHitsEverything() {
        assertThat(tooSmall(24)).isEmpty();
    }

    /** On a phone and on a tablet, where there is room for rows as high as a finger. */
    @ParameterizedTest
    @CsvSource({"390, 844", "1024, 768"})
    void aFingerHitsEverything(int width, int height) {
        touching();
        page.setViewportSize(width, height);
        assertThat((boolean) page.evaluate("matchMedia('(pointer: coarse)').matches"))
                .isTrue();
        assertThat(tooSmall(44)).isEmpty();
    }

    private List<String> tooSmallOn(String path, int least) {
        return ((List<?>) page.evaluate(TOO_SMALL, least))
                .stream().map(it -> "/" + path + ": " + it).toList();
    }

    private Set<String> tooSmall(int least) {
        var found = new LinkedHashSet<String>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            found.addAll(tooSmallOn(path, least));
            if (path.equals(Pages.SELF_ATTENTION)) {
                for (var support : page.locator(".lab vaadin-accordion-heading").all()) {
                    support.click();
                    awaitRest();
                    found.addAll(tooSmallOn(path, least));
                }
            }
        }
        return found;
    }
}
