package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.Scene;
import org.attentionintuition.course.WordVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On every page a query slider, a key slider and the plane are moved, and after each move every bar's weight and score and the row
 * sum are those the engine computes for that state.
 */
class EveryPageFollowsTheHandTest extends BrowserTest {

    private static final String COURSE = "attention-intuition";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "the-bottleneck-problem, one-memory-slot, 1",
        "the-attention-solution, alignment, 0",
        "attention-as-database-lookup, soft-lookup, 0",
        "self-attention, self-attention, 0",
        "why-attention-works-well, reading-weights, 0",
        "whats-next, causal-preview, 0"
    })
    void theBarsFollowAQuerySliderAKeySliderAndThePlane(String section, String id, int sceneNumber) {
        var lab = lab(AttentionLab.class, section, id);
        var scene = lab.scenes().isEmpty() ? lab.start() : lab.scenes().get(sceneNumber);
        var state = new Moved(lab, scene);
        open(COURSE + "/" + section);
        var shown = new LabOnPage(page, id);
        if (sceneNumber > 0) {
            shown.choose(scene.name());
        }
        assertShows(shown, scene, state);

        press(shown.slider("query", 0), "ArrowLeft", 7);
        state.queries = moved(state.queries, scene.chosen(), 0, -7);
        assertShows(shown, scene, state);

        press(shown.slider("key", 1), "ArrowRight", 5);
        state.keys = moved(state.keys, 0, 1, 5);
        assertShows(shown, scene, state);

        press(shown.handle("q" + scene.chosen()), "ArrowDown", 4);
        state.queries = moved(state.queries, scene.chosen(), 1, -4);
        assertShows(shown, scene, state);
    }

    @Test
    void theBarsFollowTheMatricesAndThePlaneOfTheProjections() {
        var lab = lab(ProjectionsLab.class, "query-key-value", "three-projections");
        open(COURSE + "/query-key-value");
        var shown = new LabOnPage(page, "three-projections");
        var tokens = lab.tokenVectors();
        var queryWeights = lab.queryWeights();
        var keyWeights = lab.keyWeights();
        assertShows(shown, lab, tokens, queryWeights, keyWeights);

        press(shown.slider("W_Q", 0), "ArrowRight", 6);
        queryWeights = moved(queryWeights, 0, 0, 6);
        assertShows(shown, lab, tokens, queryWeights, keyWeights);

        press(shown.slider("W_K", 3), "ArrowLeft", 9);
        keyWeights = moved(keyWeights, 1, 1, -9);
        assertShows(shown, lab, tokens, queryWeights, keyWeights);

        press(shown.handle("x3"), "ArrowUp", 8);
        tokens = moved(tokens, 3, 1, 8);
        assertShows(shown, lab, tokens, queryWeights, keyWeights);
    }

    @Test
    void selfAttentionOpensOnTheElevenWeightsOfTheDocument() {
        open(COURSE + "/self-attention");
        var bars = new LabOnPage(page, "self-attention").bars();
        assertThat(bars.stream().map(LabOnPage.PrintedBar::weight))
                .containsExactly(
                        "0.02", "0.45", "0.03", "0.02", "0.01", "0.08", "0.03", "0.30", "0.02", "0.02", "0.02");
        screenshot("self-attention");
    }

    /** The vectors of a lab as the moves so far have left them. */
    private static final class Moved {
        final AttentionLab lab;
        Vectors queries;
        Vectors keys;
        final Vectors values;

        Moved(AttentionLab lab, Scene scene) {
            this.lab = lab;
            queries = scene.queryVectors();
            keys = scene.keyVectors();
            values = scene.values();
        }

        AttentionTrace trace() {
            return Attention.attend(
                    queries, keys, values, new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal()));
        }
    }

    private void assertShows(LabOnPage shown, Scene scene, Moved state) {
        assertShows(shown, words(scene.keys()), state.trace(), scene.chosen());
    }

    private void assertShows(
            LabOnPage shown, ProjectionsLab lab, Vectors tokens, Vectors queryWeights, Vectors keyWeights) {
        var projections = new Projections(
                queryWeights.matrix(), keyWeights.matrix(), lab.valueWeights().matrix());
        var trace = projections.attend(tokens, new AttentionSettings(lab.similarity(), lab.temperature(), false));
        assertShows(shown, words(lab.tokens()), trace, lab.chosen());
    }

    private void assertShows(LabOnPage shown, List<String> words, AttentionTrace trace, int query) {
        awaitRest();
        assertThat(shown.bars()).isEqualTo(LabOnPage.printed(words, trace, query));
        assertThat(shown.sum()).isEqualTo(Printed.number(trace.rowSum(query)));
    }

    private static void press(Locator control, String key, int times) {
        control.focus();
        for (int i = 0; i < times; i++) {
            control.press(key);
        }
    }

    /** Steps of 0.05, on the grid as the sliders are. */
    private static Vectors moved(Vectors vectors, int row, int component, int steps) {
        return vectors.with(row, component, Math.rint(vectors.get(row, component) / WordVector.STEP + steps) / 20);
    }

    private static List<String> words(List<WordVector> words) {
        return words.stream().map(WordVector::word).toList();
    }

    private <L extends Lab> L lab(Class<L> kind, String section, String id) {
        return book.bean(CourseLibrary.class).find(COURSE, section).orElseThrow().labs().stream()
                .filter(lab -> lab.id().equals(id))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
