package org.attentionintuition.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attentionintuition.e2e.Chromium;
import org.attentionintuition.e2e.ServedBook;

/** What a first visit costs: bytes and requests with an empty cache, and the time until the first slider moves bars. */
public final class WeightBenchmark {

    private static final String PATH = "attention-intuition/the-bottleneck-problem";
    private static final int VISITS = 9;

    private final List<Double> kilobytes = new ArrayList<>();
    private final List<Integer> requests = new ArrayList<>();
    private final List<Double> milliseconds = new ArrayList<>();

    private WeightBenchmark() {}

    public static void main(String[] args) {
        try (var section = Section.open("weight", text());
                var book = ServedBook.start();
                var chromium = Chromium.launch()) {
            var first = new WeightBenchmark();
            first.visit(book, chromium, "gzip, br");
            var brotli = new WeightBenchmark();
            var gzip = new WeightBenchmark();
            for (int i = 0; i < VISITS; i++) { // in turns, so that what else the machine does falls on both
                brotli.visit(book, chromium, "gzip, br");
                gzip.visit(book, chromium, "gzip");
            }
            brotli.row(section, "gzip, br");
            gzip.row(section, "gzip");
            section.text("""

                    The very first visit to a server that has just started: %.0f ms.""".formatted(new Quantiles(first.milliseconds).at(50)));
        }
    }

    private void row(Section section, String encoding) {
        section.row(
                encoding,
                new Quantiles(kilobytes).middle(),
                new Quantiles(requests).middle(),
                new Quantiles(milliseconds).middle());
    }

    private static String text() {
        return """
                ## Weight

                A first visit to the first page with an empty cache: the median of %d visits, with the least and the greatest. Server
                and browser are on one machine, so no network's time is in it.

                - *Over the wire*: all answers as sent, headers included; the frames of the push connection are left out.
                - *First slider answers*: from the start of navigation until a slider, moved as soon as it is there, has changed the
                  bars.
                - *Accepted*: browsers take Brotli (`br`) besides `gzip` over https and from their own machine, but not over
                  plain http, as in a class.

                | accepted | over the wire, kB | requests | first slider answers, ms |
                |---|---|---|---|""".formatted(VISITS);
    }

    /** One visit by a browser that has never been here. */
    private void visit(ServedBook book, Chromium chromium, String encoding) {
        var stranger = new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Accept-Encoding", encoding));
        try (var context = chromium.browser().newContext(stranger)) {
            Page page = context.newPage();
            var session = context.newCDPSession(page);
            var sizes = new ArrayList<Double>();
            session.on(
                    "Network.loadingFinished",
                    event -> sizes.add(event.get("encodedDataLength").getAsDouble()));
            session.send("Network.enable");
            page.addInitScript(Section.script("weight.js"));
            page.navigate(book.url(PATH));
            milliseconds.add(((Number) page.evaluate("window.firstAnswer")).doubleValue());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            kilobytes.add(sizes.stream().mapToDouble(Double::doubleValue).sum() / 1000);
            requests.add(sizes.size());
        }
    }
}
