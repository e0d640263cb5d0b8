package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientPathTest {

    private static final GradientSettings TANH = new GradientSettings(Encoder.TANH, 32, 999, 0.95, 1);

    private static GradientResult run(GradientSettings settings) {
        return GradientPath.run(settings, Progress.NONE);
    }

    @Property(tries = 20)
    void throughALinearOrthogonalEncoderEveryStepMultipliesByTheRadius(
            @ForAll @DoubleRange(min = 0.9, max = 1.1) double radius,
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll long seed) {
        var log10 = run(new GradientSettings(Encoder.ORTHOGONAL, width, 999, radius, seed))
                .log10Gradient();

        assertThat(log10).hasSize(1000);
        for (int step = 0; step <= 999; step++) {
            assertThat(log10.get(step)).isCloseTo(step * Math.log10(radius), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1, 1.1})
    void throughTanhItVanishesEvenAtARadiusAboveOne(double radius) {
        var result = run(TANH.withSpectralRadius(radius));
        assertThat(result.log10Arriving()).isLessThan(-50);
        assertThat(result.log10Gradient().getFirst()).isZero();
    }

    @Test
    void aLargerRadiusLetsMoreThroughTanh() {
        assertThat(run(TANH.withSpectralRadius(1.1)).log10Arriving())
                .isGreaterThan(run(TANH.withSpectralRadius(0.9)).log10Arriving());
    }

    @Property(tries = 20)
    void attentionsGradientIsItsWeight(
            @ForAll @IntRange(min = 1, max = 300) int steps,
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll long seed) {
        var result = run(new GradientSettings(Encoder.ORTHOGONAL, width, steps, 1, seed));
        for (var path : new AttentionPath[] {result.unmatched(), result.matched()}) {
            assertThat(path.distance()).isEqualTo(1);
            assertThat(path.gradient()).isCloseTo(path.weight(), within(1e-12));
            assertThat(path.weight()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aQueryThatMatchesTokenOneHearsItOver999Others() {
        var result = run(TANH);
        assertThat(result.matched().weight()).isGreaterThan(0.9);
        assertThat(result.unmatched().weight()).isLessThan(0.1);
        assertThat(result.matched().log10Gradient()).isGreaterThan(result.log10Arriving() + 100);
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void sameSettingsSameResult(Encoder encoder) {
        var settings = TANH.withEncoder(encoder);
        assertThat(run(settings)).isEqualTo(run(settings));
    }

    @Test
    void withTanhItDependsOnTheSeed() {
        var other = new GradientSettings(Encoder.TANH, 32, 999, 0.95, 2);
        assertThat(run(TANH).log10Arriving()).isNotEqualTo(run(other).log10Arriving());
    }

    @Test
    void noStepIsLostWhereADoubleWouldUnderflow() {
        var log10 = run(new GradientSettings(Encoder.TANH, 8, 3000, 0.5, 1)).log10Gradient();
        assertThat(log10.getLast()).isFinite().isLessThan(Math.log10(Double.MIN_VALUE));
        assertThat(log10).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        RecordedProgress.assertNeverFallsAndEndsAtOne(progress -> GradientPath.run(TANH, progress));
    }

    @Test
    void itStopsWhereItIsCancelled() {
        RecordedProgress.assertStopsWhereItIsCancelled(progress -> GradientPath.run(TANH, progress));
    }

    @Test
    void settingsOutOfBoundsAreNamed() {
        assertThatThrownBy(() -> new GradientSettings(Encoder.TANH, 0, 999, 1, 1))
                .hasMessage("width: found 0, needed 1…256");
        assertThatThrownBy(() -> new GradientSettings(Encoder.TANH, 8, 0, 1, 1))
                .hasMessage("steps: found 0, needed 1…10000");
        assertThatThrownBy(() -> TANH.withSpectralRadius(0)).hasMessage("spectralRadius: found 0.0, needed 0.01…2.0");
    }
}
