package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Section;
import org.junit.jupiter.api.Test;

/**
 * The whole book with the keyboard alone: from the cover to the last page, on each page a prediction is answered, a slider moved, the lab
 * broken and mended where it can be, and the next page opened. Whatever has the focus can be seen and shows it.
 */
class KeyboardWalkTest extends BrowserTest {

    private static final int MOST_TABS = 250;

    /** What has the focus, through all shadow roots. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              const path = [];
              while (at) { path.push(at); at = at.shadowRoot?.activeElement; }
              const last = path.at(-1) ?? document.body;
              const box = last.getBoundingClientRect();
              // Components show it on a part around what has it.
              const around = path.flatMap(it => [it, it.parentElement, it.parentElement?.parentElement]).filter(it => it);
              // A slider shows it at its thumb and a shape by its stroke, which no computed style tells apart.
              const drawn = last instanceof SVGElement || last.type === 'range';
              const outlined = (drawn && last.matches(':focus-visible')) || around.some(it => {
                const style = getComputedStyle(it);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
                  || it.hasAttribute('focus-ring') || it.shadowRoot?.querySelector('[focus-ring]') != null;
              });
              return [
                path.map(it => it.localName + (it.className?.baseVal ?? it.className ? '.' + String(it.className?.baseVal ?? it.className).trim().replaceAll(/\\s+/g, '.') : '')).join(' > '),
                (last.getAttribute('aria-label') ?? path.findLast(it => it.textContent.trim())?.textContent ?? '').trim().slice(0, 80),
                path.map(it => it.closest('[id]')?.id ?? '').join(' '),
                String(box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight),
                String(outlined),
              ];
            }""";

    private record Focus(String what, String text, String within, boolean seen, boolean outlined) {}

    @Test
    void everyPageCanBeReadAskedAndLeftByKeyboard() {
        var course = book.bean(CourseLibrary.class).find("attention-intuition").orElseThrow();
        open("");
        tabTo(
                "the first section",
                it -> it.what().contains("a") && it.text().equals(course.first().title()));
        page.keyboard().press("Enter");
        for (var section : course.pages()) {
            page.waitForFunction("title => document.title.startsWith(title)", section.title());
            awaitRest();
            assertThat(focused().text()).as("the heading has the focus").isEqualTo(section.title());
            walk(course, section);
        }
    }

    private void walk(Course course, Section section) {
        var question = section.blocks().stream()
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .findFirst()
                .orElseThrow();
        answer(question);
        var lab = section.labs().stream()
                .filter(it -> it.id().equals(question.lab()))
                .findFirst()
                .orElseThrow();
        tabTo("a slider of " + lab.id(), it -> inLab(it, lab.id()) && it.what().contains("vector-sliders"));
        var moved = page.evaluate(
                "() => { let at = document.activeElement; while (at.shadowRoot) at = at.shadowRoot.activeElement; return at.value; }");
        page.keyboard().press("ArrowRight");
        awaitRest();
        assertThat(
                        page.evaluate(
                                "() => { let at = document.activeElement; while (at.shadowRoot) at = at.shadowRoot.activeElement; return at.value; }"))
                .isNotEqualTo(moved);
        tabTo("undo", it -> inLab(it, lab.id()) && it.text().equals("Undo"));
        page.keyboard().press("Enter");
        awaitRest();
        if (page.locator("#" + lab.id() + " vaadin-accordion-heading")
                        .filter(new Locator.FilterOptions().setHasText("Break it on purpose"))
                        .count()
                > 0) {
            breakAndMend(lab.id());
        }
        if (course.next(section).isPresent()) {
            tabTo("the next page", it -> it.what().contains("a.next"));
            page.keyboard().press("Enter");
        }
    }

    private void answer(Predict question) {
        var block = page.locator("#" + question.id());
        tabTo("the question " + question.id(), it -> it.within().contains(question.id()) || inBlock(question.id()));
        switch (question.kind()) {
            case CHOOSE -> page.keyboard().press("Space");
            case BARS -> page.keyboard().press("End");
            case NUMBER -> page.keyboard().press("ArrowUp");
        }
        tabTo("commit", it -> inBlock(question.id()) && it.text().equals("Commit"));
        page.keyboard().press("Enter");
        assertThat(block.locator(".verdict")).isVisible();
        awaitRest();
    }

    private void breakAndMend(String lab) {
        tabTo("break it on purpose", it -> inLab(it, lab) && it.text().contains("Break it on purpose"));
        page.keyboard().press("Enter");
        awaitRest();
        tabTo(
                "the ways to break it",
                it -> it.what().contains("vaadin-radio-button") || it.what().contains("input"));
        page.keyboard().press("ArrowDown");
        awaitRest();
        assertThat(page.locator("#" + lab + " .broken")).isVisible();
        page.keyboard().press("ArrowUp");
        awaitRest();
        assertThat(page.locator("#" + lab + " .broken")).isHidden();
    }

    private boolean inLab(Focus focus, String lab) {
        return focus.within().contains(lab) || inBlock(lab);
    }

    private boolean inBlock(String id) {
        return (boolean) page.evaluate("id => document.getElementById(id).contains(document.activeElement)", id);
    }

    private interface Wanted {
        boolean is(Focus focus);
    }

    /** Goes on with the tabulator until something has the focus, and looks at everything on the way. */
    private void tabTo(String name, Wanted wanted) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            var focus = focused();
            if (!focus.what().startsWith("body") && !focus.what().isEmpty()) {
                assertThat(focus.seen())
                        .as("%s can be seen on the way to %s", focus, name)
                        .isTrue();
                assertThat(focus.outlined()).as("%s shows the focus", focus).isTrue();
            }
            if (wanted.is(focus)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    @SuppressWarnings("unchecked")
    private Focus focused() {
        var it = (List<String>) page.evaluate(FOCUSED);
        return new Focus(
                it.get(0),
                it.get(1),
                it.get(2),
                it.get(3).equals("true"),
                it.get(4).equals("true"));
    }
}
