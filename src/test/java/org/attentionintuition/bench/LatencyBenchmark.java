package org.attentionintuition.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attentionintuition.e2e.Chromium;
import org.attentionintuition.e2e.ServedBook;

/**
 * How soon bars follow the hand: from the input event of a query's slider to changed bars, beside a bare WebSocket echo from the
 * same page to the same server, in turns with the moves. latency.js does the measuring.
 */
public final class LatencyBenchmark {

    private static final List<String> PAGES =
            List.of("self-attention", "attention-as-database-lookup", "the-attention-solution");
    private static final int MOVES = 300;
    /** A minute of dragging: by then the JVM has compiled most of what a move runs through. */
    private static final int WARM_UP = 1500;
    /** The first moves that a server ever answers. */
    private static final int COLD = 100;
    /** Ten seconds of a hand that does not wait. */
    private static final int DRAG = 600;
    /** Characters of the message that a move sends. */
    private static final int MESSAGE = 300;

    private LatencyBenchmark() {}

    public static void main(String[] args) {
        try (var section = Section.open("latency", text());
                var book = ServedBook.start(EchoEndpoint.class);
                var chromium = Chromium.launch()) {
            var all = new HashMap<String, List<Number>>();
            for (String slug : PAGES) {
                var measured = measure(book, chromium, slug, all.isEmpty() ? COLD : 0);
                measured.forEach((name, times) ->
                        all.computeIfAbsent(name, it -> new ArrayList<>()).addAll(times));
                row(section, slug, measured);
            }
            row(section, "**all**", all);
            section.text("""

                    The first %d moves that this server answered, *changed*: %s. A JVM compiles what runs often, and until then a move
                    takes longer.""".formatted(COLD, new Quantiles(all.getOrDefault("cold", List.of())).tail()));
        }
    }

    private static String text() {
        return """
                ## Latency

                From the `input` event of a query's slider to the bars that follow: %d moves on each page after %d unmeasured ones, made
                as a hand drags; one reader, server and browser on one machine. Milliseconds, p50 / p95 / p99.

                - *Changed*: the new numbers stand in the bars' DOM. The echo beside it is a bare WebSocket message of a move's
                  size (%d characters) from the same page to the same process, in turns with the moves.
                - *Painted*: the frame with the new bars has been handed over (the first task after the next animation frame), at
                  their new length, since the reader wants no motion; otherwise they grow for 160 ms from there. The
                  thumb is painted first, at once, and the bars wait for a later frame; so the echo beside it, another
                  one, changes a text when it is sent, and again when it is back.
                - *Dragged*: as *changed*, for a hand that moves with every frame of the screen and waits for no answer, %d moves.

                | page | changed | echo | ratio | painted | echo painted | ratio | dragged |
                |---|---|---|---|---|---|---|---|""".formatted(MOVES, WARM_UP, MESSAGE, DRAG);
    }

    private static Map<String, List<Number>> measure(ServedBook book, Chromium chromium, String slug, int cold) {
        var desk = new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE);
        try (var context = chromium.browser().newContext(desk)) {
            Page page = context.newPage();
            page.navigate(book.url("attention-intuition/" + slug));
            page.locator("vector-sliders fieldset.query input").first().waitFor();
            page.locator("softmax-bars [part=weight]").first().waitFor();
            var settings = Map.of(
                    "cold",
                    cold,
                    "moves",
                    MOVES,
                    "warmUp",
                    WARM_UP,
                    "drag",
                    DRAG,
                    "size",
                    MESSAGE,
                    "echo",
                    book.url(EchoEndpoint.PATH).replaceFirst("^http", "ws"));
            return times(page.evaluate(Section.script("latency.js"), settings));
        }
    }

    /** What latency.js returns: names with lists of milliseconds. */
    private static Map<String, List<Number>> times(Object returned) {
        var times = new HashMap<String, List<Number>>();
        ((Map<?, ?>) returned)
                .forEach((name, list) -> times.put(
                        String.valueOf(name),
                        ((Collection<?>) list).stream().map(Number.class::cast).toList()));
        return times;
    }

    private static void row(Section section, String name, Map<String, List<Number>> times) {
        var changed = new Quantiles(times.getOrDefault("changed", List.of()));
        var echo = new Quantiles(times.getOrDefault("echo", List.of()));
        var painted = new Quantiles(times.getOrDefault("painted", List.of()));
        var echoPainted = new Quantiles(times.getOrDefault("echoPainted", List.of()));
        var dragged = new Quantiles(times.getOrDefault("dragged", List.of()));
        section.row(
                name,
                changed.tail(),
                echo.tail(),
                changed.tailOver(echo),
                painted.tail(),
                echoPainted.tail(),
                painted.tailOver(echoPainted),
                dragged.tail());
    }
}
