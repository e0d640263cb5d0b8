package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The learner's own words, vectors and heads. */
class PlaygroundTest extends BrowserTest {

    private LabOnPage lab;

    @BeforeEach
    void openPlayground() {
        open("attention-intuition/playground");
        lab = new LabOnPage(page, "playground");
    }

    @Test
    void wordsAndVectorsThatWereTypedAreComputedByTheEngine() {
        type("Your words, 2 to 12", "red green blue");
        lab.unfold("Type the vectors");
        type("Queries, a row for each word", "1 0\n0 1\n-1 0.5");
        type("Keys", "2 0\n0, 2\n1 1");
        type("Values", "1 0\n0 1\n0.5 0.5");
        var queries = Vectors.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {-1, 0.5});
        var keys = Vectors.of(new double[] {2, 0}, new double[] {0, 2}, new double[] {1, 1});
        var values = Vectors.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {0.5, 0.5});
        var trace = Attention.attend(queries, keys, values, new AttentionSettings(Similarity.SCALED_DOT, 1, false));
        assertThat(lab.bars()).isEqualTo(LabOnPage.printed(List.of("red", "green", "blue"), trace, 1));
        assertThat(lab.heatmap()).hasSize(3);
        for (int row = 0; row < 3; row++) {
            var cells = IntStream.range(0, 3).mapToObj(columnOf(trace, row)).toList();
            assertThat(lab.heatmap().get(row).cells()).isEqualTo(cells);
        }
        assertThat(lab.output())
                .containsExactly(
                        Printed.number(trace.output().get(1, 0)),
                        Printed.number(trace.output().get(1, 1)));
        lab.unfold("Link to this state");
        var field = lab.locator(".state-link input");
        assertThat(field).hasValue(Pattern.compile(".*words:red,green,blue.*"));
        var link = field.inputValue();
        var before = lab.bars();
        open(link.substring(link.indexOf("attention-intuition/")));
        assertThat(new LabOnPage(page, "playground").bars()).isEqualTo(before);
        screenshot("playground");
    }

    private static IntFunction<String> columnOf(AttentionTrace trace, int row) {
        return column -> Printed.number(trace.weights().get(row, column));
    }

    @Test
    void whatCannotBeTypedIsSaidAndNothingIsLost() {
        var before = lab.bars();
        type("Your words, 2 to 12", "one");
        assertThat(lab.locator("vaadin-text-field").first())
                .containsText("Expected 2 to 12 words with spaces between them.");
        lab.unfold("Type the vectors");
        type("Keys", "1 2\n<script>alert(1)</script>");
        assertThat(lab.locator(".typed-vectors")).containsText("there have to be 6, one for each word");
        assertThat(lab.bars()).isEqualTo(before);
        lab.slider("value", 0).fill("1");
        awaitRest();
        assertThat(lab.locator("vaadin-text-field input").first()).hasValue("one");
        assertThat(lab.locator(".typed-vectors textarea").nth(1)).hasValue("1 2\n<script>alert(1)</script>");
    }

    @Test
    void undoWithinAFieldIsTheFieldsOwn() {
        lab.slider("query", 0).fill("1.5");
        awaitRest();
        var before = lab.bars();
        var words = lab.locator("vaadin-text-field input").first();
        words.click();
        words.pressSequentially(" more");
        page.keyboard().press("Control+z");
        assertThat(words).not().hasValue(Pattern.compile(".* more"));
        awaitRest();
        assertThat(lab.bars()).isEqualTo(before);
        assertThat(lab.slider("query", 0)).hasValue("1.5");
        lab.slider("query", 0).focus();
        page.keyboard().press("Control+z");
        awaitRest();
        assertThat(lab.slider("query", 0)).not().hasValue("1.5");
        lab.slider("query", 0).fill("1.5");
        awaitRest();
        lab.slider("query", 0)
                .dispatchEvent("keydown", Map.of("key", "я", "code", "KeyZ", "ctrlKey", true)); // a Russian keyboard
        awaitRest();
        assertThat(lab.slider("query", 0)).not().hasValue("1.5");
    }

    @Test
    void otherWordsAreNotComparedByTheirPlace() {
        lab.press("Keep as A");
        lab.slider("query", 0).fill("1.5");
        awaitRest();
        var kept = lab.locator("p.kept").first();
        assertThat(kept).isEmpty();
        assertThat(lab.locator("[part=beside]")).hasCount(6);
        type("Your words, 2 to 12", "red green blue");
        assertThat(kept).containsText("A has other words: The cat sat");
        assertThat(lab.locator("[part=beside]")).hasCount(0);
        lab.press("Undo");
        assertThat(kept).isEmpty();
        assertThat(lab.locator("[part=beside]")).hasCount(6);
    }

    @Test
    void mendingTheLabLeavesTheFocusInIt() {
        open("attention-intuition/playground?playground=wiring:hard");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mend it"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(lab.locator("header h2")).isFocused();
        assertThat(lab.locator(".broken")).isHidden();
    }

    @Test
    void aCellOfAnyHeadOpensItsArithmetic() {
        open("attention-intuition/playground?playground=d:4;heads:2");
        lab.unfold("All heads side by side");
        var second = lab.locator("vaadin-accordion-panel attention-heatmap").nth(1);
        second.locator("[part=cell]").nth(6).click();
        awaitRest();
        second.locator("[part=trace]").click();
        awaitRest();
        assertThat(lab.locator("arithmetic-ledger")).isVisible();
        assertThat(lab.locator("softmax-bars")).containsText("head 2");
    }

    @Test
    void widerVectorsCanBeCutIntoHeads() {
        assertThat(lab.locator("vector-plane")).isVisible();
        lab.pick("Numbers in a vector, d", "4");
        awaitRest();
        assertThat(lab.locator("vector-plane")).isHidden();
        assertThat(lab.sliders("query").locator("input[type=range]")).hasCount(4);
        lab.pick("Heads", "2");
        awaitRest();
        assertThat(lab.locator("vector-plane")).isVisible();
        lab.pick("Head on show", "head 2");
        awaitRest();
        assertThat(lab.locator("weighted-sum")).containsText("v₃");
        lab.unfold("All heads side by side");
        assertThat(lab.locator("vaadin-accordion-panel attention-heatmap")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw new vectors"))
                .click();
        awaitRest();
        lab.press("Undo");
        awaitRest();
        assertThat(lab.locator("vaadin-accordion-panel attention-heatmap")).hasCount(2);
    }

    private void type(String label, String text) {
        var field = lab.locator("vaadin-text-field, vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input, textarea")
                .first();
        field.fill(text);
        field.blur();
        awaitRest();
    }
}
