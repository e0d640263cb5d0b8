package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerRecordTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void aVisitKeepsItsFirstTimeAndSaysWhereTheLearnerIs() {
        var record = LearnerRecord.EMPTY
                .withVisited("a/b", MONDAY)
                .withVisited("a/c", MONDAY)
                .withVisited("a/b", TUESDAY);

        assertThat(record.visited()).containsEntry("a/b", MONDAY).hasSize(2);
        assertThat(record.lastAddress()).isEqualTo("a/b");
    }

    @Test
    void aPredictionCountsAsItCameOutLastAndAChallengeAsItWasSolvedFirst() {
        var record = LearnerRecord.EMPTY
                .withPrediction("a/b/p", new Outcome(true, MONDAY))
                .withPrediction("a/b/p", new Outcome(false, TUESDAY))
                .withSolved("a/b/c", MONDAY)
                .withSolved("a/b/c", TUESDAY);

        assertThat(record.predictions()).containsEntry("a/b/p", new Outcome(false, TUESDAY));
        assertThat(record.challenges()).containsEntry("a/b/c", MONDAY);
    }

    @Test
    void aLabAtItsStartIsNotKept() {
        var moved = LearnerRecord.EMPTY.withLabState("a/b/lab", "q=1");

        assertThat(moved.labStates()).containsEntry("a/b/lab", "q=1");
        assertThat(moved.withLabState("a/b/lab", "")).isEqualTo(LearnerRecord.EMPTY);
    }

    @Test
    void theLabMovedLongestAgoGivesWayToANewOne() {
        var record = LearnerRecord.EMPTY;
        for (int i = 0; i < LearnerRecord.MOST; i++) {
            record = record.withLabState("a/b/lab-" + i, "q=1");
        }
        record = record.withLabState("a/b/lab-0", "q=2").withLabState("a/b/new", "q=1");

        assertThat(record.labStates())
                .hasSize(LearnerRecord.MOST)
                .containsKeys("a/b/lab-0", "a/b/new")
                .doesNotContainKey("a/b/lab-1");
    }

    @Test
    void mergingLosesNothingOfEither() {
        var here = LearnerRecord.EMPTY
                .withVisited("a/b", TUESDAY)
                .withPrediction("a/b/p", new Outcome(true, TUESDAY))
                .withLabState("a/b/lab", "here")
                .withLabState("a/b/only-here", "here");
        var file = LearnerRecord.EMPTY
                .withVisited("a/b", MONDAY)
                .withVisited("a/c", MONDAY)
                .withPrediction("a/b/p", new Outcome(false, MONDAY))
                .withSolved("a/b/c", MONDAY)
                .withLabState("a/b/lab", "file");

        var merged = here.mergedWith(file);

        assertThat(merged.visited()).containsEntry("a/b", MONDAY).containsEntry("a/c", MONDAY);
        assertThat(merged.predictions()).containsEntry("a/b/p", new Outcome(true, TUESDAY));
        assertThat(merged.challenges()).containsKey("a/b/c");
        assertThat(merged.labStates()).containsEntry("a/b/lab", "file").containsEntry("a/b/only-here", "here");
        assertThat(merged.lastAddress()).isEqualTo("a/c");
        assertThat(here.mergedWith(LearnerRecord.EMPTY)).isEqualTo(here);
        assertThat(LearnerRecord.EMPTY.mergedWith(here)).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b/c", "a//b", "/a/b", "A/b", "a/b?", "a/-b", "a/b\n", "../b", "a/ü"})
    void whatIsNoAddressIsNotKept(String name) {
        assertThatThrownBy(() -> LearnerRecord.EMPTY.withVisited(name, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSectionsProgressCountsWhatStandsOnIt() {
        var record = LearnerRecord.EMPTY
                .withVisited("a/b", MONDAY)
                .withPrediction("a/b/p", new Outcome(true, MONDAY))
                .withPrediction("a/b/q", new Outcome(false, MONDAY))
                .withPrediction("a/bc/p", new Outcome(true, MONDAY))
                .withSolved("a/b/c", MONDAY);

        assertThat(SectionProgress.of(record, "a/b")).isEqualTo(new SectionProgress(true, 2, 1, 1));
        assertThat(SectionProgress.of(record, "a/b").words())
                .isEqualTo("visited, 2 predictions, 1 right, 1 challenge solved");
        assertThat(SectionProgress.of(record, "a/x").words()).isEmpty();
    }
}
