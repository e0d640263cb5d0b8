package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.course.Show;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whoever moves something in a lab sees at the same time what answers it: on a laptop, at a desk and on a projector whichever of the controls it
 * is, on a phone whichever of the sliders. Pages, labs, sliders and languages are those of the library; none is named here.
 *
 * <p>What answers is the picture that the numbers go to first: the bars of the row that asks; for a value, which no bar shows, the output; of an
 * experiment its chart or table; for the recorded steps of training the curve of its losses. An arrow of a plane is its own answer, as strong as
 * its weight, but token vectors are answered by the queries and keys made of them. Labs that are typed into or chosen from lists, {@link WordsLab} and
 * {@link ModelLab}, have nothing to drag: of them only what a projector makes is looked at, and there not how high their
 * pictures are, which have a row for each word.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // each test opens the whole book in all languages
class LabInViewTest extends BrowserTest {

    /**
     * For each control that no place of the page shows together with its answer, a sentence. Tried are the lab's title, and the upper one of the two
     * or the answer below what sticks to the upper edge; controls that scroll in a box of their own are scrolled in it. What asks first is to be seen
     * from the title, but on a phone.
     */
    private static final String APART = """
            ({ id, controls, answer, value }) => {
              const lab = document.getElementById(id);
              const box = lab.querySelector('.controls');
              const history = box.querySelector('.history');
              const shown = all => [...all].filter(it => it.checkVisibility());
              const rect = it => it.getBoundingClientRect();
              const sticks = it => getComputedStyle(it).position === 'sticky';
              const upper = () => Math.max(0, rect(document.querySelector('.masthead')).bottom);
              const across = (a, b) => a.top < b.bottom - 1 && b.top < a.bottom - 1 && a.left < b.right - 1 && b.left < a.right - 1;
              const inWindow = it => rect(it).height > 0 && rect(it).top >= upper() - 0.5 && rect(it).bottom <= innerHeight + 0.5;
              const inBox = it => rect(box).height === 0 || !box.contains(it)
                || (rect(it).top >= rect(box).top - 0.5 && rect(it).bottom <= rect(box).bottom + 0.5 && !(sticks(history) && across(rect(it), rect(history))));
              const free = it => rect(box).height === 0 || !across(rect(it), rect(box));
              const within = it => {
                if (box.contains(it) && box.scrollHeight > box.clientHeight) {
                  const lower = sticks(history) ? rect(history).top : rect(box).bottom;
                  box.scrollTop += rect(it).bottom > lower ? rect(it).bottom - lower + 1 : Math.min(0, rect(it).top - rect(box).top - 1);
                }
              };
              const apart = (it, answers) => {
                const places = [
                  () => lab.scrollIntoView(),
                  () => scrollBy(0, Math.min(rect(it).top, rect(answers[0]).top) - upper() - 1),
                  () => scrollBy(0, rect(answers[0]).top - upper() - 1),
                ];
                const tried = innerWidth > 600 && it.closest('.question') ? places.slice(0, 1) : places;
                return !tried.some(go => {
                  go(); // once more: the masthead of a projector scrolls away meanwhile
                  go();
                  within(it);
                  return inWindow(it) && inBox(it) && answers.every(each => inWindow(each) && free(each));
                });
              };
              const answering = it => {
                if (it.closest('.training')) return '.training line-chart';
                if (it.closest('.spaces')) return '.spaces > :nth-child(2)';
                return it.sliders?.role === 'value' ? value : answer;
              };
              const name = it => it.sliders?.caption ?? it.plane?.caption ?? it.textContent.trim();
              const all = shown(lab.querySelectorAll(controls));
              return all.length === 0 ? ['no controls'] : all.filter(it => {
                const answers = shown(lab.querySelectorAll('.pictures ' + answering(it)));
                return answers.length === 0 || apart(it, answers);
              }).map(it => `${name(it)} and ${answering(it)}`);
            }""";

    /** What is wrong with a lab on a projector that has been scrolled to. */
    private static final String PROJECTED = """
            ({ id, dragged }) => {
              const wrong = [];
              const lab = document.getElementById(id);
              const rect = it => it.getBoundingClientRect();
              const shown = what => [...lab.querySelectorAll('.pictures ' + what)].filter(it => it.checkVisibility() && rect(it).height > 0);
              lab.scrollIntoView();
              const controls = rect(lab.querySelector('.controls'));
              const bench = rect(lab.querySelector('.bench'));
              if (Math.abs(controls.bottom - Math.min(innerHeight, bench.bottom)) > 1.5) wrong.push('controls end at ' + controls.bottom);
              if (controls.height > innerHeight / 2) wrong.push('controls are high: ' + controls.height);
              if (lab.querySelector('.controls').scrollHeight > controls.height) wrong.push('controls go on below');
              for (const it of shown('> :is(softmax-bars, softmax-bars + vector-plane, alignment-arcs:has(+ softmax-bars))')) {
                if (rect(it).bottom > controls.top + 0.5 && !lab.querySelector('.lookups')) wrong.push(it.localName + ' goes down to ' + rect(it).bottom + ', controls begin at ' + controls.top);
              }
              for (const it of shown(':is(softmax-bars, vector-plane, alignment-arcs, weighted-sum, line-chart)')) {
                if (dragged && rect(it).height > controls.top - 8) wrong.push(it.localName + ' is ' + rect(it).height + ' high, controls begin at ' + controls.top);
              }
              const type = parseFloat(getComputedStyle(lab.querySelector('.pictures')).fontSize);
              // Letters as high as a fortieth of the wall are readable from the last row of an ordinary room.
              if (type < innerHeight / 40) wrong.push('letters of ' + type);
              if (document.querySelector('vaadin-side-nav-item')?.checkVisibility({ visibilityProperty: true })) wrong.push('contents');
              if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
              return wrong;
            }""";

    private static final String SLIDERS = ".controls vector-sliders, .training vector-sliders, .spaces > :first-child";
    private static final String ALL = SLIDERS + ", .controls > :not(.history)";
    private static final String BARS = "softmax-bars";

    private static final Window LAPTOP = new Window(1366, 768);
    private static final Window DESK = new Window(1440, 900);
    private static final Window PHONE = new Window(390, 844);
    private static final Window WALL = new Window(1920, 1080);
    private static final Window SMALL_WALL = new Window(1280, 720);

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private final List<String> found = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyControlAndWhatAnswersItAreInViewTogetherOnALaptopAndAtADesk() {
        everyPage((address, labs) -> {
            for (var screen : List.of(LAPTOP, DESK)) {
                show(screen);
                labs.forEach(it -> together(address, it, screen, ALL));
            }
        });
    }

    @Test
    void everySliderAndWhatAnswersItAreOnAPhone() {
        new Hand(page).touchable();
        everyPage((address, labs) -> {
            show(PHONE);
            labs.forEach(it -> together(address, it, PHONE, SLIDERS));
        });
    }

    @Test
    void aProjectorHasTheControlsOfEveryLabAtItsBottomAndWhatAnswersThemAbove() {
        everyPage((address, labs) -> {
            Theme.PROJECTOR.putOn(page);
            for (var screen : List.of(WALL, SMALL_WALL)) {
                show(screen);
                labs.forEach(it -> together(address, it, screen, ALL));
                labs.forEach(it -> ((List<?>) page.evaluate(PROJECTED, Map.of("id", it.id(), "dragged", isDragged(it))))
                        .forEach(wrong -> found.add("%s#%s on %s: %s".formatted(address, it.id(), screen, wrong))));
            }
            Theme.LIGHT.putOn(page);
        });
    }

    private record Window(int width, int height) {}

    private interface Look {
        void at(String address, List<Lab> labs);
    }

    private void everyPage(Look look) {
        for (var course : book.bean(CourseLibrary.class).all()) {
            var language = Language.tagged(course.language()).orElseThrow();
            for (var section : course.pages()) {
                var labs = section.labs();
                if (!labs.isEmpty()) {
                    labs.forEach(it -> seen.add(it.getClass()));
                    page.setViewportSize(LAPTOP.width, LAPTOP.height);
                    open(language.address(course.address(section)));
                    labs.forEach(this::prepare);
                    new Learner(page, this::awaitRest).skipQuestions(); // an open one covers what answers
                    labs.forEach(this::awaitAnswer);
                    look.at(language.address(course.address(section)), labs);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(Lab.class.getPermittedSubclasses());
    }

    private void show(Window screen) {
        page.setViewportSize(screen.width, screen.height);
        awaitRest();
    }

    /** A table is to be open, and training to be gone back in by a slider. */
    private void prepare(Lab lab) {
        if (lab instanceof WordsLab it && it.folded()) {
            var door = page.locator("#" + it.id() + " .door vaadin-button");
            if (door.isVisible()) { // else it was opened in another language
                door.click();
            }
            assertThat(page.locator("#" + it.id() + " .controls")).isVisible(PATIENTLY);
        }
        if (lab instanceof ProjectionsLab it && !it.partners().isEmpty()) {
            page.locator("#" + it.id() + " .training > vaadin-button").click();
            assertThat(page.locator("#" + it.id() + " .training vector-sliders"))
                    .isVisible(PATIENTLY);
        }
    }

    /** An experiment takes its time. */
    private void awaitAnswer(Lab lab) {
        if (isDragged(lab)) {
            assertThat(page.locator("#" + lab.id() + " .pictures " + answer(lab))
                            .first())
                    .isVisible(PATIENTLY);
        }
    }

    private static boolean isDragged(Lab lab) {
        return !(lab instanceof WordsLab || lab instanceof ModelLab);
    }

    /** The pictures that the numbers go to first. */
    private static String answer(Lab lab) {
        return switch (lab) {
            case AttentionLab it -> {
                assertThat(it.show()).contains(Show.BARS);
                yield BARS;
            }
            case PlaygroundLab it -> BARS;
            case ProjectionsLab it -> BARS;
            case HeadsLab it -> BARS;
            case ScalingLab it -> BARS;
            case RecallLab it -> "line-chart";
            case GradientLab it -> "line-chart";
            case ParallelLab it -> ".figures";
            case WordsLab it -> throw new IllegalArgumentException(it.id());
            case ModelLab it -> throw new IllegalArgumentException(it.id());
        };
    }

    private void together(String address, Lab lab, Window screen, String controls) {
        if (!isDragged(lab)) {
            return;
        }
        var asked = Map.of("id", lab.id(), "controls", controls, "answer", answer(lab), "value", "weighted-sum");
        ((List<?>) page.evaluate(APART, asked))
                .forEach(it -> found.add("%s#%s on %s: %s".formatted(address, lab.id(), screen, it)));
    }
}
