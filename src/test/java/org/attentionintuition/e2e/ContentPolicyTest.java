package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the browser is told with every answer. That the pages live with it, each other browser test shows: a complaint fails it. */
class ContentPolicyTest extends BrowserTest {

    @Test
    void aScriptThatIsNotOfThisAnswerIsNotRun() {
        open("attention-intuition/self-attention");
        expectComplaint("Content Security Policy");

        var refused = page.evaluate("""
                () => new Promise(done => {
                  const refused = new Set();
                  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
                    refused.add(effectiveDirective);
                    if (refused.size === 3) done([...refused].sort());
                  });
                  const script = document.createElement('div');
                  script.innerHTML = '<img src="none:" onerror="window.ran = 1">';
                  document.body.append(script);
                  const frame = document.createElement('iframe');
                  frame.src = 'https://elsewhere.example/';
                  document.body.append(frame);
                })""");

        assertThat(refused).isEqualTo(List.of("frame-src", "img-src", "script-src-attr"));
        assertThat(page.evaluate("window.ran")).isNull();
        assertThat(page.evaluate("[...document.scripts].filter(it => !it.nonce && it.src === '' && it.text).length"))
                .isEqualTo(0);
    }

    @Test
    void pagesFilesAndErrorsAllCarryTheHeaders() throws IOException, InterruptedException {
        for (var path : List.of(
                "",
                "attention-intuition/self-attention",
                "look.js",
                "VAADIN/none.js",
                "no-such",
                "error",
                "actuator/health")) {
            var headers = answer(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "'strict-dynamic'", "frame-ancestors 'self'")
                    .doesNotContain("script-src 'self'");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    /** Their names change with their contents, and they are never pages; whatever else is asked for in their place may be one. */
    @Test
    void theBundlesFilesAreKeptForGoodAndCarryNoPolicyForPages() throws IOException, InterruptedException {
        open("");
        var files = (List<?>) page.evaluate("""
                () => performance.getEntriesByType('resource').map(it => new URL(it.name).pathname.slice(1))
                  .filter(it => it.startsWith('VAADIN/build/'))""");
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            var headers = answer(String.valueOf(file)).headers();
            assertThat(headers.allValues("Cache-Control"))
                    .as("%s", file)
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy")).isEmpty();
        }
        for (var other : List.of("VAADIN/build/none-12345678.js", files.getFirst() + "?v-r=uidl")) {
            var headers = answer(other).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(other).isPresent();
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(other).doesNotContain("immutable");
        }
    }

    @Test
    void ofTheServerItselfOnlyItsHealthIsTold() throws IOException, InterruptedException {
        assertThat(answer("actuator/health").statusCode()).isEqualTo(200);
        assertThat(answer("actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
        for (var other : List.of("", "/env", "/metrics", "/heapdump", "/prometheus", "/loggers", "/health/db")) {
            var page = answer("actuator" + other); // an address like any other that leads nowhere: the book says so
            assertThat(page.headers().firstValue("Content-Type").orElse("text/html"))
                    .as("/actuator" + other)
                    .startsWith("text/html");
            assertThat(page.body()).doesNotContain("\"status\"", "_links", "activeProfiles", "names\":");
        }
    }

    @Test
    void noCacheKeepsAPageThatMayHoldASeat() throws IOException, InterruptedException {
        for (var path : List.of("", "teach", "join", "projector", "class", "attention-intuition/self-attention")) {
            assertThat(answer(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void theCookieOfASessionIsNoneOfAScriptsBusiness() throws IOException, InterruptedException {
        assertThat(answer("").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(book.url(path)))
                            .header("Accept", "text/html, */*")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
