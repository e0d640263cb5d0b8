package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Remembers what an experiment reports, and cancels it after so many reports. */
final class RecordedProgress implements Progress {

    private final int cancelAfter;
    private final List<Double> fractions = new ArrayList<>();

    private RecordedProgress(int cancelAfter) {
        this.cancelAfter = cancelAfter;
    }

    @Override
    public void report(double fraction) {
        fractions.add(fraction);
    }

    @Override
    public boolean cancelled() {
        return fractions.size() >= cancelAfter;
    }

    static void assertNeverFallsAndEndsAtOne(Consumer<Progress> experiment) {
        var progress = new RecordedProgress(Integer.MAX_VALUE);
        experiment.accept(progress);
        assertThat(progress.fractions).hasSizeGreaterThan(2).isSorted();
        assertThat(progress.fractions.getFirst()).isBetween(0.0, 0.5);
        assertThat(progress.fractions.getLast()).isEqualTo(1);
        assertThat(progress.fractions).filteredOn(fraction -> fraction == 1).hasSize(1);
    }

    static void assertStopsWhereItIsCancelled(Consumer<Progress> experiment) {
        for (int reports : new int[] {0, 1, 3}) {
            var progress = new RecordedProgress(reports);
            assertThatThrownBy(() -> experiment.accept(progress)).isInstanceOf(CancellationException.class);
            assertThat(progress.fractions).hasSize(reports);
        }
    }
}
