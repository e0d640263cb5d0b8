package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text ends in dots or behind an edge, and no page is wider than its window, from a small phone to a desk. 320 pixels are a desk at 400 %
 * (WCAG 2.2, 1.4.10); what has two dimensions, a matrix or a table, scrolls in a frame of its own.
 */
class NothingIsCutTest extends BrowserTest {

    /** Texts within boxes that hide what is too long for them, in shadow trees too; those that only a screen reader reads have no box. */
    static final String CUT = """
            () => {
              const cut = [];
              const walk = root => {
                for (const it of root.querySelectorAll('*')) {
                  if (it.shadowRoot) {
                    walk(it.shadowRoot);
                  }
                  const style = getComputedStyle(it);
                  const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
                  const speaks = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
                  if (hides && speaks && it.clientWidth > 2 && it.scrollWidth > it.clientWidth + 1) {
                    cut.push(it.localName + '.' + it.className + ': ' + it.textContent.trim());
                  }
                }
              };
              walk(document);
              const wider = document.documentElement.scrollWidth - innerWidth;
              return wider > 0 ? [...cut, 'the page is wider than its window by ' + wider] : cut;
            }""";

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1366, 1920})
    void everyTextIsThereToItsEnd(int width) {
        assertNothingCut(Pages.of(book).in(Language.ENGLISH), width);
    }

    /** Where words are longest and room is least. */
    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void norInAnotherLanguage(Language language) {
        assertNothingCut(Pages.of(book).in(language), 320);
    }

    private void assertNothingCut(List<String> pages, int width) {
        page.setViewportSize(width, 800);
        var cut = new ArrayList<String>();
        for (var path : pages) {
            open(path);
            ((List<?>) page.evaluate(CUT)).forEach(it -> cut.add("/" + path + ": " + it));
        }
        assertThat(cut).as("at %d pixels", width).isEmpty();
    }
}
