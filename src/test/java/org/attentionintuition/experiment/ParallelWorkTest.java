package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {

    private static final ParallelSettings SMALL = new ParallelSettings(12, 4, 3, 1);

    @Test
    void theRecurrenceTakesAStepPerTokenAndAttentionAlwaysTwo() {
        var once = ParallelWork.run(SMALL, Progress.NONE);
        var twice = ParallelWork.run(SMALL.withLength(24), Progress.NONE);

        assertThat(once.recurrence().sequentialSteps()).isEqualTo(12);
        assertThat(twice.recurrence().sequentialSteps()).isEqualTo(24);
        assertThat(once.attention().sequentialSteps()).isEqualTo(2);
        assertThat(twice.attention().sequentialSteps()).isEqualTo(2);
        assertThat(twice.attentionInParallel().sequentialSteps()).isEqualTo(2);
    }

    @Test
    void twiceTheLengthIsTwiceTheWorkForTheRecurrenceAndFourTimesForAttention() {
        var once = ParallelWork.run(SMALL, Progress.NONE);
        var twice = ParallelWork.run(SMALL.withLength(24), Progress.NONE);

        assertThat(twice.recurrence().multiplyAdds())
                .isEqualTo(2 * once.recurrence().multiplyAdds());
        assertThat(twice.attention().multiplyAdds())
                .isEqualTo(4 * once.attention().multiplyAdds());
        assertThat(once.attentionInParallel().multiplyAdds())
                .isEqualTo(once.attention().multiplyAdds());
    }

    @Test
    void allThreeAreTimed() {
        var result = ParallelWork.run(SMALL, Progress.NONE);
        assertThat(result.recurrence().medianNanos()).isPositive();
        assertThat(result.attention().medianNanos()).isPositive();
        assertThat(result.attentionInParallel().medianNanos()).isPositive();
        assertThat(result.processors()).isPositive();
    }

    @Property(tries = 30)
    void splittingTheQueriesChangesNothing(
            @ForAll @IntRange(min = 1, max = 50) int tokens,
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 70) int parts,
            @ForAll long seed) {
        var matrix = RecurrentEncoder.gaussian(tokens, width, new SplittableRandom(seed));
        assertThat(MatrixFeatures_DDRM.isIdentical(
                        ParallelWork.attendInParallel(matrix, parts), ParallelWork.attend(matrix, matrix), 1e-12))
                .isTrue();
    }

    /** h₁ = tanh(1), h₂ = tanh(½ h₁ − 2). */
    @Test
    void theRecurrenceIsTanhOfTheStateBeforeAndTheToken() {
        var recurrence = DMatrixRMaj.wrap(1, 1, new double[] {0.5});
        var tokens = DMatrixRMaj.wrap(2, 1, new double[] {1, -2});
        double first = Math.tanh(1);

        assertThat(ParallelWork.recur(recurrence, tokens).data)
                .containsExactly(new double[] {first, Math.tanh(0.5 * first - 2)}, within(1e-15));
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        RecordedProgress.assertNeverFallsAndEndsAtOne(progress -> ParallelWork.run(SMALL, progress));
    }

    @Test
    void itStopsWhereItIsCancelled() {
        RecordedProgress.assertStopsWhereItIsCancelled(progress -> ParallelWork.run(SMALL, progress));
    }

    @Test
    void settingsOutOfBoundsAreNamed() {
        assertThatThrownBy(() -> SMALL.withLength(1025)).hasMessage("length: found 1025, needed 1…1024");
        assertThatThrownBy(() -> SMALL.withWidth(0)).hasMessage("width: found 0, needed 1…256");
        assertThatThrownBy(() -> new ParallelSettings(1, 1, 0, 1)).hasMessage("repeats: found 0, needed 1…1000");
    }
}
