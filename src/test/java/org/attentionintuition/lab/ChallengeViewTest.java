package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentionintuition.course.Challenge.Goal;
import org.attentionintuition.course.Interval;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.PlaygroundLab;
import org.junit.jupiter.api.Test;

/** How far a goal is, also where the learner has led the lab away from it. */
class ChallengeViewTest {

    private static final Gauge<?> PLAYGROUND =
            Gauge.of(BuiltInCourse.lab(PlaygroundLab.class, "playground"), BuiltInCourse.ROOM);
    private static final Goal WEIGHT =
            new Goal(new Measure(Measure.Kind.WEIGHT, "sat"), new Interval(0.9, Double.POSITIVE_INFINITY));
    private static final Goal ENTROPY = new Goal(new Measure(Measure.Kind.ENTROPY, ""), new Interval(1, 1.09));

    @Test
    void aGoalSaysHowFarItIs() {
        assertThat(ChallengeWords.sentence(WEIGHT, 0.65))
                .isEqualTo("weight “sat”: 0.650, wanted at least 0.90 (0.250 to go)");
        assertThat(ChallengeWords.sentence(ENTROPY, 1.05)).isEqualTo("entropy: 1.050, wanted 1.00 to 1.09 (reached)");
    }

    @Test
    void aWordThatIsGoneIsAGoalOutOfReach() {
        assertOutOfReach("mask:on;ask:3;words:dog,runs,fast", WEIGHT);
    }

    @Test
    void whatTheBrokenLabDoesNotHaveIsAGoalOutOfReach() {
        assertOutOfReach("mask:on;ask:3;wiring:no-softmax", ENTROPY);
    }

    @Test
    void whatMayMoveIsCalledAsItsSlidersAre() {
        assertThat(List.of("q2", "k1", "v1", "k9", "t", "k"))
                .extracting(it -> ChallengeWords.part(it, List.of("Le", "chat"), List.of("The")))
                .containsExactly("query “chat”", "key “The”", "value of “The”", "k9", "Temperature", "all keys");
    }

    private static void assertOutOfReach(String state, Goal goal) {
        var number = ChallengeView.number(PLAYGROUND, state, goal);
        assertThat(number).isNaN();
        assertThat(goal.interval().contains(number)).isFalse();
        assertThat(ChallengeWords.sentence(goal, number)).contains(": not there in this state, wanted ");
    }
}
