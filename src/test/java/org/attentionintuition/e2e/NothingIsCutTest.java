package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** No text ends in dots or behind an edge, and no page is wider than its window, from a small phone to a desk. */
class NothingIsCutTest extends BrowserTest {

    /** Texts within boxes that hide what is too long for them, in shadow trees too; those that only a screen reader reads have no box. */
    private static final String CUT = """
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
    @ValueSource(ints = {360, 390, 768, 1366, 1920})
    void everyTextIsThereToItsEnd(int width) {
        read(Language.ENGLISH, width);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void everyTextIsThereToItsEndOnAPhoneInEveryLanguage(Language language) {
        read(language, 390);
    }

    private void read(Language language, int width) {
        page.setViewportSize(width, 800);
        for (var plain : pages()) {
            var path = language.address(plain);
            open(path);
            assertThat((List<?>) page.evaluate(CUT))
                    .as("%s at %d pixels", path, width)
                    .isEmpty();
        }
    }

    private List<String> pages() {
        var pages = new ArrayList<>(List.of("", "progress", "attention-intuition/glossary"));
        for (var course : book.bean(CourseLibrary.class).courses()) {
            course.pages().forEach(section -> pages.add(course.address(section)));
        }
        return pages;
    }
}
