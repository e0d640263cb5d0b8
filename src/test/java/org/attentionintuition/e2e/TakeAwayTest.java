package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.takeaway.CodeLanguage;
import org.attentionintuition.takeaway.TakenFigure;
import org.junit.jupiter.api.Test;

/** What is carried off a page has the numbers that were on it. */
class TakeAwayTest extends BrowserTest {

    private static final String PAGE = "attention-intuition/self-attention";

    @Test
    void theTableHasTheNumbersOfTheStateOnTheScreen() throws IOException {
        open(PAGE);
        var changed = moveAndUnfold();
        var download = page.waitForDownload(() -> link("All numbers as a table").click());

        assertThat(download.suggestedFilename()).isEqualTo(lab().id() + ".csv");
        assertThat(text(download)).isEqualTo(taken(changed).csv());
    }

    @Test
    void theProgramFollowsTheStateAndNamesTheAddress() {
        open(PAGE);
        var changed = moveAndUnfold();
        var listing = page.locator("code-listing [part=text]").first();

        assertThat(listing).hasText(CodeLanguage.NUMPY.program(taken(changed)));

        new LabOnPage(page, lab().id()).pick("The same numbers computed with", "Java with EJML");
        awaitRest();
        assertThat(listing).hasText(CodeLanguage.JAVA.program(taken(changed)));
    }

    @Test
    void everyPictureIsAFileWithItsNumbersAndItsAddress() throws Exception {
        open(PAGE);
        moveAndUnfold();
        var bars = new LabOnPage(page, lab().id()).bars();
        var svg = text(
                page.waitForDownload(() -> button("SVG: bars of the weights").click()));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getTextContent())
                .contains(lab().title(), movedAddress(), "\"bars\":[");
        var texts = document.getElementsByTagName("text");
        var printed = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(printed)
                .containsAll(bars.stream().map(LabOnPage.PrintedBar::weight).toList());

        var picture =
                page.waitForDownload(() -> button("PNG: bars of the weights").click());
        var pixels = ImageIO.read(picture.path().toFile());
        assertThat(pixels.getWidth())
                .isEqualTo(2 * Integer.parseInt(document.getDocumentElement().getAttribute("width")));
    }

    @Test
    void aLabAloneIsLiveAndLeadsToItsSection() {
        open("embed/" + PAGE + "/" + lab().id());
        var alone = new LabOnPage(page, lab().id());
        alone.assertShows(start());
        assertThat(page.locator("vaadin-app-layout")).hasCount(0);

        alone.slider("query", 0).fill("-1.5");
        awaitRest();
        alone.assertShows(start().withQuery(0, -1.5));

        var link = page.locator(".embed-source a");
        assertThat(link).hasAttribute("target", "_top");
        assertThat(link).hasAttribute("rel", "noopener");
        link.click();
        page.waitForURL(book.url(PAGE) + "#" + lab().id());
    }

    @Test
    void onlyTheBookItselfFramesItsPages() throws Exception {
        for (var path : List.of("", PAGE, "embed/" + PAGE + "/" + lab().id(), "nowhere")) {
            var response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(book.url(path)))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("frame-ancestors 'self'");
            assertThat(response.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        }
    }

    @Test
    void aWorksheetHasNoAnswersInIt() {
        open(PAGE + "?print=worksheet");
        new LabOnPage(page, lab().id());
        awaitRest();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var bars = page.locator("softmax-bars").first();

        assertThat(bars.locator("[part=weight]").first()).hasCSS("font-size", "0px");
        assertThat(bars.locator("[part=bar]").first()).hasCSS("visibility", "hidden");
        assertThat(page.locator("attention-heatmap [part=cell]").first()).hasCSS("font-size", "0px");
        assertThat(bars.locator("[part=score]").first()).isVisible();
        assertThat(page.locator("vector-sliders [part=number]").first()).isVisible();
        assertThat(page.locator("vector-plane [part=shaft]").first()).hasCSS("stroke-width", "2px");
        assertThat(page.locator(".predict .options").first()).isVisible();
        assertThat(page.locator(".predict .options li").first()).not().hasText("");
        assertThat(page.locator(".worksheet-name").first()).isVisible();
        assertThat(page.locator(".print-buttons")).isHidden();
        assertThat(page.locator(".supports").first()).isHidden();

        page.evaluate("document.documentElement.classList.remove('worksheet')");
        assertThat(bars.locator("[part=bar]").first()).hasCSS("visibility", "visible");
        assertThat(page.locator(".worksheet-name").first()).isHidden();
    }

    @Test
    void theOutputOfAPlaneIsToBeFoundOnAWorksheet() {
        open("attention-intuition/query-key-value?print=worksheet");
        var result = page.locator("vector-plane").locator("[part~=result]");
        assertThat(page.locator("vector-plane").locator("[part~=label].output").first())
                .isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var part : List.of("arrow", "label")) {
            assertThat(result.and(page.locator("[part~=" + part + "]")).first()).hasCSS("visibility", "hidden");
        }
        assertThat(page.locator("vector-plane [class~=output][part]:not([part~=result])"))
                .hasCount(0);
    }

    private AttentionByEngine moveAndUnfold() {
        new LabOnPage(page, lab().id()).slider("query", 0).fill("-1.5");
        awaitRest();
        button("Take it away").click();
        awaitRest();
        return start().withQuery(0, -1.5);
    }

    /** Where whoever opens it finds the lab as {@link #moveAndUnfold} has left it. */
    private String movedAddress() {
        return book.url(PAGE) + "?" + lab().id() + "=q8:-1.5,0#" + lab().id();
    }

    private Locator button(String name) {
        return page.locator("#" + lab().id()).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.locator("#" + lab().id()).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private TakenFigure taken(AttentionByEngine engine) {
        return TakenFigure.of(
                lab().title(),
                movedAddress(),
                AttentionByEngine.words(engine.scene().queries()),
                AttentionByEngine.words(engine.scene().keys()),
                engine.trace());
    }

    private AttentionByEngine start() {
        return AttentionByEngine.start(lab(), 0);
    }

    private AttentionLab lab() {
        return book
                .bean(CourseLibrary.class)
                .find("attention-intuition", "self-attention")
                .orElseThrow()
                .labs()
                .stream()
                .flatMap(lab -> lab instanceof AttentionLab it ? Stream.of(it) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path());
    }
}
