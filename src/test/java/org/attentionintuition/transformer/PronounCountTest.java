package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.transformer.PronounCount.Pair;
import org.junit.jupiter.api.Test;

/** Counting is honest: whoever is right is counted, and the best of many is held against the best of many coins. */
class PronounCountTest {

    private static final EncoderTrace TIRED =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too tired");
    private static final EncoderTrace WIDE =
            Models.read(Models.int8(), "The animal didn't cross the street because it was too wide");

    @Test
    void aHeadIsRightWhereThePronounWeighsTheMeantNounMore() {
        var count = PronounCount.of(List.of(new Pair(TIRED, WIDE, 10, 2, 8)));
        assertThat(count.sentences()).isEqualTo(2);
        assertThat(count.heads()).hasSize(72).allSatisfy(it -> {
            var place = it.place();
            var tired = TIRED.head(place.layer(), place.head()).weights();
            var wide = WIDE.head(place.layer(), place.head()).weights();
            var right = (tired.get(10, 2) > tired.get(10, 8) ? 1 : 0) + (wide.get(10, 8) > wide.get(10, 2) ? 1 : 0);
            assertThat(it.score()).isEqualTo(right);
        });
    }

    /** One coin for one sentence is right in half of all cases; of two heads that throw one each the best is right in 3 of 4. */
    @Test
    void theBestOfManyCoinsIsWorkedOutExactly() {
        assertThat(guessing(1, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(guessing(1, 2)).isCloseTo(0.75, within(1e-12));
        assertThat(guessing(2, 1)).isCloseTo(1, within(1e-12));
        // Two heads, two throws: the best has 0 right in 1 of 16 cases, 1 in 8 of 16, 2 in 7 of 16.
        assertThat(guessing(2, 2)).isCloseTo(22.0 / 16, within(1e-12));
    }

    private static double guessing(int sentences, int heads) {
        var all = IntStream.range(0, heads)
                .mapToObj(head -> new HeadScore(new HeadPlace(0, head), 0))
                .toList();
        return new PronounCount(sentences, all).bestOfGuessing();
    }
}
