package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A colour says what a number is, and says the same everywhere: what asks, what is matched, what is returned and what comes out each have one,
 * in prose, formulas, sliders, arrows, bars and tables. In forced colours there is one for all; roles then have their letters and lines.
 */
class ColourVocabularyTest extends BrowserTest {

    /** The colour of a role as the theme has it. */
    private static final String TOKEN = """
            role => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = `var(--ai-${role})`;
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            }""";

    /** What is painted in the colour of a role: of each selector at least one, and all of them. */
    private static final List<Use> USES = List.of(
            new Use("query", ".prose .term-query", "color"),
            new Use("query", "math .term-query, math.term-query", "color"),
            new Use("query", "vector-sliders .query .name", "color"),
            new Use("query", "vector-plane .query [part=shaft]", "stroke"),
            new Use("query", "vector-plane .query .head", "fill"),
            new Use("query", "vector-plane .label.query", "fill"),
            new Use("query", "softmax-bars .asker", "color"),
            new Use("query", "attention-heatmap th.query", "color"),
            new Use("key", ".prose .term-key", "color"),
            new Use("key", "math .term-key, math.term-key", "color"),
            new Use("key", "vector-sliders .key .name", "color"),
            new Use("key", "vector-plane .key [part=shaft]", "stroke"),
            new Use("key", "vector-plane .label.key", "fill"),
            new Use("key", "softmax-bars tbody [part=word]", "color"),
            new Use("key", "softmax-bars .chosen [part=bar]", "fill"),
            new Use("key", "attention-heatmap th.key", "color"),
            new Use("key", "weighted-sum tbody th.key", "color"),
            new Use("value", ".prose .term-value", "color"),
            new Use("value", "math .term-value, math.term-value", "color"),
            new Use("value", "weighted-sum td.value", "color"),
            new Use("value", "vector-plane .value [part=shaft]", "stroke"),
            new Use("output", "vector-plane .output [part=shaft]", "stroke"),
            new Use("weight", "softmax-bars tr:not(.chosen) > .track [part=bar]", "fill"));

    private record Use(String role, String selector, String property) {}

    private final List<String> otherwise = new ArrayList<>();
    private final Set<Use> seen = new LinkedHashSet<>();

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK", "PROJECTOR"})
    void theSameColourEverywhere(Theme theme) {
        for (var path : List.of(
                Pages.SELF_ATTENTION, "attention-intuition/query-key-value", "attention-intuition/whats-next")) {
            open(path);
            new Learner(page, this::awaitRest).skipQuestions();
            theme.putOn(page);
            awaitRest();
            USES.forEach(use -> look(path, use));
        }
        assertThat(otherwise).isEmpty();
        assertThat(seen).containsAll(USES);
    }

    private void look(String path, Use use) {
        var token = page.evaluate(TOKEN, use.role());
        var colours = (List<?>) page.locator(use.selector())
                .evaluateAll("(all, property) => all.map(it => getComputedStyle(it)[property])", use.property());
        if (!colours.isEmpty()) {
            seen.add(use);
        }
        colours.stream()
                .filter(colour -> !colour.equals(token))
                .forEach(colour -> otherwise.add(
                        "/%s: %s is %s, a %s is %s".formatted(path, use.selector(), colour, use.role(), token)));
    }
}
