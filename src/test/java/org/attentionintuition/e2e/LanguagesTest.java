package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The book in each of its languages, and the way from one to another. */
class LanguagesTest extends BrowserTest {

    private static final String LAB = "self-attention";
    private static final String SECTION = "attention-intuition/self-attention";

    /** All texts of a page, shadow trees too, and the names that only a screen reader says; neither what is marked as another language nor
     * prose, which may name the English word. */
    private static final String TEXTS = """
            () => {
              const texts = new Set();
              const walk = root => {
                for (const node of root.childNodes) {
                  if (node.nodeType === 3) {
                    texts.add(node.data.trim());
                  } else if (node.nodeType === 1 && !['SCRIPT', 'STYLE'].includes(node.tagName) && !node.classList.contains('prose')
                      && !(node.lang && node.lang !== document.documentElement.lang)) {
                    ['aria-label', 'title', 'placeholder', 'alt'].forEach(name => texts.add(node.getAttribute(name) ?? ''));
                    walk(node);
                    if (node.shadowRoot) {
                      walk(node.shadowRoot);
                    }
                  }
                }
              };
              walk(document.body);
              return [...texts].filter(text => text !== '');
            }""";

    /** All names that only a screen reader says, instruments' too, but of what is marked as another language. */
    private static final String NAMES = """
            () => {
              const names = new Set();
              const walk = root => {
                for (const it of root.querySelectorAll('*')) {
                  if ((it.closest('[lang]') ?? document.documentElement).lang === document.documentElement.lang && it.checkVisibility()) {
                    ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'alt', 'title']
                      .map(name => it.getAttribute(name) ?? '')
                      .filter(name => name !== it.textContent.trim()) // a word that can be too long for its place
                      .forEach(name => names.add(name));
                  }
                  if (it.shadowRoot) {
                    walk(it.shadowRoot);
                  }
                }
              };
              walk(document.body);
              return [...names].filter(name => /[A-Za-z]{2}/.test(name));
            }""";

    @Test
    void theSwitchKeepsPageAndSliders() {
        open(SECTION);
        new LabOnPage(page, LAB).slider("query", 0).press("Home");
        awaitRest();

        switchTo("Français");

        assertThat(page).hasURL(book.url("fr/" + SECTION));
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(queryValue("requête")).hasText("−3,00");

        switchTo("简体中文");

        assertThat(page).hasURL(book.url("zh/" + SECTION));
        assertThat(queryValue("查询")).hasText("−3.00");

        switchTo("English");

        assertThat(page).hasURL(book.url(SECTION));
        assertThat(queryValue("query")).hasText("−3.00");
    }

    @Test
    void theSwitchKeepsWhatTheAddressAsksFor() {
        open(SECTION + "?self-attention=q9:-1,0.5");
        switchTo("Français");
        assertThat(page).hasURL(book.url("fr/" + SECTION + "?self-attention=q9:-1,0.5"));
        assertThat(page.locator(".languages [aria-current]")).hasText("FR");
    }

    @Test
    void whatWasAnsweredInOneLanguageIsAnsweredInTheOthers() {
        open(SECTION);
        page.locator(".predict vaadin-radio-button").first().click();
        button("Commit").first().click();
        awaitRest();
        switchTo("Français");
        assertThat(page.locator(".predict").first()).containsText("Vous avez déjà répondu");
    }

    @Test
    void linksStayInTheLanguage() {
        open("fr");
        for (var link : page.locator("main a, vaadin-side-nav-item, nav a.to-progress, .book-name")
                .all()) {
            var target = (String) link.evaluate("it => it.href ?? new URL(it.path, document.baseURI).href");
            assertThat(target).startsWith(book.url("fr"));
        }
        page.locator("main .contents a").nth(3).click();
        assertThat(page).hasURL(book.url("fr/" + SECTION));
        page.locator(".prose a.term").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/fr/attention-intuition/glossary#.*"));
        assertThat(page.locator("main h1")).hasText("Glossaire");
        page.locator("main .uses a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/fr/attention-intuition/.*"));
    }

    @Test
    void theBareAddressOfACourseLeadsToItsFirstSectionInTheLanguage() {
        open("zh/attention-intuition");
        assertThat(page).hasURL(book.url("zh/attention-intuition/the-bottleneck-problem"));
    }

    @Test
    void frenchNumbersHaveAComma() {
        open("fr/" + SECTION);
        skipQuestions("Passer");
        var weights = page.locator("#self-attention softmax-bars [part=weight]").allTextContents();
        assertThat(weights.stream().map(String::strip))
                .contains("0,45", "0,30")
                .allMatch(it -> it.matches("\\d,\\d\\d"));
    }

    @Test
    void vectorsAreTypedAsTheLanguageWritesThem() {
        open("fr/attention-intuition/playground");
        skipQuestions("Passer");
        page.getByText("Saisir les vecteurs").click();
        awaitRest();
        var queries = page.locator(".typed-vectors textarea").first();
        var rows = queries.inputValue().split("\n", -1);
        assertThat(rows[0]).contains(",").doesNotContain(".");
        rows[1] = "0,25 " + "0,5 ".repeat(rows[0].trim().split("\\s+", -1).length - 1);
        queries.fill(String.join("\n", rows));
        queries.press("Tab");
        awaitRest();
        assertThat(queryValue("requête")).hasText("0,25");
    }

    @Test
    void theSearchFindsWhatIsWrittenInTheLanguage() {
        open("zh/search?q=查询");
        assertThat(page.locator(".hits li").first().locator("a")).containsText("查询");
        page.locator(".hits li a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/zh/attention-intuition/.*"));
    }

    /**
     * No text of the book's own, and no name either that an instrument or Vaadin itself says on the English page. What a course or the words
     * of a language say themselves may be alike.
     */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void noPageSaysOrNamesAnythingInEnglish() throws IOException {
        for (var path : paths()) {
            open(path);
            var english = names();
            assertThat(english).as(path).isNotEmpty();
            for (var language : EnumSet.complementOf(EnumSet.of(Language.ENGLISH))) {
                open(language.address(path));
                assertThat(page.locator("html")).hasAttribute("lang", language.tag());
                var own = own(language);
                assertThat(names()).as(path).filteredOn(english::contains).allMatch(own::contains);
                assertNothingSaidOf(untranslated(language), path);
            }
        }
    }

    private void assertNothingSaidOf(Set<String> english, String path) {
        assertThat(spoken(english)).as(path).isEmpty();
        for (var fold : page.locator("vaadin-accordion-heading").all()) {
            fold.click();
            awaitRest();
            assertThat(spoken(english)).as(path + ", " + fold.textContent()).isEmpty();
        }
    }

    /** All texts that are written for a language. */
    private static String own(Language language) throws IOException {
        var own = new StringBuilder("point"); // the same in French
        var words = ResourceBundle.getBundle("words.words", language.locale());
        words.keySet().forEach(key -> own.append('\n').append(words.getString(key)));
        for (var file : List.of("01-attention-intuition", "inside", "playground")) {
            var name = "/courses/%s/%s.md".formatted(language.tag(), file);
            try (var text = LanguagesTest.class.getResourceAsStream(name)) {
                own.append(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return own.toString();
    }

    private List<String> names() {
        return ((List<?>) page.evaluate(NAMES)).stream().map(String::valueOf).toList();
    }

    @Test
    void theHeadTellsWhereThePageIsInEveryLanguage() {
        open("fr/" + SECTION);
        assertThat(page.locator("head link[rel=alternate]")).hasCount(Language.values().length);
        assertThat(page.locator("head link[hreflang=zh]")).hasAttribute("href", book.url("zh/" + SECTION));
        assertThat(page.locator("head link[hreflang=en]")).hasAttribute("href", book.url(SECTION));
        assertThat(page.locator("head meta[name=description]"))
                .hasAttribute("content", Pattern.compile("Un livre interactif.*"));
        assertThat(page.locator("head meta[property='og:locale']")).hasAttribute("content", "fr_FR");
    }

    /** The server answers a tab that lost its session by what tab it is, whatever its browser would rather read. */
    @Test
    void whatVaadinSaysIsSaidInTheLanguageOfThePage() {
        var answer = page.request()
                .post(
                        book.url("?v-r=uidl&v-uiId=0"),
                        RequestOptions.create()
                                .setHeader("Referer", book.url("fr/" + SECTION))
                                .setHeader("Accept-Language", "zh-CN")
                                .setData("{}"));
        assertThat(answer.text())
                .contains(Words.in(Language.FRENCH).text("shell.cookies.title"))
                .doesNotContain(Words.in(Language.CHINESE).text("shell.cookies.title"));
    }

    private List<String> paths() {
        var pages = book.bean(CourseLibrary.class).courses(Language.ENGLISH).stream()
                .flatMap(course -> course.pages().stream().map(course::address));
        var others = Stream.of(
                "",
                "progress",
                "search?q=zzz",
                "attention-intuition/glossary",
                "no/such-page",
                "teach",
                "join",
                "embed/" + SECTION);
        return Stream.concat(others, pages).toList();
    }

    private List<String> spoken(Set<String> english) {
        var texts = (List<?>) page.evaluate(TEXTS);
        return texts.stream().map(String::valueOf).filter(english::contains).toList();
    }

    /** The English texts that read otherwise in a language. */
    private static Set<String> untranslated(Language language) {
        var english = ResourceBundle.getBundle("words.words", Locale.ROOT);
        var other = ResourceBundle.getBundle("words.words", language.locale());
        return english.keySet().stream()
                .filter(key -> !english.getString(key).equals(other.getString(key)))
                .map(english::getString)
                .filter(text -> !text.contains("{"))
                .filter(text -> other.keySet().stream()
                        .noneMatch(key -> other.getString(key).equals(text)))
                .collect(Collectors.toSet());
    }

    private void switchTo(String name) {
        page.locator(".languages")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.waitForLoadState();
        assertThat(page.locator("main h1")).isVisible();
        awaitRest();
    }

    private void skipQuestions(String label) {
        var skip = button(label);
        for (int open = skip.count(); open > 0; open--) {
            skip.first().click();
            assertThat(skip).hasCount(open - 1);
        }
        awaitRest();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator queryValue(String caption) {
        return page.locator("vector-sliders")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*q?\\s*" + caption)))
                .first()
                .locator("output")
                .first();
    }
}
