package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.experiment.Progress;
import org.junit.jupiter.api.Test;

/** Many learners' rows at once, and questions made of a row on the spot: all by the engine. */
class GlimpsesTest {

    private static final Progress SILENT = fraction -> {};
    private static final AttentionLab LAB = BuiltInCourse.lab(AttentionLab.class, "self-attention");

    @Test
    void everyRowIsThatOfTheEngineInItsState() {
        var moved = AttentionState.start(LAB, 0).withTemperature(3);
        var text = LabStates.of(LAB).write(moved);
        var rows = Glimpses.rows(
                new Glimpses.Request(Optional.of(LAB), Map.of(1, "", 7, text)), BuiltInCourse.ROOM, SILENT);
        assertThat(rows).containsOnlyKeys(1, 7);
        var trace = moved.trace();
        var row = Objects.requireNonNull(rows.get(7));
        assertThat(row.query()).isEqualTo("it");
        for (var key = 0; key < row.weights().size(); key++) {
            assertThat(row.weights().get(key)).isCloseTo(trace.weights().get(moved.query(), key), within(1e-15));
        }
        assertThat(rows.get(1)).isNotEqualTo(row);
    }

    @Test
    void whatALabCannotTakeStandsAsAtItsStart() {
        var rows = Glimpses.rows(
                new Glimpses.Request(
                        Optional.of(LAB), Map.of(1, "", 2, "t:1e999;q0:<script>;nothing:7", 3, "x".repeat(10_000))),
                BuiltInCourse.ROOM,
                SILENT);
        assertThat(rows.get(2)).isEqualTo(rows.get(1));
        assertThat(rows.get(3)).isEqualTo(rows.get(1));
    }

    @Test
    void aNewerRequestEndsTheOneBefore() {
        var overtaken = new Progress() {
            @Override
            public void report(double fraction) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Glimpses.rows(
                        new Glimpses.Request(Optional.of(LAB), Map.of(1, "")), BuiltInCourse.ROOM, overtaken));
    }

    @Test
    void anExperimentHasNoRowToCompare() {
        var recall = BuiltInCourse.labs(RecallLab.class).getFirst();
        assertThat(Labs.hasRow(recall)).isFalse();
        assertThat(Glimpses.rows(new Glimpses.Request(Optional.of(recall), Map.of(1, "")), BuiltInCourse.ROOM, SILENT))
                .isEmpty();
        assertThat(SpotQuestion.of(recall, Gauge.of(recall, BuiltInCourse.ROOM), "", "", true))
                .isEmpty();
    }

    @Test
    void aQuestionMadeOnTheSpotHasTheEnginesAnswerAndExactlyOneTrueOption() {
        var question = SpotQuestion.of(LAB, Gauge.of(LAB, BuiltInCourse.ROOM), "t:3", "", true)
                .orElseThrow();
        assertThat(question.ask()).contains("“it”");
        var truth = Revelation.truth(question, Gauge.of(LAB, BuiltInCourse.ROOM), SILENT);
        assertThat(question.options())
                .filteredOn(option -> Verdict.holds(option.claim(), truth))
                .extracting(Predict.Option::text)
                .containsExactly("animal");
        var bars = SpotQuestion.of(LAB, Gauge.of(LAB, BuiltInCourse.ROOM), "t:3", "How is it spread?", false)
                .orElseThrow();
        assertThat(bars.ask()).isEqualTo("How is it spread?");
        assertThat(bars.measure().kind()).isEqualTo(Measure.Kind.WEIGHTS);
        var row = Revelation.truth(bars, Gauge.of(LAB, BuiltInCourse.ROOM), SILENT)
                .now()
                .weights();
        assertThat(Verdict.of(bars, Revelation.truth(bars, Gauge.of(LAB, BuiltInCourse.ROOM), SILENT), row)
                        .right())
                .isTrue();
    }

    @Test
    void aStateThatTheLabCannotTakeIsNotAskedAbout() {
        assertThat(SpotQuestion.of(LAB, Gauge.of(LAB, BuiltInCourse.ROOM), "nothing:7", "", true))
                .isEmpty();
        assertThat(SpotQuestion.of(LAB, Gauge.of(LAB, BuiltInCourse.ROOM), "q0:<b>", "", true))
                .isEmpty();
    }
}
