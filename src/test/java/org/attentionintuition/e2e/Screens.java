package org.attentionintuition.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures to look at, no test of anything: every page in every size, theme and language, its labs, and what it shows when one works on it, as
 * contact sheets in target/screens. {@code ./test --screens} takes them, and those of {@link ClassScreens}; a plain run leaves them out.
 */
@Tag("screens")
class Screens extends BrowserTest {

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @ParameterizedTest
    @EnumSource
    void everyPage(Screen screen) {
        screen.giveTo(page);
        expectComplaint("404");
        for (var language : Language.values()) {
            var light = screen.sheet(language.tag() + "-light");
            var dark = screen.sheet(language.tag() + "-dark");
            for (var path : Pages.of(book).in(language)) {
                openMeasured(path, language);
                light.whole(page, named(path), ColorScheme.LIGHT);
                dark.whole(page, named(path), ColorScheme.DARK);
            }
            light.write(page.context());
            dark.write(page.context());
        }
    }

    /** What stands in the window when the reader has scrolled to a lab. */
    @ParameterizedTest
    @EnumSource
    void everyLab(Screen screen) {
        screen.giveTo(page);
        for (var language : Language.values()) {
            var sheet = screen.sheet(language.tag() + "-labs");
            for (var path : Pages.of(book).in(language)) {
                openMeasured(path, language);
                var labs = page.locator(".page .lab");
                for (int i = 0; i < labs.count(); i++) {
                    labs.nth(i).evaluate("lab => lab.scrollIntoView()");
                    awaitRest();
                    sheet.window(page, named(path) + " lab " + (i + 1), ColorScheme.LIGHT);
                }
            }
            sheet.write(page.context());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyState(Screen screen) {
        screen.giveTo(page);
        for (var language : Language.values()) {
            var sheet = screen.sheet(language.tag() + "-states");
            forgetAll();
            aPageOneWorksOn(sheet, language);
            whatWasTypedOrLinkedAndCannotBe(sheet, language);
            open(language.address("breaks"));
            sheet.whole(page, "a page that breaks", ColorScheme.LIGHT);
            sheet.write(page.context());
        }
    }

    /** What was answered and moved in one language is known in the next. */
    private void forgetAll() {
        open("progress");
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        page.context().clearCookies();
    }

    private void aPageOneWorksOn(ContactSheet sheet, Language language) {
        var words = Words.in(language);
        var learner = new Learner(page, this::awaitRest);
        openMeasured(language.address(Pages.SELF_ATTENTION), language);
        var contents =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.text("shell.contents")));
        if (contents.isVisible()) {
            contents.click();
            awaitRest();
            sheet.window(page, "the contents", ColorScheme.LIGHT);
            page.keyboard().press("Escape");
            awaitRest();
        }
        learner.answerFirst();
        sheet.whole(page, "a prediction answered", ColorScheme.LIGHT);
        learner.skipQuestions();
        page.locator(".prose a.term").first().hover();
        page.locator("term-note").waitFor();
        sheet.window(page, "a term explained", ColorScheme.DARK);
        page.mouse().move(0, 0);
        page.locator(".challenge vaadin-button").first().click();
        learner.openLedgers();
        sheet.whole(page, "a challenge under way and the ledger open", ColorScheme.DARK);
        for (int place = 1; learner.unfold(place); place++) { // one closes another; the ledger was the first
            if (place == 1) {
                page.locator(".wiring vaadin-radio-button input").nth(1).check();
                awaitRest();
            }
            sheet.whole(page, "broken, unfolded " + place, ColorScheme.LIGHT);
        }
    }

    private void whatWasTypedOrLinkedAndCannotBe(ContactSheet sheet, Language language) {
        open(language.address(Pages.PLAYGROUND + "?playground=q99:1,1"));
        var typed = page.locator("#playground vaadin-text-field input").first();
        typed.fill("one");
        typed.blur();
        new LabOnPage(page, "playground").unfold(Words.in(language).text("lab.typed.title"));
        awaitRest();
        sheet.whole(page, "nonsense typed and linked", ColorScheme.LIGHT);
        sheet.whole(page, "nonsense typed and linked, dark", ColorScheme.DARK);
    }

    private static String named(String path) {
        return path.isEmpty() ? "cover" : path;
    }

    private void openMeasured(String path, Language language) {
        open(path);
        var measuring = Words.in(language).text("lab.experiment.measuring");
        page.locator(".note", new Page.LocatorOptions().setHasText(measuring))
                .all()
                .forEach(note -> note.waitFor(HIDDEN));
        page.locator("vaadin-progress-bar:not([hidden])").all().forEach(bar -> bar.waitFor(HIDDEN));
        awaitRest();
    }
}
