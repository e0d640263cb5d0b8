package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.e2e.AccessibleTree.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two whole pages as a screen reader gets them: what each thing is, what it is called, and which number it says. */
class AccessibleTreeTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"self-attention, self-attention", "attention-as-database-lookup, soft-lookup"})
    void barsAreATableWithTheEnginesNumbers(String section, String id) {
        var lab = BookLabs.lab(book, AttentionLab.class, id);
        var trace = trace(lab);
        var query = lab.start().chosen();
        var bars = opened(section, id)
                .first(
                        "table",
                        "Weights of “" + lab.start().queries().get(query).word());
        assertThat(bars.all("columnheader").stream().map(Node::read)).contains("key", "score", "weight");
        var rows =
                bars.all("row").stream().filter(it -> !it.all("cell").isEmpty()).toList();
        for (int key = 0; key < lab.start().keys().size(); key++) {
            assertThat(rows.get(key).all("rowheader").getFirst().read())
                    .isEqualTo(lab.start().keys().get(key).word());
            assertThat(rows.get(key).all("cell").stream()
                            .map(Node::read)
                            .filter(it -> !it.isBlank())
                            .map(AccessibleTreeTest::number))
                    .containsExactly(
                            Printed.number(trace.scores().get(query, key)),
                            Printed.number(trace.weights().get(query, key)));
        }
        assertThat(rows.getLast().read()).contains("sum").contains("1.00");
    }

    @ParameterizedTest
    @CsvSource({"self-attention, self-attention"})
    void theMatrixIsAGridWithHeadings(String section, String id) {
        var lab = BookLabs.lab(book, AttentionLab.class, id);
        var trace = trace(lab);
        var grid = opened(section, id).first("grid", "All weights");
        var words = lab.start().keys().stream().map(WordVector::word).toList();
        assertThat(grid.all("columnheader").stream().map(Node::read)).containsAll(words);
        assertThat(grid.all("rowheader").stream().map(Node::read).toList()).isEqualTo(words);
        var rows = grid.all("row").stream()
                .filter(it -> !it.all("gridcell").isEmpty())
                .toList();
        for (int row = 0; row < words.size(); row++) {
            var cells = rows.get(row).all("gridcell");
            assertThat(cells).hasSize(words.size() + 1); // and the sum
            for (int column = 0; column < words.size(); column++) {
                assertThat(cells.get(column).read())
                        .isEqualTo(Printed.number(trace.weights().get(row, column)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"self-attention, self-attention", "attention-as-database-lookup, soft-lookup"})
    void slidersHaveNamesAndValuesAndBelongToAVector(String section, String id) {
        var lab = BookLabs.lab(book, AttentionLab.class, id);
        var asking = lab.start().queries().get(lab.start().chosen());
        var sliders =
                opened(section, id).first("group", "query “" + asking.word()).all("slider");
        assertThat(sliders.stream().map(Node::name)).containsExactly("q₁", "q₂");
        var printed = asking.vector().stream().map(Printed::number).toList();
        assertThat(sliders.stream().map(it -> Printed.number(Double.parseDouble(it.value()))))
                .containsExactlyElementsOf(printed);
        assertThat(texts(id, "vector-sliders.question input")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"self-attention, self-attention", "attention-as-database-lookup, soft-lookup"})
    void arrowsHaveNamesAndPlaces(String section, String id) {
        var lab = BookLabs.lab(book, AttentionLab.class, id);
        var asking = lab.start().queries().get(lab.start().chosen());
        var arrow = opened(section, id).first("group", "The query").first("slider", "query " + asking.word());
        assertThat(Printed.number(Double.parseDouble(arrow.value())))
                .isEqualTo(Printed.number(asking.vector().getFirst()));
        assertThat(texts(id, "vector-plane [role=slider]"))
                .contains("x " + Printed.number(asking.vector().getFirst()) + ", y "
                        + Printed.number(asking.vector().getLast()));
    }

    @ParameterizedTest
    @CsvSource({"self-attention", "attention-as-database-lookup"})
    void predictionsAreGroupsOfRadioButtonsWithALegend(String section) {
        open("attention-intuition/" + section);
        var tree = AccessibleTree.of(page);
        var groups = tree.all("radiogroup").stream()
                .filter(it -> it.name().startsWith("Your prediction"))
                .toList();
        var questions = questions(section);
        assertThat(groups).hasSameSizeAs(questions);
        for (int i = 0; i < questions.size(); i++) {
            assertThat(groups.get(i).all("radio").stream().map(Node::name).toList())
                    .isEqualTo(questions.get(i).options().stream()
                            .map(Predict.Option::text)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"self-attention", "attention-as-database-lookup"})
    void thePageHasItsLandmarksOneHeadingAndOneVoice(String section) {
        open("attention-intuition/" + section);
        var tree = AccessibleTree.of(page);
        assertThat(tree.all("main")).hasSize(1);
        assertThat(tree.all("banner")).hasSize(1);
        assertThat(tree.all("navigation").stream().map(Node::name)).contains("Contents", "Previous and next section");
        assertThat(tree.all("figure").stream().map(Node::name)).isNotEmpty().doesNotContain("");
        for (var role :
                List.of("button", "slider", "radio", "checkbox", "combobox", "textbox", "link", "table", "grid")) {
            assertThat(tree.all(role))
                    .as(role)
                    .allSatisfy(it -> assertThat(it.read()).isNotBlank());
        }
    }

    private Node opened(String section, String lab) {
        open("attention-intuition/" + section);
        new LabOnPage(page, lab);
        awaitRest();
        return AccessibleTree.of(page)
                .first("figure", BookLabs.lab(book, AttentionLab.class, lab).title());
    }

    /** The tree that the browser shows to a test holds no value texts; a screen reader gets them from these. */
    private List<String> texts(String lab, String sliders) {
        return page.locator("#" + lab + " " + sliders).all().stream()
                .map(it -> it.getAttribute("aria-valuetext"))
                .toList();
    }

    /** A traced number is a button that says more than its number. */
    private static String number(String read) {
        return read.replaceAll(",.*", "");
    }

    private List<Predict> questions(String section) {
        return book.bean(CourseLibrary.class).find("attention-intuition", section).orElseThrow().blocks().stream()
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .filter(it -> it.kind() == Predict.Kind.CHOOSE)
                .toList();
    }

    private static AttentionTrace trace(AttentionLab lab) {
        var start = lab.start();
        return Attention.attend(
                start.queryVectors(),
                start.keyVectors(),
                start.values(),
                new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal()));
    }
}
