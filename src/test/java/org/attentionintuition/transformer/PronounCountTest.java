package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentionintuition.transformer.PronounCount.Pair;
import org.attentionintuition.transformer.PronounCount.Turns;
import org.junit.jupiter.api.Test;

/** Counting is honest: who turns wrong is counted, too, and the best of many is held against the best of many coins. */
class PronounCountTest {

    private static final EncoderTrace TIRED =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too tired");
    private static final EncoderTrace WIDE =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too wide");

    @Test
    void aHeadTurnsRightWhereThePronounWeighsTheMeantNounMoreInBothSentences() {
        var count = PronounCount.of(List.of(new Pair(TIRED, WIDE, 10, 2, 8)));
        assertThat(count.pairs()).isEqualTo(1);
        assertThat(count.heads()).hasSize(72).allSatisfy(it -> {
            var tired = TIRED.weights(it.place());
            var wide = WIDE.weights(it.place());
            var animal = tired.get(10, 2) > tired.get(10, 8);
            var street = wide.get(10, 8) > wide.get(10, 2);
            assertThat(it.right()).isEqualTo(animal && street ? 1 : 0);
            assertThat(it.wrong()).isEqualTo(!animal && !street ? 1 : 0);
        });
        var turn = new HeadTurn(TIRED, WIDE, 10, 2, 8);
        assertThat(count.right()).isEqualTo((int) turn.there()).isPositive();
        assertThat(count.wrong()).isEqualTo((int) turn.back()).isPositive();
    }

    /** Who never turns is right in one of two sentences, however many there are, and that says nothing. */
    @Test
    void aHeadThatAlwaysPrefersOneNounIsNoBetterThanACoin() {
        var count = PronounCount.of(List.of(new Pair(TIRED, TIRED, 10, 2, 8), new Pair(WIDE, WIDE, 10, 2, 8)));
        assertThat(count.heads()).allSatisfy(it -> {
            assertThat(it.right() + it.wrong()).isZero();
            assertThat(it.byCoin()).isEqualTo(1);
        });
        assertThat(count.bestByCoin()).isEqualTo(1);
    }

    /** Of three coins at least two fall right in 4 of 8 cases, all three in 1. */
    @Test
    void aSignTestIsTheTailOfCoins() {
        assertThat(turns(2, 1).byCoin()).isEqualTo(4.0 / 8);
        assertThat(turns(3, 0).byCoin()).isEqualTo(1.0 / 8);
        assertThat(turns(0, 3).byCoin()).isEqualTo(1);
        assertThat(turns(9, 3).byCoin()).isCloseTo((220 + 66 + 12 + 1) / 4096.0, within(1e-15));
    }

    @Test
    void theBestOfManyHeadsIsHeldAgainstTheBestOfManyCoins() {
        assertThat(byCoin(turns(2, 0))).isEqualTo(1.0 / 4);
        // Each of two heads has both of its turns right in 1 of 4 cases, so at least one of them in 7 of 16.
        assertThat(byCoin(turns(2, 0), turns(1, 1))).isEqualTo(7.0 / 16);
        // One turn alone never says as much as two that are right.
        assertThat(byCoin(turns(1, 0), turns(2, 0))).isEqualTo(1.0 / 4);
        // Three turns come as far as 1 of 4 only with all three: in 1 of 8 cases. 1 − 3/4 · 7/8.
        assertThat(byCoin(turns(2, 0), turns(0, 3))).isEqualTo(11.0 / 32);
        assertThat(PronounCount.of(3, List.of(turns(2, 1), turns(3, 0))).best()).isEqualTo(turns(3, 0));
    }

    private static double byCoin(Turns... heads) {
        return PronounCount.of(3, List.of(heads)).bestByCoin();
    }

    private static Turns turns(int right, int wrong) {
        return new Turns(new HeadPlace(0, 0), right, wrong);
    }
}
