package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.e2e.Hand.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a line that takes 150 ms there and back the hand is always ahead of the server: what it moves stays in the hand, echoes of earlier
 * moves never pull it back, and the last move counts.
 */
class SlowLineTest extends BrowserTest {

    /** Both ways of a socket late, in order. The developer tools' own slow network leaves sockets alone. */
    private static final String LATE_SOCKETS = """
            window.WebSocket = class extends WebSocket {
              send(data) {
                setTimeout(() => super.send(data), 75);
              }
              set onmessage(listener) {
                super.onmessage = event => setTimeout(() => listener.call(this, event), 75);
              }
            };""";

    /** Notes whenever an element changes, and in every frame, what functions of it say. */
    private static final String WATCH = """
            (host, sources) => {
              const read = sources.map(source => eval(source));
              const seen = host.seen = [];
              const note = () => {
                const now = read.map(one => one(host));
                if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
              };
              new MutationObserver(note).observe(host.renderRoot, { subtree: true, childList: true, characterData: true, attributes: true });
              const frame = () => { note(); requestAnimationFrame(frame); };
              frame();
            }""";

    private AttentionByEngine engine;
    private Hand hand;
    private LabOnPage lab;

    @BeforeEach
    void openSelfAttentionOverASlowLine() {
        engine = AttentionByEngine.start(BookLabs.lab(book, AttentionLab.class, "self-attention"), 0);
        hand = new Hand(page);
        page.addInitScript(LATE_SOCKETS);
        open("attention-intuition/self-attention");
        lab = new LabOnPage(page, "self-attention");
    }

    @Test
    void theThumbNeverJumpsBackDuringADrag() {
        var slider = lab.slider("query “it”", 1);
        slider.press("Home");
        awaitRest();
        var sliders = lab.sliders("query “it”");
        watch(
                sliders,
                "host => host.renderRoot.querySelectorAll('input')[1].valueAsNumber",
                "host => Number(host.renderRoot.querySelectorAll('output')[1].textContent.replace('−', '-'))",
                "host => host.sliders.sliders[1].value");

        hand.drag(80, Place.within(slider, 0.05, 0.5), Place.within(slider, 1.2, 0.5));
        awaitRest();

        var seen = seen(sliders);
        assertOutranTheServer(seen);
        assertThat(seen).extracting(Moment::thumb).isSorted().endsWith(WordVector.LIMIT);
        assertThat(seen).extracting(Moment::printed).isSorted().endsWith(WordVector.LIMIT);
        lab.assertShows(engine.withQuery(1, WordVector.LIMIT));
    }

    @Test
    void theArrowNeverJumpsBackDuringADrag() {
        var handle = lab.handle("q7");
        var plane = lab.locator("vector-plane");
        // From 2.00 there is more room to the left: all readings with their sign turned, so that they have to rise.
        watch(
                plane,
                "host => -host.renderRoot.querySelector('[data-id=q7] .knob').cx.baseVal.value",
                "host => -Number(host.renderRoot.querySelector('[data-id=q7]').getAttribute('aria-valuenow'))",
                "host => -host.plane.arrows.find(arrow => arrow.id === 'q7').x");

        var from = Place.centreOf(handle);
        hand.drag(80, from, from.moved(-600, 0));
        awaitRest();

        var seen = seen(plane);
        assertOutranTheServer(seen);
        assertThat(seen).extracting(Moment::thumb).isSorted();
        assertThat(seen).extracting(Moment::printed).isSorted().endsWith(WordVector.LIMIT);
        lab.assertShows(engine.withQueryAt(-WordVector.LIMIT, 0));
    }

    @Test
    void aHeldKeyOnASliderAndThenOnItsArrowBothCount() {
        lab.slider("query “it”", 0).focus();
        hand.hold("ArrowLeft", 30);
        lab.handle("q7").focus();
        page.waitForCondition(
                () -> lab.handle("q7").getAttribute("aria-valuenow").equals("0.5"));
        hand.hold("ArrowUp", 12);
        lab.slider("query “it”", 0).focus();
        hand.hold("ArrowRight", 5);
        awaitRest();

        lab.assertShows(engine.withQueryAt(0.75, 0.6));
        assertThat(lab.number("query “it”", 0).innerText()).isEqualTo(Printed.number(0.75));
        assertThat(lab.handle("q7").getAttribute("aria-valuetext")).isEqualTo("x 0.75, y 0.60");
    }

    /** What an element showed at one moment, by its thumb and in print, and what the server had said last. */
    private record Moment(double thumb, double printed, double served) {}

    private static void watch(Locator host, String thumb, String printed, String served) {
        host.evaluate(WATCH, List.of(thumb, printed, served));
    }

    @SuppressWarnings("unchecked")
    private static List<Moment> seen(Locator host) {
        return ((List<List<Number>>) host.evaluate("host => host.seen"))
                .stream()
                        .map(it -> new Moment(
                                it.get(0).doubleValue(),
                                it.get(1).doubleValue(),
                                it.get(2).doubleValue()))
                        .toList();
    }

    /** Otherwise nothing could have jumped back: the server spoke several times, each time of a move long past. */
    private static void assertOutranTheServer(List<Moment> seen) {
        assertThat(seen.stream()
                        .filter(moment -> moment.printed() > moment.served())
                        .map(Moment::served)
                        .distinct())
                .hasSizeGreaterThan(2);
    }
}
