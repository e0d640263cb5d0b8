package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.experiment.Encoder;
import org.attentionintuition.experiment.GradientPath;
import org.attentionintuition.experiment.GradientSettings;
import org.attentionintuition.experiment.RecallExperiment;
import org.attentionintuition.experiment.RecallResult;
import org.attentionintuition.experiment.RecallSettings;
import org.junit.jupiter.api.Test;

/** What an experiment has found can be kept beside the next result, and taken along. */
class ExperimentsKeptTest extends BrowserTest {

    private static final String RECALL_PAGE = "attention-intuition/the-bottleneck-problem";

    @Test
    void aResultThatWasKeptStandsBesideTheNextOne() {
        open(RECALL_PAGE);
        var lab = new LabOnPage(page, "recall");
        assertThat(lab.words()).containsText("32 numbers");
        lab.press("Keep as A");
        assertThat(lab.locator(".kept").filter(new Locator.FilterOptions().setHasText("A: 20 words, 32 numbers")))
                .isVisible();
        lab.slider("The encoder", 1).fill("64");
        assertThat(lab.words()).containsText("64 numbers");
        awaitRest();
        var now = measured(64);
        var kept = measured(32);
        var expected = IntStream.range(0, 20)
                .mapToObj(i -> List.of(
                        Printed.reading(i + 1),
                        Printed.reading(now.encoderRecall().get(i)),
                        Printed.reading(now.attentionRecall().get(i)),
                        Printed.reading(kept.encoderRecall().get(i)),
                        Printed.reading(kept.attentionRecall().get(i)),
                        Printed.reading(now.chance())))
                .toList();
        assertThat(lab.numbers(0)).isEqualTo(expected);
        screenshot("recall-kept");
        lab.press("Forget A");
        awaitRest();
        assertThat(lab.numbers(0).getFirst()).hasSize(4);
    }

    @Test
    void whatWasMeasuredUnderACoverIsNotShownOnTheWayToTheNextState() {
        var it = BookLabs.lab(book, GradientLab.class, "long-range");
        var settings = new GradientSettings(Encoder.TANH, it.width(), it.steps(), 1.1, it.seed());
        var secret = Printed.fixed(GradientPath.run(settings, fraction -> {}).log10Arriving(), 1) + " with tanh";
        open("attention-intuition/why-attention-works-well?long-range=radius:1.1");
        var lab = page.locator("#long-range"); // as it is, with its question open
        var slider = lab.locator("vector-sliders input").first();
        var words = lab.locator(".pictures .note").filter(new Locator.FilterOptions().setHasText("After"));
        assertThat(lab.locator(".pictures")).isHidden();
        page.waitForTimeout(2000); // nothing shows that the covered experiment has come to its end
        page.evaluate("""
                () => { window.told = ''; new MutationObserver(() => window.told += document.querySelector('#long-range').textContent)
                  .observe(document.querySelector('#long-range'), {subtree: true, childList: true, characterData: true}); }""");
        slider.fill("1");
        assertThat(words).containsText("with tanh");
        awaitRest();
        assertThat((String) page.evaluate("() => window.told"))
                .contains("with tanh")
                .doesNotContain(secret);
        var question = page.locator("#above-one");
        question.locator("input[type=radio]").nth(2).check();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Commit"))
                .click();
        assertThat(question.locator(".verdict")).containsText("Right.");
        slider.fill("1.1");
        assertThat(words).containsText(secret);
    }

    private RecallResult measured(int width) {
        var it = BookLabs.lab(book, RecallLab.class, "recall");
        return RecallExperiment.run(
                new RecallSettings(
                        Encoder.named(it.encoder().id()),
                        (int) it.length().start(),
                        width,
                        it.radius().start(),
                        it.symbols(),
                        it.training(),
                        it.test(),
                        it.seed()),
                fraction -> {});
    }

    @Test
    void whatWasMeasuredIsInTheTableThatIsTakenAlong() throws Exception {
        open("attention-intuition/why-attention-works-well");
        var it = BookLabs.lab(book, GradientLab.class, "long-range");
        var lab = new LabOnPage(page, it.id());
        assertThat(lab.words()).containsText("After");
        lab.unfold("Take it away");
        assertThat(lab.locator(".take-away")).containsText("No program gives them again");
        assertThat(lab.locator(".take-away vaadin-select")).isHidden();
        var rows = Arrays.stream(text(page.waitForDownload(
                                () -> lab.locator(".take-away a").first().click()))
                        .split("\r\n"))
                .map(line -> Arrays.asList(line.split(",")))
                .toList();
        var settings = new GradientSettings(
                Encoder.ORTHOGONAL, it.width(), it.steps(), it.radius().start(), it.seed());
        var linear = GradientPath.run(settings, fraction -> {});
        var tanh = GradientPath.run(settings.withEncoder(Encoder.TANH), fraction -> {});
        assertThat(rows).hasSize(it.steps() + 2);
        for (int step = 0; step <= it.steps(); step++) {
            var row = rows.get(step + 1);
            assertThat(Integer.parseInt(row.get(0))).isEqualTo(step);
            assertThat(Double.parseDouble(row.get(1)))
                    .isEqualTo(linear.log10Gradient().get(step));
            assertThat(Double.parseDouble(row.get(2)))
                    .isEqualTo(tanh.log10Gradient().get(step));
        }
    }

    @Test
    void anExportedChartNamesNothingThatIsNotInTheFile() throws Exception {
        open("attention-intuition/whats-next");
        var lab = new LabOnPage(page, "why-divide");
        assertThat(lab.words()).containsText("measured over");
        lab.unfold("Take it away");
        var buttons = lab.locator(".take-away")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^SVG: .*chart")));
        assertThat(buttons).not().hasCount(0);
        for (int chart = 0; chart < buttons.count(); chart++) {
            var button = buttons.nth(chart);
            var svg = text(page.waitForDownload(button::click));
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            var named = Pattern.compile("url\\(#([^)]+)\\)")
                    .matcher(svg)
                    .results()
                    .map(it -> it.group(1))
                    .toList();
            assertThat(named).isNotEmpty();
            var clips = document.getElementsByTagName("clipPath");
            assertThat(IntStream.range(0, clips.getLength())
                            .mapToObj(i -> clips.item(i)
                                    .getAttributes()
                                    .getNamedItem("id")
                                    .getNodeValue()))
                    .containsAll(named);
        }
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path());
    }
}
