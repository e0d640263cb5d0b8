package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Themes, the projector, letters and zoom: how the book looks, and that it stays so in this browser. */
class LookTest extends BrowserTest {

    private static final String SELF_ATTENTION = "attention-intuition/self-attention";

    /** The theme when the first element of the body is there: before that nothing can be painted. */
    private static final String FIRST_SEEN = """
            new MutationObserver((changes, observer) => {
              if (document.body) {
                window.firstSeen = document.documentElement.getAttribute('theme');
                observer.disconnect();
              }
            }).observe(document, { childList: true, subtree: true });""";

    @Test
    void aThemeIsKeptAndThereBeforeTheFirstPaint() {
        page.addInitScript(FIRST_SEEN);
        open("");
        assertPaper(ColorScheme.LIGHT);
        theme().selectOption("dark");
        assertPaper(ColorScheme.DARK);

        open(SELF_ATTENTION);

        assertThat(page.evaluate("window.firstSeen")).isEqualTo("dark");
        assertThat(theme()).hasValue("dark");
        assertPaper(ColorScheme.DARK);
    }

    @Test
    void theSystemDecidesWhereNobodyElseDoes() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        open("");
        assertPaper(ColorScheme.DARK);

        theme().selectOption("light");
        assertPaper(ColorScheme.LIGHT);

        theme().selectOption("system");
        assertPaper(ColorScheme.DARK);
    }

    @Test
    void whatIsKeptIsCheckedLikeAnythingElse() {
        page.addInitScript("localStorage.setItem('attention-intuition.theme', 'projector \"><img>')");
        open("");
        assertThat(page.locator("html")).hasAttribute("theme", "light-dark");
        assertThat(theme()).hasValue("system");
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1280, 720"})
    void theProjectorHasLargeTypeNoContentsAndItsControlsAtTheBottom(int width, int height) {
        page.setViewportSize(width, height);
        open(SELF_ATTENTION);
        projector("Projector").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("vaadin-side-nav-item").first()).not().isVisible();
        var lab = new LabOnPage(page, "self-attention");
        lab.locator("header").evaluate("it => it.closest('.lab').scrollIntoView()");
        awaitRest();
        // Letters as high as a fortieth of the wall are readable from the last row of an ordinary room.
        assertThat(((Number) lab.locator("softmax-bars").evaluate("it => parseFloat(getComputedStyle(it).fontSize)"))
                        .doubleValue())
                .isGreaterThanOrEqualTo(height / 40.0);
        var controls = lab.locator(".controls").boundingBox();
        assertThat(controls.y + controls.height).isBetween(height - 2.0, height + 1.0);
        assertThat(lab.locator("softmax-bars [part=row]").last().boundingBox().y)
                .isLessThan(controls.y);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        projector("Leave projector").click();
        assertThat(page.locator("html")).hasAttribute("theme", "light-dark");
    }

    @Test
    void aLinkOpensTheProjectorAndItLastsUntilItIsLeft() {
        open(SELF_ATTENTION + "?projector&self-attention=q8:3,-1.5");
        assertThat(page.locator("html")).hasAttribute("theme", "light-dark projector");
        assertThat(page).hasURL(Pattern.compile("/self-attention\\?self-attention=q8"));
        assertThat(page.locator(".notice")).hasCount(0);

        open("");
        assertThat(page.locator("html")).hasAttribute("theme", "light-dark projector");
        projector("Leave projector").click();
        open(SELF_ATTENTION);
        assertThat(page.locator("html")).hasAttribute("theme", "light-dark");
    }

    /** As wide as the characters between which they stand; which font that is, the machine decides. */
    @Test
    void inChineseNoFontOfTheBookClaimsTheQuotationMarks() {
        open("zh/" + SELF_ATTENTION);
        for (var selector : List.of(".prose", ".lab")) {
            var families = (String) page.locator(selector)
                    .first()
                    .evaluate("it => getComputedStyle(it).fontFamily.replaceAll('\"', '')");
            assertThat(families).startsWith("Han S").doesNotContain("Book");
        }
        var claiming = (String) page.evaluate("""
                () => [...document.fonts]
                  .filter(face => face.family.includes('Han '))
                  .map(face => face.unicodeRange.toUpperCase().split(/,\\s*/).map(range => range.slice(2).split('-')))
                  .map(ranges => ['2014', '2018', '2019', '201C', '201D', '2026'].filter(sign => ranges.some(([from, to]) =>
                    parseInt(from, 16) <= parseInt(sign, 16) && parseInt(sign, 16) <= parseInt(to ?? from, 16))).join('+'))
                  .join(' ')""");
        assertThat(claiming).isBlank();
        assertThat((int) page.evaluate("[...document.fonts].filter(face => face.family.includes('Han ')).length"))
                .isGreaterThan(5);
    }

    @Test
    void lettersComeFromTheBookItself() {
        var elsewhere = new ArrayList<String>();
        var fonts = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(book.url("")) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
            if (request.resourceType().equals("font")) {
                fonts.add(URI.create(request.url()).getPath());
            }
        });
        open("attention-intuition/whats-next");
        page.evaluate("() => document.fonts.ready.then(() => true)");

        assertThat(elsewhere).isEmpty();
        assertThat(fonts)
                .anyMatch(it -> it.contains("/serif-"))
                .anyMatch(it -> it.contains("/sans-"))
                .anyMatch(it -> it.contains("/math-"));
        assertThat((boolean) page.evaluate("document.fonts.check('16px \"Book Serif\"')"))
                .isTrue();
        assertThat((boolean) page.evaluate("document.fonts.check('16px \"Book Math\"')"))
                .isTrue();
    }

    /** At 200 % a window has half as many CSS pixels; that no page loses a text there is NothingIsCutTest's affair. */
    @Test
    void contentsAndThemeAreReachedAtTwiceTheSizeAndOnAVeryLargeScreen() {
        open(SELF_ATTENTION);
        for (int width : List.of(683, 640)) {
            page.setViewportSize(width, 384);
            awaitRest();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contents"))
                    .click();
            assertThat(page.locator("[slot=drawer] select")).isVisible();
            page.keyboard().press("Escape");
        }
        page.setViewportSize(3840, 2160);
        assertThat(theme()).isVisible();
    }

    /** A frame waits for its table, and who comes by keys does not stop there meanwhile. */
    @Test
    void aFrameAroundNothingIsNotThere() {
        open(SELF_ATTENTION);
        var frame = page.locator("#waiting");
        page.evaluate(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<div id=waiting class=scroll tabindex=0></div>')");
        assertThat(frame).isHidden();
        frame.evaluate("it => { it.textContent = 'a table'; }");
        assertThat(frame).isVisible();
    }

    @Test
    void forcedColoursLeaveBarsAndArrowsToSee() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        open(SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        var paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");

        assertThat(colour(lab.locator("softmax-bars [part=bar]").first(), "fill"))
                .isNotEqualTo(paper);
        assertThat(colour(lab.locator("vector-plane [part=shaft]").first(), "stroke"))
                .isNotEqualTo(paper);
    }

    private static Object colour(Locator what, String property) {
        return what.evaluate("(it, property) => getComputedStyle(it)[property]", property);
    }

    private Locator theme() {
        return page.locator(".masthead").getByLabel("Theme");
    }

    private Locator projector(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void assertPaper(ColorScheme theme) {
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(theme == ColorScheme.LIGHT ? "rgb(255, 253, 248)" : "rgb(22, 23, 26)");
    }
}
