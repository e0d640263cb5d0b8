package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * axe finds nothing: on every page, in every language, in light, dark, forced colours and on the projector, as opened, with a question that
 * was answered with nothing, and with questions answered and the arithmetic open. Each page is opened once in each language; themes, widths
 * and states follow one another on it. Which rules a look can do without {@link Axe} decides by what has changed. The one combination that
 * is left out: the empty answer is looked at on a phone's width in light and dark, since it adds one line to what was seen at a desk in all
 * themes.
 */
class AccessibilityTest extends BrowserTest {

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyPageInEveryThemeAndState(Language language) {
        var learner = new Learner(page, this::awaitRest);
        for (var path : Pages.of(book).in(language)) {
            page.setViewportSize(1440, 900);
            open(path);
            assertThat(page.locator("main h1")).hasCount(1); // the page itself, and no error in its place
            var axe = new Axe(page);
            look(axe, path, "as opened", Theme.values());
            var asked = page.locator(".predict:has(.primary)").count() > 0;
            if (asked) {
                commit();
            }
            onPhone();
            look(axe, path, asked ? "answered with nothing, on a phone" : "on a phone", Theme.LIGHT, Theme.DARK);
            page.setViewportSize(1440, 900);
            learner.answerFirst();
            learner.skipQuestions();
            var unfolded = unfold();
            if (asked || unfolded) {
                look(axe, path, "answered and unfolded", Theme.values());
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Axe axe, String path, String state, Theme... themes) {
        for (var theme : themes) {
            theme.putOn(page);
            awaitRest();
            axe.look().forEach(it -> found.add("/%s, %s, %s: %s".formatted(path, state, theme, it)));
        }
        Theme.LIGHT.putOn(page);
        awaitRest();
    }

    /** Whatever their language: a press on the first question's button. */
    private void commit() {
        page.locator(".predict .primary").first().click();
        awaitRest();
    }

    /** In every lab the arithmetic of its first weight, or the first of what is folded away. */
    private boolean unfold() {
        var labs = page.locator(".lab").all();
        for (var lab : labs) {
            var weight = lab.locator("softmax-bars [part=weight] button");
            var fold = lab.locator("vaadin-accordion-heading");
            if (weight.count() > 0) {
                weight.first().click();
            } else if (fold.count() > 0) {
                fold.first().click();
            }
        }
        awaitRest();
        return !labs.isEmpty();
    }
}
