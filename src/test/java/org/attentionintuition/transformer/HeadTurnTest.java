package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** How heads turn when one sentence takes the place of another: each number is a difference of weights that stand elsewhere. */
class HeadTurnTest {

    private static final EncoderTrace TIRED =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too tired");
    private static final EncoderTrace WIDE =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too wide");

    /** "it" is token 10, "animal" 2 and "street" 8. */
    private static final HeadTurn TURN = new HeadTurn(TIRED, WIDE, 10, 2, 8);

    @Test
    void aHeadTurnsByWhatTheRivalGains() {
        assertThat(TURN.ranked())
                .hasSize(72)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(HeadScore::score).reversed())
                .allSatisfy(it -> {
                    var before =
                            TIRED.head(it.place().layer(), it.place().head()).weights();
                    var after = WIDE.head(it.place().layer(), it.place().head()).weights();
                    var gained = after.get(10, 8) - before.get(10, 8);
                    var lost = before.get(10, 2) - after.get(10, 2);
                    assertThat(it.score()).isCloseTo(gained + lost, within(1e-12));
                });
    }

    @Test
    void theWayBackIsTheOtherWay() {
        var back = new HeadTurn(WIDE, TIRED, 10, 2, 8);
        assertThat(back.there()).isEqualTo(TURN.back());
        assertThat(back.back()).isEqualTo(TURN.there());
    }

    /** A finding of its own: a few heads turn as people would, and nearly as many the wrong way; in floats as many. */
    @Test
    void aboutAsManyHeadsTurnTheWrongWay() {
        assertThat(TURN.there()).isEqualTo(6);
        assertThat(TURN.back()).isEqualTo(4);
        var floats = new HeadTurn(floats("tired"), floats("wide"), 10, 2, 8);
        assertThat(floats.there()).isEqualTo(6);
        assertThat(floats.back()).isEqualTo(6);
    }

    private static EncoderTrace floats(String last) {
        return Models.read(Models.fp32(), "The animal didn't cross the street because it was too " + last);
    }

    @Test
    void nothingTurnsWhereNothingChanges() {
        var still = new HeadTurn(TIRED, TIRED, 10, 2, 8);
        assertThat(still.there() + still.back()).isZero();
        assertThat(still.ranked()).allSatisfy(it -> assertThat(it.score()).isZero());
    }

    @Test
    void sentencesOfAnotherLengthAreNotCompared() {
        var shorter = Models.read(Models.int8(), "The cat sat");
        assertThatThrownBy(() -> new HeadTurn(TIRED, shorter, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentences of 15 and 5 tokens, needed as many in both");
    }
}
