package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Sixty cases computed with 60-digit decimals. */
class AttentionReferenceTest {

    private static final double TOLERANCE = 1e-12;

    record Case(
            String name,
            List<List<Double>> queries,
            List<List<Double>> keys,
            List<List<Double>> values,
            String similarity,
            double temperature,
            boolean causal,
            List<List<Double>> scores,
            List<List<Double>> weights,
            List<List<Double>> output) {

        AttentionTrace attend() {
            return Attention.attend(
                    Vectors.of(queries),
                    Vectors.of(keys),
                    Vectors.of(values),
                    new AttentionSettings(Similarity.named(similarity), temperature, causal));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        var file = Objects.requireNonNull(
                AttentionReferenceTest.class.getResourceAsStream("/attention/attention-cases.json"));
        return Arrays.asList(JsonMapper.shared().readValue(file, Case[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresWeightsAndOutputAgreeToTwelveDigits(Case reference) {
        var trace = reference.attend();

        assertAgrees("scores", trace.scores(), reference.scores(), largest(reference.scores()));
        assertAgrees("weights", trace.weights(), reference.weights(), 0);
        assertAgrees("output", trace.output(), reference.output(), largest(reference.output()));
    }

    /**
     * Every entry by itself, however small. Two things double precision cannot promise are left room: an entry that is 0 by
     * cancellation is measured by {@code scaleOfZero}, and a subnormal number has a last digit of {@link Double#MIN_VALUE}.
     */
    private static void assertAgrees(String name, DMatrixRMaj found, List<List<Double>> expected, double scaleOfZero) {
        assertThat(found.numRows).as(name + ": rows").isEqualTo(expected.size());
        assertThat(found.numCols)
                .as(name + ": columns")
                .isEqualTo(expected.getFirst().size());
        for (var i = 0; i < found.numRows; i++) {
            for (var j = 0; j < found.numCols; j++) {
                var exact = expected.get(i).get(j);
                var scale = exact == 0 ? scaleOfZero : Math.abs(exact);
                assertThat(Math.abs(found.get(i, j) - exact))
                        .as("%s of query %d, column %d: found %s, expected %s", name, i, j, found.get(i, j), exact)
                        .isLessThanOrEqualTo(TOLERANCE * scale + Double.MIN_VALUE);
            }
        }
    }

    private static double largest(List<List<Double>> matrix) {
        return matrix.stream()
                .flatMap(List::stream)
                .mapToDouble(Math::abs)
                .max()
                .orElseThrow();
    }
}
