package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of a lab are marked with their own language where it is not the page's (WCAG 2.2, 3.1.2). */
class ForeignWordsTest extends BrowserTest {

    /** In which language a voice reads each of these, shadow roots looked through. */
    private static final String LANGUAGES = """
            all => all.map(it => {
              for (let at = it; at; at = at.parentElement ?? at.getRootNode().host) if (at.lang) return at.lang;
              return '';
            })""";

    @Test
    void frenchWordsAskAndEnglishWordsAnswer() {
        for (var page : Map.of("", "en", "fr/", "fr", "zh/", "zh").entrySet()) {
            open(page.getKey() + "attention-intuition/the-attention-solution");
            skip();
            var lab = this.page.locator("#alignment");
            assertThat(languages(lab.locator("alignment-arcs [part=query]"))).containsExactly("fr");
            assertThat(languages(lab.locator("attention-heatmap tbody th"))).containsExactly("fr");
            assertThat(languages(lab.locator("softmax-bars .asker > :last-child")))
                    .containsExactly("fr");
            assertThat(languages(lab.locator("alignment-arcs [part=key] > :first-child")))
                    .containsExactly("en");
            assertThat(languages(lab.locator("attention-heatmap thead th.key"))).containsExactly("en");
            assertThat(languages(lab.locator("softmax-bars [part=word] button")))
                    .containsExactly("en");
            assertThat(languages(lab.locator("weighted-sum tbody th"))).containsExactly("en");
            assertThat(languages(lab.locator("softmax-bars [part=score]")))
                    .as("a number is the page's")
                    .containsExactly(page.getValue());
            lab.locator("softmax-bars [part=weight] button").first().click();
            assertThat(lab.locator("arithmetic-ledger")).isVisible();
            assertThat(languages(lab.locator("arithmetic-ledger tbody th.key:has(+ td button)")))
                    .contains("en");
        }
    }

    @Test
    void aWordIsMarkedInTheListToChooseFromAsWell() {
        open("fr/" + Pages.SELF_ATTENTION);
        var list = page.locator("#self-attention vaadin-select").first();
        assertThat(list).containsText("it");
        assertThat(languages(list.locator("vaadin-select-value-button span"))).contains("en");
        list.click();
        assertThat(languages(page.locator("vaadin-select-list-box vaadin-select-item span")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")))))
                .containsExactly("en");
    }

    /** What a course says about a lab: its title, its questions, their answers. */
    @Test
    void aWordIsMarkedWhereATextQuotesIt() {
        open("zh/" + Pages.SELF_ATTENTION);
        assertThat(languages(page.locator("#self-attention h2 span"))).containsExactly("en");
        var options = page.locator(".predict vaadin-radio-button label span span");
        assertThat(options.first()).hasText("animal");
        assertThat(languages(options)).containsExactly("en");
        new Learner(page, this::awaitRest).answerFirst();
        assertThat(languages(page.locator(".predict .revealed p span"))).containsExactly("en");
        assertThat(languages(page.locator("#what-it-means > p span span"))).containsExactly("en");
        open("fr/attention-intuition/inside"); // the model's sentences are English on every page
        for (var quoting : List.of("#tired-or-wide figcaption", "#heads-that-turn")) {
            var quoted =
                    page.locator(quoting + " span[lang=en]").filter(new Locator.FilterOptions().setHasText("animal"));
            assertThat(quoted.first()).hasText("animal");
        }
        assertThat(page.locator("#heads-that-turn span[lang=en]")
                        .getByText("Tired", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        open(Pages.SELF_ATTENTION); // in English nothing of it is foreign
        assertThat(page.locator("#self-attention h2 span")).hasCount(0);
    }

    private void skip() {
        new Learner(page, this::awaitRest).skipQuestions();
    }

    private static Set<String> languages(Locator words) {
        var all = (Iterable<?>) words.evaluateAll(LANGUAGES);
        var found = new LinkedHashSet<String>();
        all.forEach(it -> found.add(String.valueOf(it)));
        return found;
    }
}
