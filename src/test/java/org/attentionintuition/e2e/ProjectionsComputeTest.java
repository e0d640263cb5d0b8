package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.experiment.LookupTask;
import org.attentionintuition.experiment.LookupTraining;
import org.attentionintuition.experiment.LookupTrainingSettings;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.experiment.ProjectionWeights;
import org.attentionintuition.experiment.TrainingResult;
import org.attentionintuition.experiment.TrainingStep;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three projections: what each wiring computes, and what training has learned. */
class ProjectionsComputeTest extends BrowserTest {

    private static final double PATIENCE_MILLIS = 30_000;
    /** Else there is no replay. */
    private static final Page.EmulateMediaOptions WITH_MOTION =
            new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE);

    private static final String RECORD = "Go back in training";

    private ProjectionsLab described;
    private ProjectionWeights start;
    private LabOnPage lab;

    @BeforeEach
    void openTheProjections() {
        described = BookLabs.lab(book, ProjectionsLab.class, "three-projections");
        start = new ProjectionWeights(described.queryWeights(), described.keyWeights(), described.valueWeights());
        open("attention-intuition/query-key-value");
        lab = new LabOnPage(page, "three-projections");
    }

    @Test
    void everyWiringIsComputedByTheEngine() {
        var w = start;
        assertShows(w.projections());

        wire("No projections");
        var identity = CommonOps_DDRM.identity(described.tokenVectors().width());
        assertShows(new Projections(identity, identity, identity));

        wire("V = K");
        assertShows(
                new Projections(w.query().matrix(), w.key().matrix(), w.key().matrix()));

        wire("Q and K swapped");
        assertShows(
                new Projections(w.key().matrix(), w.query().matrix(), w.value().matrix()));

        wire("Nothing broken");
        assertShows(w.projections());
    }

    @Test
    void trainingShowsTheWeightsItHasLearnedAndGoesBackToWhereItBegan() {
        lab.press("Train");
        assertThat(lab.number(RECORD, 0))
                .hasText(Pattern.compile("^(\\d+) of \\1$"), new HasTextOptions().setTimeout(PATIENCE_MILLIS));
        awaitRest();

        var result = trainedAgain();
        assertThat(result.last().loss()).isLessThan(result.first().loss() / 2);
        assertShows(result.last());
        assertThat(lab.numbers(0))
                .isEqualTo(result.steps().stream()
                        .map(step -> List.of(Printed.reading(step.step()), Printed.reading(step.loss())))
                        .toList());

        lab.slider(RECORD, 0).press("Home");
        awaitRest();
        assertThat(lab.number(RECORD, 0).innerText()).startsWith("0 of ");
        assertShows(result.first());

        lab.slider(RECORD, 0).press("End");
        lab.slider(RECORD, 0).press("ArrowLeft");
        awaitRest();
        assertShows(result.steps().get(result.steps().size() - 2));
    }

    @Test
    void aHandOnAMatrixEndsTheReplay() {
        page.emulateMedia(WITH_MOTION);
        lab.press("Train");
        assertThat(lab.number(RECORD, 0))
                .hasText(Pattern.compile("^[1-9]\\d* of"), new HasTextOptions().setTimeout(PATIENCE_MILLIS));

        lab.slider("W_Q", 0).press("Home");
        assertThat(lab.words()).containsText("Changed by hand", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        awaitRest();
        var stopped = lab.everything();
        page.waitForTimeout(500);

        assertThat(lab.number("W_Q", 0).innerText()).isEqualTo("−3.00");
        assertThat(lab.everything()).isEqualTo(stopped);
    }

    @Test
    void resetInTheMiddleOfAReplayLeadsBackToTheStart() {
        page.emulateMedia(WITH_MOTION);
        lab.press("Train");
        assertThat(lab.number(RECORD, 0))
                .hasText(Pattern.compile("^[1-9]\\d* of"), new HasTextOptions().setTimeout(PATIENCE_MILLIS));

        lab.press("Reset");
        page.waitForTimeout(500);
        awaitRest();

        assertSliders(start);
        assertShows(start.projections());
    }

    /** The same training once more; how many steps it took and told stands on the page. */
    private TrainingResult trainedAgain() {
        var steps = Integer.parseInt(found("Step (\\d+) of", lab.words().innerText()));
        var records = Integer.parseInt(found("of (\\d+)", lab.number(RECORD, 0).innerText()));
        var tokens = described.tokenVectors();
        var random = ProjectionWeights.random(tokens.width(), tokens.width(), tokens.width(), described.seed());
        var settings = LookupTrainingSettings.of(
                        LookupTask.partners(tokens, tokens, described.partners()), random, described.seed())
                .withAttention(attention())
                .withSteps(steps, steps / records);
        return LookupTraining.run(settings, Progress.NONE, step -> {});
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private void wire(String name) {
        lab.wire(name);
        awaitRest();
    }

    /** The matrices, the sentence about the loss and all pictures are those of this step. */
    private void assertShows(TrainingStep step) {
        assertThat(lab.words().innerText())
                .contains("Step " + step.step() + " of")
                .contains("loss " + Printed.fixed(step.loss(), 3));
        assertSliders(step.weights());
        assertShows(step.weights().projections());
    }

    private void assertSliders(ProjectionWeights weights) {
        assertThat(printed("W_Q")).isEqualTo(printed(weights.query()));
        assertThat(printed("W_K")).isEqualTo(printed(weights.key()));
        assertThat(printed("W_V")).isEqualTo(printed(weights.value()));
    }

    private void assertShows(Projections projections) {
        var trace = projections.attend(described.tokenVectors(), attention());
        var words = AttentionByEngine.words(described.tokens());
        assertThat(lab.bars()).isEqualTo(LabOnPage.printed(words, trace, described.chosen()));
        assertThat(lab.output()).isEqualTo(output(trace));
        assertThat(lab.heatmap())
                .extracting(LabOnPage.PrintedRow::cells)
                .isEqualTo(IntStream.range(0, words.size())
                        .mapToObj(row -> IntStream.range(0, words.size())
                                .mapToObj(key -> Printed.number(trace.weights().get(row, key)))
                                .toList())
                        .toList());
    }

    private List<String> output(AttentionTrace trace) {
        return IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> Printed.number(trace.output().get(described.chosen(), component)))
                .toList();
    }

    private AttentionSettings attention() {
        return new AttentionSettings(described.similarity(), described.temperature(), false);
    }

    private List<String> printed(String matrix) {
        return lab.sliders(matrix).locator("[part=number]").allInnerTexts();
    }

    private static List<String> printed(Vectors matrix) {
        return IntStream.range(0, matrix.rows() * matrix.width())
                .mapToObj(i -> Printed.number(matrix.get(i / matrix.width(), i % matrix.width())))
                .toList();
    }
}
