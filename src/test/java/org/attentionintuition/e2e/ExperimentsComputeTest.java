package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.experiment.Encoder;
import org.attentionintuition.experiment.GradientPath;
import org.attentionintuition.experiment.GradientResult;
import org.attentionintuition.experiment.GradientSettings;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.experiment.RecallExperiment;
import org.attentionintuition.experiment.RecallSettings;
import org.attentionintuition.experiment.ScalingExperiment;
import org.attentionintuition.experiment.ScalingResult;
import org.attentionintuition.experiment.ScalingSettings;
import org.attentionintuition.experiment.ScorePeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every chart and table of an experiment holds the numbers that the experiment gives when it is run again with the same settings. */
class ExperimentsComputeTest extends BrowserTest {

    /** Experiments of all tests share few workers. */
    private static final double PATIENCE_MILLIS = 30_000;

    @ParameterizedTest
    @CsvSource({"the-bottleneck-problem, recall", "why-attention-works-well, no-bottleneck"})
    void recallIsMeasuredAnewForEveryLengthWidthAndRadius(String section, String id) {
        var settings = settings(BookLabs.lab(book, RecallLab.class, id));
        open("attention-intuition/" + section);
        var lab = new LabOnPage(page, id);
        assertRecall(lab, settings);

        lab.slider("The encoder", 0).press("Home");
        lab.slider("The encoder", 0).press("PageUp");
        var length = Integer.parseInt(lab.slider("The encoder", 0).inputValue());
        assertThat(length).isNotEqualTo(settings.length());
        assertRecall(lab, settings.withLength(length));

        lab.slider("The encoder", 1).press("Home");
        lab.slider("The encoder", 2).press("End");
        var width = Integer.parseInt(lab.slider("The encoder", 1).inputValue());
        var radius = Double.parseDouble(lab.slider("The encoder", 2).inputValue());
        assertRecall(lab, settings.withLength(length).withWidth(width).withSpectralRadius(radius));
    }

    /** The chart's numbers: position, recall from the last state, recall through attention, chance. */
    private void assertRecall(LabOnPage lab, RecallSettings settings) {
        awaitWords(
                lab,
                String.format(
                        Locale.ROOT,
                        "with %d numbers and ρ = %.2f reads %d random words",
                        settings.width(),
                        settings.spectralRadius(),
                        settings.length()));
        var result = RecallExperiment.run(settings, Progress.NONE);
        assertThat(lab.numbers(0))
                .isEqualTo(IntStream.range(0, settings.length())
                        .mapToObj(i -> List.of(
                                Printed.reading(i + 1),
                                Printed.reading(result.encoderRecall().get(i)),
                                Printed.reading(result.attentionRecall().get(i)),
                                Printed.reading(result.chance())))
                        .toList());
    }

    @Test
    void theGradientIsFollowedBackThroughEveryStepAtEveryRadius() {
        var described = BookLabs.lab(book, GradientLab.class, "long-range");
        var settings = new GradientSettings(
                Encoder.ORTHOGONAL,
                described.width(),
                described.steps(),
                described.radius().start(),
                described.seed());
        open("attention-intuition/why-attention-works-well");
        var lab = new LabOnPage(page, "long-range");
        assertGradient(lab, settings);

        lab.slider("The recurrence", 0).press("End");
        assertGradient(lab, settings.withSpectralRadius(described.radius().max()));
    }

    private void assertGradient(LabOnPage lab, GradientSettings settings) {
        var linear = GradientPath.run(settings.withEncoder(Encoder.ORTHOGONAL), Progress.NONE);
        var tanh = GradientPath.run(settings.withEncoder(Encoder.TANH), Progress.NONE);
        awaitWords(
                lab,
                "is " + Printed.fixed(linear.log10Arriving(), 1) + " with the linear encoder and "
                        + Printed.fixed(tanh.log10Arriving(), 1) + " with tanh");
        var shown = lab.numbers(0);
        assertThat(shown).hasSizeGreaterThan(100);
        assertThat(shown).allSatisfy(row -> {
            int step = Integer.parseInt(row.getFirst());
            assertThat(row)
                    .containsExactly(
                            row.getFirst(),
                            Printed.reading(after(step, linear)),
                            Printed.reading(after(step, tanh)),
                            Printed.reading(linear.matched().log10Gradient()));
        });
        // A linear orthogonal encoder scales by its radius at every step, no more and no less.
        assertThat(shown.getLast().get(0)).isEqualTo(Printed.reading(settings.steps()));
        assertThat(shown.getLast().get(1))
                .isEqualTo(Printed.reading(settings.steps() * Math.log10(settings.spectralRadius())));
    }

    private static double after(int step, GradientResult result) {
        return result.log10Gradient().get(step);
    }

    @Test
    void theWidthIsMeasuredWithAndWithoutTheDivision() {
        var described = BookLabs.lab(book, ScalingLab.class, "why-divide");
        var widths = IntStream.iterate(
                        (int) described.width().min(),
                        d -> d <= described.width().max(),
                        d -> 2 * d)
                .boxed()
                .toList();
        var settings = new ScalingSettings(widths, described.keys(), described.samples(), described.seed());
        var result = ScalingExperiment.run(settings, Progress.NONE);
        open("attention-intuition/whats-next");
        var lab = new LabOnPage(page, "why-divide");
        awaitWords(lab, "measured over " + settings.samples() + " draws");

        assertThat(lab.numbers(0)).isEqualTo(printed(result, ScorePeak::largestWeight));
        assertThat(lab.numbers(1)).isEqualTo(printed(result, ScorePeak::entropyShare));
        assertDraw(lab, settings, (int) described.width().start());

        lab.slider("The width", 0).press("ArrowRight");
        awaitWords(lab, "d = " + 2 * (int) described.width().start() + ",");
        assertDraw(lab, settings, 2 * (int) described.width().start());

        lab.slider("The width", 0).press("Home");
        awaitWords(lab, "d = " + (int) described.width().min() + ",");
        assertDraw(lab, settings, (int) described.width().min());
    }

    private static List<List<String>> printed(ScalingResult result, ToDoubleFunction<ScorePeak> read) {
        return result.widths().stream()
                .map(at -> List.of(
                        Printed.reading(at.width()),
                        Printed.reading(read.applyAsDouble(at.dot())),
                        Printed.reading(read.applyAsDouble(at.scaled()))))
                .toList();
    }

    /** The bars are one query and its keys of this width, plain and divided by √d. */
    private void assertDraw(LabOnPage lab, ScalingSettings settings, int width) {
        awaitRest();
        var draw = ScalingExperiment.firstDraw(settings, width);
        var similarities = List.of(Similarity.DOT, Similarity.SCALED_DOT);
        for (int i = 0; i < similarities.size(); i++) {
            var trace = Attention.attend(
                    draw.query(),
                    draw.keys(),
                    draw.keys(),
                    AttentionSettings.dot().withSimilarity(similarities.get(i)));
            var words = lab.bars(i).stream().map(LabOnPage.PrintedBar::word).toList();
            assertThat(words).hasSize(settings.keys());
            assertThat(lab.bars(i)).isEqualTo(LabOnPage.printed(words, trace, 0));
        }
    }

    @Test
    void theStepsThatWaitAreCountedForEveryLength() {
        var described = BookLabs.lab(book, ParallelLab.class, "parallel-work");
        open("attention-intuition/why-attention-works-well");
        var lab = new LabOnPage(page, "parallel-work");
        assertSteps(
                lab, (int) described.length().start(), (int) described.width().start());

        lab.slider("The size", 0).press("Home");
        lab.slider("The size", 1).press("Home");
        assertSteps(lab, (int) described.length().min(), (int) described.width().min());
    }

    /** Layer, steps that wait, multiply-adds; what a clock says is not for a test. */
    private void assertSteps(LabOnPage lab, int length, int width) {
        assertThat(lab.locator("table caption"))
                .containsText(
                        "over " + length + " tokens, " + width + " numbers",
                        new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        long n = length;
        var shown = LabOnPage.rows(lab.locator("table"));
        assertThat(shown.subList(1, shown.size()))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of(grouped(n), grouped(n * width * width)),
                        List.of("2", grouped(2 * n * n * width)),
                        List.of("2", grouped(2 * n * n * width)));
        assertThat(shown.stream().skip(1).map(List::getLast)).allMatch(time -> time.matches("\\d+\\.\\d{3}\\u00A0ms"));
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static RecallSettings settings(RecallLab lab) {
        return new RecallSettings(
                Encoder.named(lab.encoder().id()),
                (int) lab.length().start(),
                (int) lab.width().start(),
                lab.radius().start(),
                lab.symbols(),
                lab.training(),
                lab.test(),
                lab.seed());
    }

    /** Waits until the experiment that says so has ended. */
    private void awaitWords(LabOnPage lab, String part) {
        assertThat(lab.words()).containsText(part, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        awaitRest();
    }
}
