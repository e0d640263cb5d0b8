package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;

/** Letters may be twice as large and text spaced as widely as a reader likes: nothing is cut and nothing scrolls sideways. */
class ReflowTest extends BrowserTest {

    /** WCAG 2.2, 1.4.12, in shadow trees too. */
    private static final String SPACED = """
            () => {
              const css = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'
                + ' p { margin-block-end: 2em !important; }';
              const into = root => {
                const style = document.createElement('style');
                style.textContent = css;
                (root.head ?? root).append(style);
                for (const it of root.querySelectorAll('*')) if (it.shadowRoot) into(it.shadowRoot);
              };
              into(document);
            }""";

    /** WCAG 2.2, 1.4.4 and 1.4.12. */
    @Test
    void lettersMayBeTwiceAsLargeAndTextWidelySpaced() {
        List<String> cut = new ArrayList<>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            page.setViewportSize(1280, 900);
            open(path);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            awaitRest();
            cut.addAll(cut(path + " with letters of 200 %"));
            page.evaluate("document.documentElement.style.fontSize = ''");
            page.setViewportSize(390, 844);
            page.evaluate(SPACED);
            awaitRest();
            cut.addAll(cut(path + " with spaced text"));
        }
        assertThat(cut).isEmpty();
    }

    private List<String> cut(String where) {
        return ((List<?>) page.evaluate(NothingIsCutTest.CUT))
                .stream().map(it -> "/" + where + ": " + it).toList();
    }
}
