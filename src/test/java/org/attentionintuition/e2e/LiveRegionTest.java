package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One polite voice on a page: it says what has changed once the hand rests, and nothing before. */
class LiveRegionTest extends BrowserTest {

    private static final Pattern CHANGE = Pattern.compile("“(.+?)” (\\d+)\u00a0%, (up|down) from (\\d+)\u00a0%.*");

    /** From here on what any live region of the page gets to say, in order, in shadow trees too: those that come later are listened to as well. */
    private static final String LISTEN = """
            () => {
              window.heard = [];
              const live = 'output, [role=status], [role=alert], [role=log], [role=timer], [role=marquee], [aria-live]';
              const region = it => {
                const around = it?.closest(live);
                if (around) return around.getAttribute('aria-live') === 'off' ? null : around;
                const host = it?.getRootNode().host;
                return host ? region(host) : null;
              };
              const tell = changes => {
                for (const { target, addedNodes } of changes) {
                  const from = target.nodeType === 1 ? target : target.parentElement ?? target.host;
                  const text = region(from)?.textContent.trim();
                  if (text && window.heard.at(-1) !== text) window.heard.push(text);
                  [...addedNodes].filter(it => it.nodeType === 1).forEach(it => [it, ...it.querySelectorAll('*')].forEach(listen));
                }
              };
              const observer = new MutationObserver(tell);
              const listen = it => {
                if (it.shadowRoot) {
                  observer.observe(it.shadowRoot, { childList: true, characterData: true, subtree: true });
                  it.shadowRoot.querySelectorAll('*').forEach(listen);
                }
              };
              observer.observe(document.body, { childList: true, characterData: true, subtree: true });
              document.querySelectorAll('*').forEach(listen);
            }""";

    private static final String PLANT = """
            (it, [region, words]) => {
              const place = document.createElement('div');
              place.innerHTML = region;
              it.shadowRoot.append(place);
              place.querySelector('b').textContent = words;
              return new Promise(done => setTimeout(done));
            }""";

    @Test
    void aHeldSliderIsSpokenOfOnceAndWhenTheHandRests() {
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        awaitRest();
        var before = lab.bars();
        page.evaluate(LISTEN);
        lab.slider("query", 0).focus();
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("ArrowLeft"); // one close upon the other: a wait between them is a hand that rests
        }
        awaitSpeech();
        var after = lab.bars();
        assertThat(heard()).hasSize(1);
        var change = CHANGE.matcher(heard().getFirst());
        assertThat(change.matches()).as(heard().getFirst()).isTrue();
        var key = after.stream().map(LabOnPage.PrintedBar::word).toList().indexOf(change.group(1));
        assertThat(change.group(2)).isEqualTo(percent(after.get(key).weight()));
        assertThat(change.group(4)).isEqualTo(percent(before.get(key).weight()));
    }

    /** As many answers as there were moves, and one more once the hand rests. */
    @Test
    void theSentenceIsTheOnlyMessageThatIsAdded() {
        var answers = new AtomicInteger();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text() != null && frame.text().contains("\"syncId\"")) {
                answers.incrementAndGet();
            }
        }));
        open(Pages.SELF_ATTENTION);
        var slider = new LabOnPage(page, "self-attention").slider("query", 0);
        slider.focus();
        awaitRest();
        var before = answers.get();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("ArrowLeft");
            awaitRest();
        }
        assertThat(answers.get() - before).isEqualTo(10);
        awaitSpeech();
        assertThat(answers.get() - before).isEqualTo(11);
    }

    @Test
    void undoRedoResetAndAnotherSceneAreSpokenOf() {
        open(Pages.SELF_ATTENTION);
        var lab = new LabOnPage(page, "self-attention");
        lab.slider("query", 0).fill("-2");
        var moved = nextSpeech("");
        lab.press("Undo");
        var undone = nextSpeech(moved);
        assertThat(moved).contains("from");
        assertThat(undone).contains("from");
        lab.press("Redo");
        var redone = nextSpeech(undone);
        assertThat(redone).isEqualTo(moved);
        lab.press("Reset");
        assertThat(nextSpeech(redone)).isEqualTo(undone);
        lab.choose("wide");
        assertThat(nextSpeech(undone)).contains("street");
    }

    @Test
    void whatAQuestionIsAboutIsNotGivenAway() {
        open(Pages.SELF_ATTENTION);
        page.evaluate(LISTEN);
        page.locator("#self-attention vaadin-select").first().click();
        page.locator("vaadin-select-item:visible").nth(4).click(); // the row that is asked about
        awaitSpeech();
        assertThat(speech()).startsWith("A question on this page");
        page.locator("#self-attention").getByText("Reset").click();
        var after = nextSpeech(speech());
        assertThat(after).startsWith("“it” looks most at").doesNotContain(" from ");
        assertThat(heard()).noneMatch(it -> it.startsWith("“the”"));
    }

    @Test
    void aChallengeSaysHowFarItIs() {
        open(Pages.SELF_ATTENTION);
        page.locator("#what-it-means")
                .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("#self-attention fieldset.query input").first().fill("1.5");
        assertThat(nextSpeech("")).contains("to go");
    }

    @ParameterizedTest
    @CsvSource({
        ", self-attention, from",
        "attention-intuition/the-bottleneck-problem, recall, names",
        "attention-intuition/the-attention-solution, alignment, from",
        "attention-intuition/attention-as-database-lookup, soft-lookup, from",
        "attention-intuition/why-attention-works-well, long-range, log",
        "attention-intuition/why-attention-works-well, parallel-work, steps",
        "attention-intuition/query-key-value, three-projections, from",
        "attention-intuition/whats-next, why-divide, measured over",
        "attention-intuition/whats-next, two-heads, Head",
        "attention-intuition/playground, playground, from",
        "attention-intuition/attention-as-database-lookup, trained-lookup, Nearest"
    })
    void everyKindOfLabSpeaks(String path, String lab, String word) {
        open(path == null ? "" : path);
        if (path != null) {
            new LabOnPage(page, lab); // no question covers it
        }
        page.waitForFunction(
                "() => ![...document.querySelectorAll('.note')].some(it => it.textContent === 'Measuring …')");
        assertThat(speech()).as("opening a page is no change").isEmpty();
        page.evaluate(LISTEN);
        change(page.locator("#" + lab));
        assertThat(nextSpeech("")).contains(word);
        assertThat(heard().stream().filter(it -> !it.endsWith("…"))) // how far it is to what a press asked for
                .as("no other region speaks")
                .containsExactly(speech());
    }

    /** Moves the first slider; a lab that is closed is opened. */
    private void change(Locator lab) {
        var door = lab.locator(".door vaadin-button");
        if (door.count() > 0) {
            door.click();
            return;
        }
        lab.locator("vector-sliders input").first().focus();
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("ArrowLeft");
    }

    /** What is read takes its time: it is spoken of when it is there. */
    @Test
    void aTrainedModelSpeaks() {
        open("attention-intuition/inside");
        var lab = new LabOnPage(page, "your-sentence");
        lab.locator("head-grid").waitFor();
        awaitRest();
        assertThat(speech()).as("opening a page is no change").isEmpty();
        page.evaluate(LISTEN);
        lab.locator("head-grid td").nth(2).click();
        var moved = nextSpeech("");
        assertThat(moved).contains("L1.H3", "looks most at");
        lab.locator(".examples vaadin-button").first().click();
        var read = nextSpeech(moved);
        assertThat(read).contains("looks most at");
        var atWork =
                Words.in(Language.ENGLISH).text("lab.asking.working"); // said where it takes long, as on a busy machine
        assertThat(heard())
                .as("no other region speaks")
                .filteredOn(said -> !said.equals(atWork))
                .isEqualTo(List.of(moved, read));
    }

    /** Regions of whatever kind, wherever they stand. */
    @Test
    void anotherRegionInAnInstrumentWouldBeHeard() {
        open(Pages.SELF_ATTENTION);
        page.evaluate(LISTEN);
        for (var region : List.of("role=status", "role=alert", "role=log", "aria-live=polite", "aria-live=assertive")) {
            page.locator("softmax-bars").first().evaluate(PLANT, List.of("<p " + region + "><b></b></p>", region));
        }
        page.locator("softmax-bars").first().evaluate(PLANT, List.of("<output><b></b></output>", "output"));
        page.locator("softmax-bars").first().evaluate(PLANT, List.of("<output aria-live=off><b></b></output>", "mute"));
        assertThat(heard())
                .containsExactly(
                        "role=status", "role=alert", "role=log", "aria-live=polite", "aria-live=assertive", "output");
    }

    @Test
    void thereIsOneRegionWhereverTheReaderGoes() {
        open("");
        page.locator("main .lab vector-sliders input").first().press("ArrowLeft");
        awaitSpeech();
        page.locator("main .contents a").first().click();
        page.waitForFunction("document.querySelector('main h1').textContent === 'The Bottleneck Problem'");
        awaitRest();
        assertThat(page.locator(".speech")).hasCount(1);
        assertThat(speech()).as("what was said on another page").isEmpty();
        assertThat(page.locator("[aria-live=assertive]")).hasCount(0);
    }

    private String speech() {
        return page.locator(".speech").textContent().strip();
    }

    private void awaitSpeech() {
        nextSpeech("");
    }

    /** What is said after this. */
    private String nextSpeech(String before) {
        page.waitForFunction(
                "before => { const said = document.querySelector('.speech').textContent.trim(); return said !== '' && said !== before; }",
                before,
                new Page.WaitForFunctionOptions().setTimeout(20_000));
        return speech();
    }

    @SuppressWarnings("unchecked")
    private List<String> heard() {
        return (List<String>) page.evaluate("window.heard");
    }

    private static String percent(String weight) {
        return Integer.toString((int) Math.round(100 * Double.parseDouble(weight)));
    }
}
