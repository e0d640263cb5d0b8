package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;

/**
 * What moves of itself: bars and arrows after a step, so that one sees what became of them; nothing while a hand drags, and nothing at all for
 * who has asked for less motion. Every other test reads as one who has.
 */
class MotionTest extends BrowserTest {

    /** From here on every transition and animation that begins, in shadow trees too, is written down: where, and of what. */
    private static final String WATCH = """
            () => {
              window.moved = [];
              const watch = root => {
                ['transitionrun', 'animationstart'].forEach(type => root.addEventListener(type, event => {
                  const it = event.composedPath()[0];
                  const part = it.getAttribute('part') ?? it.closest?.('[class]')?.getAttribute('class') ?? '';
                  window.moved.push([it.getRootNode().host?.localName ?? 'page', it.localName, part, event.propertyName ?? event.animationName].join(' '));
                }, true));
                root.querySelectorAll('*').forEach(it => it.shadowRoot && watch(it.shadowRoot));
              };
              watch(document);
            }""";

    /**
     * Elements, and what stands before and after them, that would take time over a change. A timeline of scrolling takes none, and a variable
     * is nothing to see: Vaadin learns by a transition of some which themes there are.
     */
    private static final String TAKING_TIME = """
            () => {
              const found = new Set();
              const lasts = times => times.split(',').some(time => parseFloat(time) > 0);
              const drawn = properties => properties !== 'none' && properties.split(',').some(it => !it.trim().startsWith('--'));
              const look = (it, pseudo) => {
                const style = getComputedStyle(it, pseudo);
                const moves = (drawn(style.transitionProperty) && lasts(style.transitionDuration))
                  || (style.animationName !== 'none' && lasts(style.animationDuration));
                if (moves) {
                  const host = it.getRootNode().host?.localName ?? '';
                  found.add(`${host} ${it.localName}${pseudo ?? ''} ${it.getAttribute('part') ?? ''}: ${style.transitionProperty} ${style.transitionDuration} ${style.animationName}`);
                }
              };
              const walk = root => root.querySelectorAll('*').forEach(it => {
                [null, '::before', '::after'].forEach(pseudo => look(it, pseudo));
                if (it.shadowRoot) walk(it.shadowRoot);
              });
              walk(document);
              return [...found];
            }""";

    private static final String WATCH_STEPS = """
            () => {
              window.steps = new Set();
              const look = () => {
                const it = document.querySelector('.training vector-sliders')?.shadowRoot.querySelector('input');
                if (it?.checkVisibility()) window.steps.add(it.value);
                window.ended = it?.checkVisibility() && it.value === it.max;
                if (!window.ended) requestAnimationFrame(look);
              };
              look();
            }""";

    @Test
    void barsGrowAndArrowsTurnAfterAStepAndNothingElseMoves() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        open(Pages.SELF_ATTENTION);
        var slider = new LabOnPage(page, "self-attention").slider("query", 0);
        slider.focus();
        page.evaluate(WATCH);

        slider.press("ArrowLeft");
        awaitRest();

        assertThat(movedByItself())
                .contains("softmax-bars rect bar width", "vector-plane path shaft d", "vector-plane circle target cx")
                .allMatch(it -> it.startsWith("softmax-bars rect bar ") || it.startsWith("vector-plane "));
        assertThat(durations()).isEqualTo(List.of("0.16s", "0.16s"));
    }

    @Test
    void whatAHandDragsIsFollowedAtOnce() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        var before = lab.bars();
        var from = Hand.Place.within(lab.slider("query", 0), 0.75, 0.5);
        page.evaluate(WATCH);

        page.mouse().move(from.x(), from.y());
        page.mouse().down();
        for (int move = 1; move <= 4; move++) {
            page.mouse().move(from.x() - 10 * move, from.y());
            awaitRest();
        }

        assertThat(lab.bars()).isNotEqualTo(before);
        assertThat(movedByItself()).isEmpty();
        page.mouse().up();
    }

    /** In one language: how long something takes has none. */
    @Test
    void whoAsksForLessMotionGetsNone() {
        var found = new LinkedHashSet<String>();
        for (var path : Pages.of(book).in(Language.ENGLISH)) {
            open(path);
            takingTime().forEach(it -> found.add("/%s: %s".formatted(path, it)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whoAsksForLessMotionSeesTheStepAndWhatUnfoldsAtOnce() {
        page.setViewportSize(683, 768); // where the contents come over the page
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        var slider = lab.slider("query", 0);
        slider.focus();
        page.evaluate(WATCH);

        slider.press("ArrowLeft");
        awaitRest();
        new Learner(page, this::awaitRest).openLedgers();
        lab.locator("vaadin-select").first().click();
        lab.locator("vaadin-select-item").first().waitFor();
        var whileOpen = takingTime();
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contents"))
                .click();
        page.locator("vaadin-side-nav-item").first().waitFor();
        awaitRest();

        assertThat(moved()).isEmpty();
        assertThat(whileOpen).isEmpty();
        assertThat(takingTime()).isEmpty();
    }

    @Test
    void whoAsksForLessMotionSeesTheEndOfATrainingAtOnce() {
        assertThat(stepsOfATraining()).isLessThanOrEqualTo(2);
    }

    @Test
    void allOthersSeeItsSteps() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(stepsOfATraining()).isGreaterThan(5);
    }

    /** In how many places the slider that goes back is seen until it is at the end. */
    private int stepsOfATraining() {
        open("attention-intuition/query-key-value");
        page.evaluate(WATCH_STEPS);
        page.locator(".training > vaadin-button").click();
        page.waitForFunction("window.ended");
        return (int) page.evaluate("window.steps.size");
    }

    /** Without the sign that a server takes its time, which comes when it does. */
    private Set<String> movedByItself() {
        var moved = moved();
        moved.removeIf(it -> it.contains("v-loading-indicator"));
        return moved;
    }

    private Set<String> moved() {
        var moved = new LinkedHashSet<String>();
        ((List<?>) page.evaluate("window.moved")).forEach(it -> moved.add(it.toString()));
        return moved;
    }

    private List<String> takingTime() {
        return ((List<?>) page.evaluate(TAKING_TIME))
                .stream().map(Object::toString).toList();
    }

    /** Of a bar and of an arrow. */
    private List<String> durations() {
        return List.of("softmax-bars [part=bar]", "vector-plane [part=shaft]").stream()
                .map(it -> (String) page.locator(it)
                        .first()
                        .evaluate("it => getComputedStyle(it).transitionDuration.split(',')[0]"))
                .toList();
    }
}
