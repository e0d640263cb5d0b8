package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallExperimentTest {

    private static final RecallSettings TANH = new RecallSettings(Encoder.TANH, 10, 16, 0.95, 8, 600, 400, 1);

    private static RecallResult run(RecallSettings settings) {
        return RecallExperiment.run(settings, Progress.NONE);
    }

    @Test
    void sameSettingsSameResult() {
        assertThat(run(TANH)).isEqualTo(run(TANH));
    }

    @Test
    void anotherSeedIsAnotherMeasurement() {
        var other = new RecallSettings(Encoder.TANH, 10, 16, 0.95, 8, 600, 400, 2);
        assertThat(run(TANH).encoderRecall()).isNotEqualTo(run(other).encoderRecall());
    }

    @Test
    void aWideEncoderRemembersAShortSequence() {
        var result = run(TANH.withLength(2).withWidth(64));
        assertThat(result.encoderRecall())
                .hasSize(2)
                .allSatisfy(recall -> assertThat(recall).isGreaterThan(0.98));
    }

    @Test
    void aNarrowEncoderHasForgottenTheBeginningOfALongSequence() {
        var result = run(TANH.withLength(40).withWidth(8));
        double fiveStandardErrors = 5 * Math.sqrt(result.chance() * (1 - result.chance()) / 400);

        assertThat(result.encoderRecall().subList(0, 20))
                .allSatisfy(recall -> assertThat(recall).isCloseTo(result.chance(), within(fiveStandardErrors)));
        assertThat(result.encoderRecall().getLast()).isGreaterThan(0.5);
    }

    /** Length × (symbols − 1) independent numbers fit into width numbers of a linear state, and then nothing is lost. */
    @Test
    void aLinearOrthogonalEncoderForgetsNothingThatFits() {
        var fitting = run(new RecallSettings(Encoder.ORTHOGONAL, 16, 64, 1, 4, 600, 200, 1)); // 16 × 3 ≤ 64
        var overfull = run(new RecallSettings(Encoder.ORTHOGONAL, 50, 64, 1, 4, 600, 200, 1)); // 50 × 3 > 64

        assertThat(Collections.min(fitting.encoderRecall())).isGreaterThan(0.98);
        assertThat(overfull.encoderMean()).isLessThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"TANH,1,4", "TANH,5,16", "TANH,30,32", "ORTHOGONAL,12,8", "ORTHOGONAL,20,64"})
    void attentionReadsEveryPositionAtLeastAsWellAsTheLastState(Encoder encoder, int length, int width) {
        var result = run(new RecallSettings(encoder, length, width, 0.95, 8, 300, 300, 7));

        for (int position = 0; position < length; position++) {
            assertThat(result.attentionRecall().get(position))
                    .isGreaterThanOrEqualTo(result.encoderRecall().get(position));
        }
    }

    @Test
    void attentionDoesNotMindTheLength() {
        assertThat(run(TANH.withLength(50)).attentionRecall())
                .hasSize(50)
                .allSatisfy(recall -> assertThat(recall).isGreaterThan(0.99));
    }

    @Test
    void everyQueryWeighsItsOwnPositionMost() {
        assertThat(run(TANH.withLength(50)).attentionWeight())
                .hasSize(50)
                .allSatisfy(weight -> assertThat(weight).isBetween(0.99, 1.0));
    }

    @Test
    void guessingIsAsGoodAsChance() {
        var result = run(TANH.withLength(50));
        assertThat(result.chance()).isEqualTo(1.0 / TANH.symbols());
        assertThat(result.mostFrequent())
                .isCloseTo(
                        result.chance(),
                        within(5
                                * Math.sqrt(result.chance()
                                        / (50.0 * result.settings().testSequences()))));
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        RecordedProgress.assertNeverFallsAndEndsAtOne(progress -> RecallExperiment.run(TANH, progress));
    }

    @Test
    void itStopsWhereItIsCancelled() {
        RecordedProgress.assertStopsWhereItIsCancelled(progress -> RecallExperiment.run(TANH, progress));
    }

    @Test
    void settingsOutOfBoundsAreNamed() {
        assertThatThrownBy(() -> TANH.withLength(0)).hasMessage("length: found 0, needed 1…100");
        assertThatThrownBy(() -> TANH.withWidth(257)).hasMessage("width: found 257, needed 1…256");
        assertThatThrownBy(() -> TANH.withSpectralRadius(Double.NaN))
                .hasMessage("spectralRadius: found NaN, needed 0.01…2.0");
        assertThatThrownBy(() -> new RecallSettings(Encoder.TANH, 10, 16, 0.95, 1, 600, 400, 1))
                .hasMessage("symbols: found 1, needed 2…32");
        assertThatThrownBy(() -> new RecallSettings(Encoder.TANH, 10, 16, 0.95, 8, 0, 400, 1))
                .hasMessage("trainingSequences: found 0, needed 1…2000");
        assertThatThrownBy(() -> new RecallSettings(Encoder.TANH, 10, 16, 0.95, 8, 600, 0, 1))
                .hasMessage("testSequences: found 0, needed 1…2000");
    }

    /** The largest radius over the longest sequence: states of 10³⁰ still are probed. */
    @Test
    void anExplodingEncoderIsMeasuredToo() {
        var result = run(new RecallSettings(Encoder.ORTHOGONAL, 100, 8, 2, 2, 50, 50, 1));
        assertThat(result.encoderRecall().getFirst()).isGreaterThan(0.9);
        assertThat(result.encoderRecall().getLast()).isLessThan(0.9);
    }
}
