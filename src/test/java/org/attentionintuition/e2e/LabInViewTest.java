package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Control;
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

/**
 * Whoever has scrolled to a lab sees what asks in it and all that answers, on a laptop and on a phone: the query's sliders and the bars; of an
 * experiment all its sliders and what it has found.
 */
class LabInViewTest extends BrowserTest {

    /** To the lab, and on a phone, where every row is a finger high, on to what is dragged. */
    private static final String ONTO_ITS_SLIDERS = """
            (lab, sliders) => {
              lab.scrollIntoView();
              if (innerWidth < 600) {
                const masthead = document.querySelector('.masthead').getBoundingClientRect().bottom;
                scrollBy(0, [...lab.querySelectorAll(sliders)].at(-1).getBoundingClientRect().top - masthead - 1);
              }
            }""";

    /** From the upper edge of the first to the lower edge of the last, of those that are shown. */
    private static final String EDGES = """
            all => {
              const boxes = all.filter(it => it.checkVisibility()).map(it => it.getBoundingClientRect()).filter(it => it.height > 0);
              return [Math.min(...boxes.map(it => it.top)) + 0.001, Math.max(...boxes.map(it => it.bottom)) + 0.001, boxes.length];
            }""";

    private final List<String> found = new ArrayList<>();

    @Test
    void slidersAndWhatAnswersAreInViewTogetherOnALaptopAndAtADesk() {
        look(new Screen(1366, 768), new Screen(1440, 900));
    }

    @Test
    void andOnAPhone() {
        new Hand(page).touchable();
        look(new Screen(390, 844));
    }

    private record Screen(int width, int height) {}

    /**
     * A lab and what of it has to be in view at once.
     *
     * @param sliders a selector; the last of them counts
     * @param answer a selector; all of them count
     */
    private record Looked(String id, String sliders, String answer) {}

    private void look(Screen... screens) {
        var seen = new HashSet<Class<?>>();
        for (var course : book.bean(CourseLibrary.class).all()) {
            var language = Language.tagged(course.language()).orElseThrow();
            for (var section : course.pages()) {
                var labs = section.labs().stream()
                        .flatMap(it -> looked(it).stream().peek(looked -> seen.add(it.getClass())))
                        .toList();
                if (!labs.isEmpty()) {
                    look(language.address(course.address(section)), labs, screens);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).contains(AttentionLab.class, RecallLab.class, ScalingLab.class, HeadsLab.class);
    }

    private static Optional<Looked> looked(Lab lab) {
        var question = ".controls .question";
        var setting = ".controls vector-sliders";
        return switch (lab) {
            case AttentionLab it ->
                Optional.of(new Looked(it.id(), question, "softmax-bars"))
                        .filter(shown -> it.controls().contains(Control.QUERIES)
                                && it.show().contains(Show.BARS));
            case PlaygroundLab it -> Optional.of(new Looked(it.id(), question, "softmax-bars:first-of-type"));
            case ProjectionsLab it -> Optional.of(new Looked(it.id(), question, "softmax-bars"));
            case HeadsLab it -> Optional.of(new Looked(it.id(), question, "softmax-bars"));
            case ScalingLab it -> Optional.of(new Looked(it.id(), question, "softmax-bars"));
            case RecallLab it -> Optional.of(new Looked(it.id(), setting, "line-chart"));
            case GradientLab it -> Optional.of(new Looked(it.id(), setting, "line-chart"));
            case ParallelLab it -> Optional.of(new Looked(it.id(), setting, ".figures"));
            case WordsLab it -> Optional.empty(); // a word is typed and sent: nothing answers while one drags
            case ModelLab it -> Optional.empty();
        };
    }

    private void look(String address, List<Looked> labs, Screen... screens) {
        page.setViewportSize(screens[0].width, screens[0].height);
        open(address);
        new Learner(page, this::awaitRest).skipQuestions(); // an open one covers what answers
        for (var screen : screens) {
            page.setViewportSize(screen.width, screen.height);
            awaitRest();
            labs.forEach(it -> look(address, it, screen));
        }
    }

    private void look(String address, Looked it, Screen screen) {
        var lab = page.locator("#" + it.id);
        assertThat(lab.locator(".pictures " + it.answer).first()).isVisible(); // an experiment takes its time
        lab.evaluate(ONTO_ITS_SLIDERS, it.sliders);
        awaitRest();
        var masthead = page.locator(".masthead").boundingBox();
        var top = masthead.y + masthead.height;
        judge(address, it, screen, "sliders", edges(lab.locator(it.sliders).last()), top);
        judge(address, it, screen, "answer", edges(lab.locator(".pictures " + it.answer)), top);
    }

    private void judge(String address, Looked it, Screen screen, String what, List<Double> edges, double top) {
        if (edges.get(2) == 0 || edges.get(0) < top || edges.get(1) > screen.height) {
            found.add("%s#%s on %s: %s from %.0f to %.0f, the window from %.0f"
                    .formatted(address, it.id, screen, what, edges.get(0), edges.get(1), top));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Double> edges(Locator what) {
        return ((List<Number>) what.evaluateAll(EDGES))
                .stream().map(Number::doubleValue).toList();
    }
}
