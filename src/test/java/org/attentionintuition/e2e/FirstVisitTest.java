package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a first visit fetches, as sent and without a clock: no more than the table of {@code ./bench weight} in docs/benchmarks.md tells, and that
 * no more than the book allows itself. A page that has grown for a reason is measured anew, so that the table says so.
 */
class FirstVisitTest extends BrowserTest {

    /** The page that the table tells of. */
    private static final String PATH = "attention-intuition/the-bottleneck-problem";

    /** What the book allows itself, in kB. */
    private static final double MOST = 600;

    /** What an answer's headers and the state of a page differ by from visit to visit. */
    private static final double UNEVEN = 1.05;

    @Test
    void aFirstVisitIsNoHeavierThanTheTableSays() throws IOException {
        var told = table();
        assertThat(told).isLessThanOrEqualTo(MOST);

        var fetched = new ArrayList<String>();
        var kilobytes = visit(fetched);

        assertThat(kilobytes).as("kB of %s", fetched).isLessThanOrEqualTo(told * UNEVEN);
        assertThat(kilobytes)
                .as("kB of %s", fetched)
                .isGreaterThan(told / UNEVEN / UNEVEN); // what was counted is a whole visit
    }

    /** In kB, as a class gets it: over plain http, where browsers take gzip alone. */
    private double visit(List<String> fetched) {
        var stranger = new NewContextOptions().setExtraHTTPHeaders(Map.of("Accept-Encoding", "gzip"));
        try (var context = page.context().browser().newContext(stranger)) {
            Page first = context.newPage();
            var session = context.newCDPSession(first);
            var bytes = new ArrayList<Double>();
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.add(event.get("encodedDataLength").getAsDouble()));
            session.send("Network.enable");
            first.onRequest(request -> fetched.add(request.url()));
            first.navigate(book.url(PATH));
            first.locator("softmax-bars [part=bar]").first().waitFor();
            first.evaluate("() => document.fonts.ready.then(() => true)");
            first.waitForLoadState(LoadState.NETWORKIDLE);
            return bytes.stream().mapToDouble(Double::doubleValue).sum() / 1000;
        }
    }

    /** The greatest of its visits with gzip. */
    private static double table() throws IOException {
        var row = Pattern.compile("\\| gzip \\| [\\d.]+ \\([\\d.]+ – ([\\d.]+)\\)")
                .matcher(Files.readString(Path.of("docs", "benchmarks.md")));
        assertThat(row.find()).isTrue();
        return Double.parseDouble(row.group(1));
    }
}
