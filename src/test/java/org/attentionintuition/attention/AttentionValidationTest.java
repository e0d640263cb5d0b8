package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rejection says which argument, what was found, what was needed. */
class AttentionValidationTest {

    private static final AttentionSettings DOT = AttentionSettings.dot();

    @Test
    void keysOfAnotherWidthThanTheQueries() {
        assertRejected(
                () -> Attention.attend(zeros(2, 2), zeros(3, 4), zeros(3, 1), DOT),
                "keys: found 3×4, needed m×2 (the width of queries)");
    }

    @Test
    void valuesWithoutOneRowForEachKey() {
        assertRejected(
                () -> Attention.attend(zeros(2, 2), zeros(3, 2), zeros(4, 1), DOT),
                "values: found 4×1, needed 3×v (one row for each key)");
    }

    @Test
    void noKey() {
        assertRejected(
                () -> Attention.attend(zeros(2, 2), zeros(0, 2), zeros(0, 1), DOT),
                "keys: found 0×2, needed at least one row");
    }

    @Test
    void vectorsWithoutComponents() {
        assertRejected(
                () -> Attention.attend(zeros(2, 0), zeros(3, 0), zeros(3, 1), DOT),
                "queries: found 2×0, needed at least one column");
        assertRejected(
                () -> Attention.attend(zeros(2, 2), zeros(3, 2), zeros(3, 0), DOT),
                "values: found 3×0, needed at least one column");
        assertRejected(() -> Attention.softmax(zeros(2, 0)), "rows: found 2×0, needed at least one column");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void anEntryThatIsNotFinite(double entry) {
        var bad = zeros(3, 2);
        bad.set(1, 0, entry);
        var message = ": found " + entry + " at row 1, column 0 of 3×2, needed a finite number";

        assertRejected(() -> Attention.attend(bad, zeros(3, 2), zeros(3, 2), DOT), "queries" + message);
        assertRejected(() -> Attention.attend(zeros(3, 2), bad, zeros(3, 2), DOT), "keys" + message);
        assertRejected(() -> Attention.attend(zeros(3, 2), zeros(3, 2), bad, DOT), "values" + message);
        assertRejected(() -> Attention.softmax(bad), "rows" + message);
        assertRejected(() -> HardLookup.exact(bad, zeros(3, 2), zeros(3, 2)), "queries" + message);
        assertRejected(() -> HardLookup.nearest(zeros(3, 2), bad, zeros(3, 2), Similarity.DOT), "keys" + message);
        assertRejected(() -> Projections.identity(2).attend(bad, DOT), "tokens" + message);
    }

    @ParameterizedTest
    @CsvSource({"DOT, Infinity", "SCALED_DOT, Infinity", "NEGATIVE_SQUARED_DISTANCE, -Infinity"})
    void aScoreThatOverflows(Similarity similarity, String found) {
        var queries = new DMatrixRMaj(new double[][] {{1, 1, 1}, {1e200, 1, 1}});
        var keys = new DMatrixRMaj(new double[][] {{0, 0, 0}, {similarity == Similarity.DOT ? 1e200 : 2e200, 0, 0}});
        var settings = DOT.withSimilarity(similarity);

        var firstSeen = similarity == Similarity.NEGATIVE_SQUARED_DISTANCE ? "query 0 and key 1" : "query 1 and key 1";
        assertRejected(
                () -> Attention.attend(queries, keys, zeros(2, 1), settings),
                "scores ÷ temperature: found " + found + " for " + firstSeen + ", needed a finite number");
    }

    @Test
    void aScaledScoreThatOverflows() {
        var one = new DMatrixRMaj(new double[][] {{1}});

        assertRejected(
                () -> Attention.attend(one, one, one, DOT.withTemperature(1e-310)),
                "scores ÷ temperature: found Infinity for query 0 and key 0, needed a finite number");
    }

    @Test
    void largeEntriesWithFiniteScoresAreNotRejected() {
        var large = new DMatrixRMaj(new double[][] {{1e200}});
        var small = new DMatrixRMaj(new double[][] {{1e-200}});

        assertThatCode(() -> Attention.attend(large, small, large, DOT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aTemperatureThatIsNotAFiniteNumberAboveZero(double temperature) {
        assertRejected(
                () -> DOT.withTemperature(temperature),
                "temperature: found " + temperature + ", needed a finite number above 0");
    }

    @Test
    void anUnknownSimilarity() {
        assertRejected(
                () -> Similarity.named("euclid"),
                "similarity: found euclid, needed one of dot, scaledDot, cosine, negativeSquaredDistance");
    }

    @Test
    void projectionsThatDoNotFitTogether() {
        assertRejected(
                () -> new Projections(zeros(2, 3), zeros(2, 4), zeros(2, 1)),
                "keyWeights: found 2×4, needed 2×3 (the shape of queryWeights)");
        assertRejected(
                () -> new Projections(zeros(2, 3), zeros(2, 3), zeros(3, 1)),
                "valueWeights: found 3×1, needed 2×v (the rows of queryWeights)");
        assertRejected(
                () -> new Projections(zeros(0, 3), zeros(0, 3), zeros(0, 1)),
                "queryWeights: found 0×3, needed at least one row");
    }

    @Test
    void tokensThatDoNotFitTheProjections() {
        assertRejected(
                () -> Projections.identity(2).attend(zeros(4, 3), DOT),
                "tokens: found 4×3, needed n×2 (the rows of queryWeights)");
        assertRejected(
                () -> Projections.identity(2).attend(zeros(0, 2), DOT), "tokens: found 0×2, needed at least one row");
    }

    @Test
    void headsThatDoNotFitTogether() {
        assertRejected(() -> new Heads(List.of()), "heads: found none, needed at least one");
        assertRejected(
                () -> new Heads(List.of(Projections.identity(2), Projections.identity(3))),
                "queryWeights of head 1: found 3×3, needed 2×d (the rows of head 0)");
    }

    @Test
    @NullUnmarked
    void nothingAtAll() {
        assertThatNullPointerException()
                .isThrownBy(() -> Attention.attend(null, zeros(1, 1), zeros(1, 1), DOT))
                .withMessage("queries: found null, needed a matrix");
        assertThatNullPointerException()
                .isThrownBy(() -> Attention.attend(zeros(1, 1), zeros(1, 1), zeros(1, 1), null))
                .withMessage("settings: found null, needed AttentionSettings");
        assertThatNullPointerException()
                .isThrownBy(() -> DOT.withSimilarity(null))
                .withMessage("similarity: found null, needed a Similarity");
    }

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    private static DMatrixRMaj zeros(int rows, int columns) {
        return new DMatrixRMaj(rows, columns);
    }
}
