package org.attentionintuition.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.Test;

class ShinyStudentTest {

    /** As Shiny 1.7.4 sent it. */
    private static final String RECORDED = """
            {"errors":{},"values":{"lookups":"exact: nothing; soft: animal 0.00, vehicle 1.00","bars":"<div>cat <span>-1.56<\\/span> \
            <b style=\\"display:inline-block;background:#36c;height:1em;width:0.353947297358%\\"><\\/b> <span>0.00<\\/span><\\/div>\\n\
            <div>dog <span>-4.29<\\/span> \
            <b style=\\"display:inline-block;background:#36c;height:1em;width:0.023084191314%\\"><\\/b> <span>0.00<\\/span><\\/div>\\n\
            <div>car <span>4.08<\\/span> \
            <b style=\\"display:inline-block;background:#36c;height:1em;width:99.622968511328%\\"><\\/b> <span>1.00<\\/span><\\/div>"},\
            "inputMessages":[]}
            """;

    @Test
    void theWeightsOfARecordedAnswerAreTheEngines() {
        var keys = Vectors.of(new double[] {1, 1.2}, new double[] {1.55, 0.3}, new double[] {-1, 0.9});
        var weights = Attention.attend(Vectors.of(new double[] {-3, 1.2}), keys, keys, AttentionSettings.dot())
                .weights()
                .getData();
        assertThat(ShinyLab.shown(RECORDED).orElseThrow()).containsExactly(weights, within(1e-9));
        assertThat(ShinyLab.shown("{\"recalculating\":{\"name\":\"bars\",\"status\":\"recalculating\"}}"))
                .isEmpty();
    }

    @Test
    void theAppInShinyIsTheBooksLab() throws IOException, InterruptedException {
        assumeTrue(ShinyProcess.version().isPresent(), "Rscript with shiny is not there");
        var lab = ShinyLab.of(Crowd.LOOKUP);
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var shiny = ShinyProcess.start(lab)) {
            assertThat(shiny.liveBytes()).isPositive();
            try (var student = ShinyStudent.open(http, shiny.base(), lab)) {
                var drag = Load.drag(List.of(student), Duration.ofSeconds(1), Duration.ofMinutes(1));
                assertThat(drag.unanswered()).isZero();
                assertThat(drag.bytesAMove()).isPositive();
                assertThat(student.wrong()).isZero();
                assertThat(student.moves().waiting()).isEmpty();
                assertThat(student.broken()).isFalse();
            }
        }
    }
}
