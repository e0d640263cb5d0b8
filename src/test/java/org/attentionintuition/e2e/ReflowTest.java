package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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

    /** WCAG 2.2, 1.4.12. */
    @Test
    void textMayBeSpacedWidely() {
        onPhone();
        List<String> cut = new ArrayList<>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            page.evaluate(SPACED);
            awaitRest();
            cut.addAll(cut(path));
        }
        assertThat(cut).isEmpty();
    }

    /** WCAG 2.2, 1.4.4: the reader has told the browser so. */
    @Test
    void lettersMayBeTwiceAsLarge() {
        var sizes = new JsonObject();
        sizes.addProperty("standard", 32);
        sizes.addProperty("fixed", 26);
        var asked = new JsonObject();
        asked.add("fontSizes", sizes);
        page.context().newCDPSession(page).send("Page.setFontSizes", asked);
        page.setViewportSize(1280, 900);
        List<String> cut = new ArrayList<>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("32px");
            cut.addAll(cut(path));
        }
        assertThat(cut).isEmpty();
    }

    private List<String> cut(String where) {
        return ((List<?>) page.evaluate(NothingIsCutTest.CUT))
                .stream().map(it -> "/" + where + ": " + it).toList();
    }
}
