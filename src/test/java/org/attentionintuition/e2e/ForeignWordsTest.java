package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attentionintuition.classroom.JoinCode;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a lab are marked with their own language where it is not the page's (WCAG 2.2, 3.1.2). */
class ForeignWordsTest extends BrowserTest {

    /** In which language a voice reads each of these, shadow roots looked through. */
    private static final String LANGUAGES = """
            all => all.map(it => {
              for (let at = it; at; at = at.parentElement ?? at.getRootNode().host) if (at.lang) return at.lang;
              return '';
            })""";

    /**
     * Words that are marked somewhere in a lab, and elsewhere in it are quoted, or stand alone, as the page's own; in what is asked and spoken of
     * labs, those of any. Code is in a language of its own.
     */
    private static final String UNMARKED = """
            () => {
              const own = document.documentElement.lang;
              const languageOf = it => it ? it.getAttribute('lang') || languageOf(it.parentElement ?? it.getRootNode().host) : own;
              const texts = it => it.nodeType === 3 ? [it] : ['style', 'code-listing'].includes(it.localName) ? []
                : [...(it.shadowRoot?.childNodes ?? []), ...it.childNodes].flatMap(texts);
              const told = places => places.flatMap(texts)
                .map(it => ({ text: it.data.trim(), language: languageOf(it.parentElement ?? it.getRootNode().host) }));
              const left = (told, all) => {
                const foreign = new Set(all.filter(it => it.text && it.language !== own).map(it => it.text.toLowerCase()));
                return told.filter(it => it.language === own).flatMap(({ text }) =>
                  [text, ...[...text.matchAll(/[«“]\\s?([^«»“”]+?)\\s?[»”]/g)].map(it => it[1])]
                    .filter(it => foreign.has(it.toLowerCase())).map(it => `${it} in: ${text}`));
              };
              const labs = [...document.querySelectorAll('.lab')];
              const asked = told([...document.querySelectorAll('.predict, .challenge, .speech')]);
              return [...labs.map(it => told([it])).flatMap(it => left(it, it)), ...left(asked, [...told(labs), ...asked])];
            }""";

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

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void aWordIsMarkedWhereAnInstrumentQuotesIt(String tag) {
        open(tag + "/" + Pages.SELF_ATTENTION);
        skip();
        var lab = page.locator("#self-attention");
        assertMarked(lab.locator("softmax-bars [part=caption] > span:first-child span span"), "it", "en");
        assertMarked(
                lab.locator(
                        "vector-sliders.question [part=caption] span span span, .question vector-sliders [part=caption] span span span"),
                "it",
                "en");
        assertMarked(lab.locator("attention-heatmap [part=reading] .query"), "it", "en");
        assertMarked(lab.locator("vector-plane [part=caption] span span"), "it", "en");
        assertMarked(lab.locator("weighted-sum [part=caption] span span"), "it", "en");
        lab.locator("softmax-bars [part=weight] button").nth(1).click();
        assertMarked(lab.locator("arithmetic-ledger [part=caption] span span").first(), "it", "en");
        assertMarked(lab.locator("arithmetic-ledger h3 span span").first(), "it", "en");
        assertMarked(lab.locator("arithmetic-ledger [part=reading] span span"), "animal", "en");
        assertMarked(lab.locator("arithmetic-ledger [role=status] span span"), "animal", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void aWordIsMarkedWhereItIsSpoken(String tag) {
        open(tag + "/" + Pages.SELF_ATTENTION);
        skip();
        page.locator("#self-attention vector-sliders input").first().fill("-2");
        var spoken = page.locator(".speech span");
        spoken.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(languages(spoken)).containsExactly("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh"})
    void aWordIsMarkedWhereItsWeightIsGuessed(String tag) {
        open(tag + "/" + Pages.LOOKUP);
        var labels = page.locator(".predict vector-sliders label span");
        assertThat(labels).hasText(new String[] {"cat", "dog", "car"});
        assertThat(languages(labels)).containsExactly("en");
        new Learner(page, this::awaitRest).answerFirst();
        assertThat(languages(page.locator(".revealed softmax-bars [part=word]")))
                .containsExactly("en");
    }

    /** The French words of a lab on a page that is English otherwise, and English ones that are not marked there. */
    @Test
    void whatAsksInFrenchIsMarkedOnAnEnglishPage() {
        open("attention-intuition/the-attention-solution");
        skip();
        var lab = page.locator("#alignment");
        assertMarked(lab.locator("alignment-arcs [part=caption] span span"), "chat", "fr");
        assertMarked(lab.locator("softmax-bars [part=caption] > span:first-child span span"), "chat", "fr");
        lab.locator("softmax-bars [part=weight] button").nth(1).click();
        assertMarked(lab.locator("arithmetic-ledger [part=caption] span span"), "chat", "fr");
        assertThat(lab.locator("arithmetic-ledger [part=reading]")).containsText("“cat”");
        assertThat(lab.locator("arithmetic-ledger [part=reading] span[lang]")).hasCount(0);
        lab.locator("alignment-arcs [part=query]").first().click();
        var spoken = page.locator(".speech span");
        spoken.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertMarked(spoken, "Le", "fr");
    }

    @Test
    void nothingIsMarkedWhereAllWordsAreThePages() {
        open(Pages.SELF_ATTENTION);
        skip();
        page.locator("#self-attention softmax-bars [part=weight] button")
                .first()
                .click();
        page.locator("#self-attention vector-sliders input").first().fill("-2");
        assertThat(page.locator(".speech")).containsText("“");
        assertThat(page.locator(":is(.lab, .predict, .challenge, .speech) [lang]"))
                .hasCount(0);
        assertThat(page.locator(".speech span")).hasCount(0);
    }

    /** Whatever is marked in one place is marked wherever a lab and its questions quote it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-bottleneck-problem",
                "the-attention-solution",
                "attention-as-database-lookup",
                "self-attention",
                "query-key-value",
                "whats-next",
                "inside"
            })
    void noQuotedWordIsLeft(String section) {
        for (var tag : List.of("fr", "zh")) {
            open(tag + "/attention-intuition/" + section);
            var learner = new Learner(page, this::awaitRest);
            assertThat(unmarked()).as("a question is open").isEmpty();
            learner.answerFirst();
            learner.skipQuestions();
            learner.openLedgers();
            learner.pushToTheEnd();
            assertThat(unmarked()).as("the arithmetic is open").isEmpty();
            for (int fold = 0; learner.unfold(fold); fold++) {
                assertThat(unmarked()).as("fold %d", fold).isEmpty();
            }
        }
    }

    /** A class is asked on screens of its own. */
    @Test
    void aWordIsMarkedWhereAClassIsAskedAboutIt(BrowserStage.Stage stage) {
        var said = Words.in(Language.FRENCH);
        try (var teacher = new Person(stage, 1440, 900);
                var ada = new Person(stage, 390, 844)) {
            teacher.open("fr/teach");
            teacher.press(said.text("class.teach.open"));
            var code = teacher.page.locator(".invite .code");
            assertThat(code).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
            ada.open("fr/join?code=" + JoinCode.tidied(code.textContent()));
            ada.field(said.text("class.join.name")).fill("Ada");
            ada.press(said.text("class.join.join"));
            assertThat(ada.bar()).containsText("Ada");
            teacher.open("fr/" + Pages.LOOKUP);
            assertMarked(
                    teacher.page
                            .locator(".ask vaadin-select-value-button span span")
                            .first(),
                    "truck",
                    "en");
            teacher.press(said.text("class.ask.ask"));
            assertMarked(ada.page.locator(".ballot > p span").first(), "truck", "en");
            assertMarked(ada.page.locator(".ballot vector-sliders label span").first(), "cat", "en");
            assertMarked(teacher.page.locator(".poll-desk p span").first(), "truck", "en");
            assertMarked(teacher.page.locator(".poll-desk .bin span").first(), "cat", "en");
        }
    }

    private static void assertMarked(Locator word, String text, String language) {
        assertThat(word.first()).hasText(text);
        assertThat(languages(word.first())).containsExactly(language);
    }

    private List<?> unmarked() {
        return (List<?>) page.evaluate(UNMARKED);
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
