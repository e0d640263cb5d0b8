package org.attentionintuition.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures to look at, no test of anything: every page in every size, theme and language, and some states, as contact sheets in
 * target/screens. {@code ./test --screens} takes them; a plain run leaves them out.
 */
@Tag("screens")
class Screens extends BrowserTest {

    private static final String SELF_ATTENTION = "attention-intuition/self-attention";

    /** A screen of the readers'. */
    enum Size {
        PHONE(390, 844, 260),
        LAPTOP(1366, 768, 420),
        PROJECTOR(1920, 1080, 420);

        private final int width;
        private final int height;
        private final int thumbnail;

        Size(int width, int height, int thumbnail) {
            this.width = width;
            this.height = height;
            this.thumbnail = thumbnail;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPage(Size size) {
        take(size);
        expectComplaint("404");
        for (var language : languages()) {
            var light = sheet(size, language + "-light");
            var dark = sheet(size, language + "-dark");
            for (var path : pages(language)) {
                openMeasured(path);
                shoot(light, path, ColorScheme.LIGHT, true);
                shoot(dark, path, ColorScheme.DARK, true);
            }
            light.write(page.context());
            dark.write(page.context());
        }
    }

    /** What stands in the window when the reader has scrolled to a lab. */
    @ParameterizedTest
    @EnumSource
    void everyLab(Size size) {
        take(size);
        var sheet = sheet(size, "labs");
        for (var path : pages("en")) {
            openMeasured(path);
            var labs = page.locator(".lab");
            for (int i = 0; i < labs.count(); i++) {
                labs.nth(i).evaluate("lab => lab.scrollIntoView()");
                awaitRest();
                shoot(sheet, path + " lab " + (i + 1), ColorScheme.LIGHT, false);
            }
        }
        sheet.write(page.context());
    }

    @ParameterizedTest
    @EnumSource
    void someStates(Size size) {
        take(size);
        var sheet = sheet(size, "states");
        openMeasured(SELF_ATTENTION);
        var question = page.locator(".predict").first();
        question.locator("vaadin-radio-button").first().click();
        question.locator("vaadin-button").first().click();
        awaitRest();
        shoot(sheet, "a prediction answered", ColorScheme.LIGHT, true);

        var lab = new LabOnPage(page, "self-attention");
        lab.unfold("The arithmetic, step by step");
        awaitRest();
        shoot(sheet, "the ledger open", ColorScheme.DARK, true);

        lab.unfold("Link to this state");
        lab.wire("No softmax");
        awaitRest();
        shoot(sheet, "broken on purpose", ColorScheme.LIGHT, true);
        if (size == Size.PHONE) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contents"))
                    .click();
            awaitRest();
            shoot(sheet, "the contents", ColorScheme.LIGHT, false);
        }
        sheet.write(page.context());
    }

    private void take(Size size) {
        page.setViewportSize(size.width, size.height);
        if (size == Size.PHONE) {
            new Hand(page).touchable();
        } else if (size == Size.PROJECTOR) {
            page.addInitScript("localStorage.setItem('attention-intuition.projector', 'on')");
        }
    }

    private static ContactSheet sheet(Size size, String kind) {
        return new ContactSheet(size.name().toLowerCase(Locale.ROOT) + "-" + kind, size.thumbnail);
    }

    private void shoot(ContactSheet sheet, String caption, ColorScheme theme, boolean whole) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        if (whole) {
            page.evaluate("scrollTo(0, 0)");
            // What sticks to an edge of the window would lie across a picture of the whole page.
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(".controls { position: static !important }"));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(sheet.next(caption.isEmpty() ? "cover" : caption))
                .setFullPage(whole));
    }

    private void openMeasured(String path) {
        open(path);
        page.locator(".note", new Page.LocatorOptions().setHasText("Measuring …"))
                .all()
                .forEach(note -> note.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN)));
        awaitRest();
    }

    private Set<String> languages() {
        var languages = new LinkedHashSet<String>();
        book.bean(CourseLibrary.class).all().stream().map(Course::language).forEach(languages::add);
        return languages;
    }

    private List<String> pages(String language) {
        var spoken = Language.tagged(language).orElseThrow();
        var pages = new ArrayList<>(List.of(
                spoken.address(""),
                spoken.address("progress"),
                spoken.address("search?q=query"),
                spoken.address("nowhere")));
        for (var course : book.bean(CourseLibrary.class).all()) {
            if (course.language().equals(language)) {
                course.pages().forEach(section -> pages.add(spoken.address(course.address(section))));
                pages.add(spoken.address(course.slug() + "/glossary"));
            }
        }
        return pages;
    }
}
