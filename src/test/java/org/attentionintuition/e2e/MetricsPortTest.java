package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Metrics are for the operator, at a port that the operator opens. */
class MetricsPortTest {

    @Test
    void metricsAreToldAtAPortOfTheirOwnAndHealthStaysWhereReadersAre() throws IOException, InterruptedException {
        try (var book = ServedBook.startWith(
                "--management.server.port=0",
                "--management.server.address=127.0.0.1",
                "--management.endpoints.web.exposure.include=health,metrics")) {
            var operator = "http://127.0.0.1:" + book.managementPort() + "/actuator/";
            assertThat(answer(operator + "metrics/jvm.memory.used").body()).contains("measurements");
            assertThat(answer(operator + "env").statusCode()).isEqualTo(404);
            for (var check : new String[] {"livez", "readyz"}) {
                assertThat(answer(book.url(check)).body()).as(check).contains("\"status\":\"UP\"");
            }
            for (var path : new String[] {"actuator/metrics", "actuator/metrics/jvm.memory.used", "actuator/health"}) {
                // In quotation marks: a nonce may hold any letters.
                assertThat(answer(book.url(path)).body())
                        .as(path)
                        .doesNotContain("measurements", "\"names\"", "\"UP\"");
            }
        }
    }

    private static HttpResponse<String> answer(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
