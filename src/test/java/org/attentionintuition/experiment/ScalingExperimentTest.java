package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingExperimentTest {

    private static final ScalingSettings SETTINGS = new ScalingSettings(List.of(1, 4, 16, 64, 256), 16, 600, 1);
    private static final ScalingResult RESULT = ScalingExperiment.run(SETTINGS, Progress.NONE);

    @Test
    void theSpreadOfDotProductsGrowsWithTheRootOfTheWidth() {
        assertThat(RESULT.widths())
                .hasSize(5)
                .allSatisfy(at ->
                        assertThat(at.dot().scoreSpread()).isCloseTo(Math.sqrt(at.width()), withinPercentage(10)));
    }

    @Test
    void theSpreadOfScaledScoresStaysOne() {
        assertThat(RESULT.widths())
                .allSatisfy(at -> assertThat(at.scaled().scoreSpread()).isCloseTo(1, withinPercentage(10)));
    }

    @Test
    void withoutTheRootTheWeightsGoToOneKey() {
        assertThat(RESULT.widths())
                .isSortedAccordingTo(Comparator.comparingDouble(at -> -at.dot().entropy()))
                .isSortedAccordingTo(Comparator.comparingDouble(at -> at.dot().largestWeight()));
        assertThat(RESULT.widths().getLast().dot().entropyShare()).isLessThan(0.2);
        assertThat(RESULT.widths().getLast().dot().largestWeight()).isGreaterThan(0.8);
    }

    @Test
    void withTheRootTheyStaySpread() {
        assertThat(RESULT.widths()).allSatisfy(at -> {
            assertThat(at.scaled().entropyShare()).isBetween(0.75, 0.95);
            assertThat(at.scaled().largestWeight()).isBetween(1.0 / 16, 0.35);
        });
    }

    @Test
    void atWidthOneThereIsNothingToScale() {
        var one = RESULT.widths().getFirst();
        assertThat(one.scaled()).isEqualTo(one.dot());
    }

    @Test
    void theShareIsTheEntropyOverItsMaximum() {
        assertThat(RESULT.widths())
                .allSatisfy(at -> assertThat(at.dot().entropyShare() * Math.log(16))
                        .isCloseTo(at.dot().entropy(), withinPercentage(1e-9)));
    }

    @Test
    void aWidthGivesTheSameAloneAndAmongOthers() {
        var alone = ScalingExperiment.run(new ScalingSettings(List.of(16), 16, 600, 1), Progress.NONE);
        assertThat(alone.widths()).containsExactly(RESULT.widths().get(2));
    }

    @Test
    void sameSettingsSameResultAndAnotherSeedAnother() {
        assertThat(ScalingExperiment.run(SETTINGS, Progress.NONE)).isEqualTo(RESULT);
        var other = new ScalingSettings(SETTINGS.widths(), 16, 600, 2);
        assertThat(ScalingExperiment.run(other, Progress.NONE).widths()).isNotEqualTo(RESULT.widths());
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        RecordedProgress.assertNeverFallsAndEndsAtOne(progress -> ScalingExperiment.run(SETTINGS, progress));
    }

    @Test
    void itStopsWhereItIsCancelled() {
        RecordedProgress.assertStopsWhereItIsCancelled(progress -> ScalingExperiment.run(SETTINGS, progress));
    }

    @Test
    void settingsOutOfBoundsAreNamed() {
        assertThatThrownBy(() -> new ScalingSettings(List.of(), 16, 10, 1))
                .hasMessage("number of widths: found 0, needed 1…100");
        assertThatThrownBy(() -> new ScalingSettings(List.of(8, 0), 16, 10, 1))
                .hasMessage("width: found 0, needed 1…1024");
        assertThatThrownBy(() -> new ScalingSettings(List.of(8), 1, 10, 1)).hasMessage("keys: found 1, needed 2…1024");
        assertThatThrownBy(() -> new ScalingSettings(List.of(8), 16, 1, 1))
                .hasMessage("samples: found 1, needed 2…10000");
    }
}
