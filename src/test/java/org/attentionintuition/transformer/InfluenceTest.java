package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a token adds, beside what it weighs. */
class InfluenceTest {

    private static final EncoderTrace TRACE = Models.read(Models.int8(), "The cat sat on the mat");

    @Test
    void theSharesOfAllTokensSumToOne() {
        assertThat(IntStream.range(0, TRACE.tokens().size())
                        .mapToDouble(place -> Influence.share(TRACE, place))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    /** Against the lengths of the weighted values themselves. */
    @Test
    void aShareIsThatOfTheLengthsOfWeightTimesValue() {
        var n = TRACE.tokens().size();
        var expected = 0.0;
        for (var place : HeadSearch.places(TRACE)) {
            var head = TRACE.head(place.layer(), place.head());
            for (int row = 1; row < n - 1; row++) {
                var all = 0.0;
                for (int key = 0; key < n; key++) {
                    all += length(head.weightedValue(row, key));
                }
                expected += length(head.weightedValue(row, 0)) / all / (n - 2) / 72;
            }
        }
        assertThat(Influence.share(TRACE, 0)).isCloseTo(expected, within(1e-12));
    }

    /** A finding of its own: [CLS] weighs much and adds little. */
    @Test
    void theSinkAddsLessThanItWeighs() {
        assertThat(HeadHabit.FIRST.mean(TRACE)).isGreaterThan(0.25);
        assertThat(Influence.share(TRACE, 0)).isLessThan(0.5 * HeadHabit.FIRST.mean(TRACE));
    }

    @Test
    void marksAloneHaveNone() {
        assertThat(Influence.share(Models.read(Models.int8(), ""), 0)).isZero();
    }

    private static double length(double[] vector) {
        return Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] * vector[i])
                .sum());
    }
}
