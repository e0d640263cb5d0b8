package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** The steps of a trace that are computed when asked for. */
class AttentionTraceTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Provide
    Arbitrary<AttentionTrace> traces() {
        var settings = Combinators.combine(
                        Arbitraries.of(Similarity.values()), Arbitraries.of(0.1, 1.0, 7.0), Arbitraries.of(true, false))
                .as(AttentionSettings::new);
        return Combinators.combine(Samples.any(), settings).as(Samples::attend);
    }

    @Property
    void expOfTheExponentIsTheExponentialToTheLastBit(@ForAll("traces") AttentionTrace trace) {
        for (var i = 0; i < trace.queries().numRows; i++) {
            for (var j = 0; j < trace.keys().numRows; j++) {
                assertThat(Math.exp(trace.exponent(i, j)))
                        .isEqualTo(trace.exponentials().get(i, j));
            }
        }
    }

    @Property
    void productsAddUpToTheirSum(@ForAll("traces") AttentionTrace trace) {
        for (var j = 0; j < trace.keys().numRows; j++) {
            assertThat(Arrays.stream(trace.products(0, j)).sum()).isCloseTo(trace.sumOfProducts(0, j), ROUNDING);
        }
    }

    @Property
    void everySimilarityMakesItsScoreOfTheSumAndTheLengths(@ForAll("traces") AttentionTrace trace) {
        var d = trace.queries().numCols;
        for (var j = 0; j < trace.keys().numRows; j++) {
            var sum = trace.sumOfProducts(0, j);
            var score = switch (trace.settings().similarity()) {
                case DOT -> sum;
                case SCALED_DOT -> sum / Math.sqrt(d);
                case COSINE -> sum / (trace.queryLength(0) * trace.keyLength(j));
                case NEGATIVE_SQUARED_DISTANCE -> -sum;
            };
            assertThat(trace.scores().get(0, j)).isCloseTo(score, ROUNDING);
        }
    }

    /** q = (3, 4), k = (1, −1): lengths 5 and √2, products 3 and −4, squared differences 4 and 25. */
    @Example
    void aCaseWorkedByHand() {
        var query = Vectors.of(new double[] {3, 4});
        var key = Vectors.of(new double[] {1, -1});
        var dot = Attention.attend(query, key, key, AttentionSettings.dot());
        var distance = Attention.attend(
                query, key, key, AttentionSettings.dot().withSimilarity(Similarity.NEGATIVE_SQUARED_DISTANCE));
        assertThat(dot.queryLength(0)).isEqualTo(5);
        assertThat(dot.keyLength(0)).isCloseTo(Math.sqrt(2), ROUNDING);
        assertThat(dot.products(0, 0)).containsExactly(3, -4);
        assertThat(dot.sumOfProducts(0, 0)).isEqualTo(-1);
        assertThat(distance.products(0, 0)).containsExactly(4, 25);
        assertThat(distance.sumOfProducts(0, 0)).isEqualTo(29);
        assertThat(dot.exponent(0, 0)).isZero();
    }

    @Example
    void onlyTheScaledDotProductIsDividedByTheRootOfItsWidth() {
        var vectors = Vectors.of(new double[] {1, 2, 3, 4}, new double[] {0.5, 0, -1, 2});
        for (var similarity : Similarity.values()) {
            var trace = Attention.attend(
                    vectors, vectors, vectors, AttentionSettings.dot().withSimilarity(similarity));
            assertThat(trace.scoreDivisor()).isEqualTo(similarity == Similarity.SCALED_DOT ? 2 : 1);
            if (similarity == Similarity.SCALED_DOT || similarity == Similarity.DOT) {
                assertThat(trace.scores().get(0, 1)).isEqualTo(trace.sumOfProducts(0, 1) / trace.scoreDivisor());
            }
        }
    }
}
