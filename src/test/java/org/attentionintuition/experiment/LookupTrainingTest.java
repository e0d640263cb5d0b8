package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTrainingTest {

    /** cat, dog, car, truck, animal, vehicle in a plane; the first four and the kinds themselves ask for their kind. */
    private static final Vectors WORDS =
            Vectors.of(new double[][] {{1.5, 1}, {1, 1.5}, {1.5, -1}, {1, -1.5}, {-1.5, 1.5}, {-1.5, -1.5}});

    private static final Vectors VALUES = Vectors.of(new double[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 0}, {0, 1}});

    private static final LookupTask KINDS = LookupTask.partners(WORDS, VALUES, List.of(4, 4, 5, 5, 4, 5));

    private static final LookupTrainingSettings IN_A_PLANE =
            LookupTrainingSettings.of(KINDS, ProjectionWeights.identity(2), 1);

    private static TrainingResult run(LookupTrainingSettings settings) {
        return LookupTraining.run(settings, Progress.NONE, step -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void wordsInAPlaneLearnToFindTheirKind(long seed) {
        var result = run(LookupTrainingSettings.of(KINDS, ProjectionWeights.identity(2), seed));

        assertThat(result.first().accuracy()).isLessThan(0.5);
        assertThat(result.last().accuracy()).isEqualTo(1);
        assertThat(result.last().loss()).isLessThan(0.01 * result.first().loss());
    }

    @Test
    void learningMovesAllThreeProjections() {
        var result = run(IN_A_PLANE);
        var before = result.first().weights();
        var after = result.last().weights();

        assertThat(furthest(before.query(), after.query())).isGreaterThan(0.5);
        assertThat(furthest(before.key(), after.key())).isGreaterThan(0.5);
        assertThat(furthest(before.value(), after.value())).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void contentLookupIsLearnedForItemsNeverSeen(long seed) {
        var task = LookupTask.random(8, 8, 4, 32, seed);
        var result = run(LookupTrainingSettings.of(task, ProjectionWeights.random(12, 8, 4, seed), seed)
                .withSteps(200, 200));

        assertThat(result.first().accuracy()).isLessThan(0.4);
        assertThat(result.last().accuracy()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void weightsThatAreAllZeroAreLeftBehind() {
        var zero = Vectors.of(new double[2][2]);
        var result = run(LookupTrainingSettings.of(KINDS, new ProjectionWeights(zero, zero, zero), 1));
        assertThat(result.last().accuracy()).isEqualTo(1);
    }

    @Test
    void noWeightEverLeavesTheSliders() {
        var result = run(IN_A_PLANE.withLearningRate(1).withSteps(100, 1));

        assertThat(result.steps()).hasSize(101);
        var largest = result.steps().stream()
                .flatMapToDouble(step -> all(step.weights()).map(Math::abs))
                .max();
        assertThat(largest).hasValue(3); // reached, so that the bound was put to the test
    }

    @Test
    void stepZeroIsTheStartItself() {
        assertThat(run(IN_A_PLANE).first().step()).isZero();
        assertThat(run(IN_A_PLANE).first().weights()).isEqualTo(ProjectionWeights.identity(2));
    }

    @Test
    void theLossIsThatOfTheEnginesOutput() {
        var weights = ProjectionWeights.random(2, 2, 2, 9);
        var first = run(LookupTrainingSettings.of(KINDS, weights, 1)).first();
        var output = weights.projections()
                .attend(WORDS.matrix(), IN_A_PLANE.attention())
                .output();
        var targets = KINDS.training().getFirst().targets();
        double squares = IntStream.range(0, 12)
                .mapToDouble(i -> output.data[i] - targets.get(i / 2, i % 2))
                .map(difference -> difference * difference)
                .sum();

        assertThat(first.loss()).isCloseTo(squares / 2 / 6, within(1e-12));
    }

    @Test
    void theListenerHearsEveryStepOfTheResultInOrder() {
        var heard = new ArrayList<TrainingStep>();
        var result = LookupTraining.run(IN_A_PLANE.withSteps(25, 10), Progress.NONE, heard::add);

        assertThat(heard).isEqualTo(result.steps());
        assertThat(heard).extracting(TrainingStep::step).containsExactly(0, 10, 20, 25);
    }

    @Test
    void sameSettingsSameResultAndAnotherSeedAnother() {
        assertThat(run(IN_A_PLANE)).isEqualTo(run(IN_A_PLANE));
        var other = LookupTrainingSettings.of(KINDS, ProjectionWeights.identity(2), 2);
        assertThat(run(other).last()).isNotEqualTo(run(IN_A_PLANE).last());
        assertThat(LookupTask.random(4, 3, 2, 5, 1)).isEqualTo(LookupTask.random(4, 3, 2, 5, 1));
        assertThat(LookupTask.random(4, 3, 2, 5, 1)).isNotEqualTo(LookupTask.random(4, 3, 2, 5, 2));
    }

    @Test
    void howOftenItIsToldDoesNotChangeWhatIsLearned() {
        assertThat(run(IN_A_PLANE.withSteps(100, 1)).last())
                .isEqualTo(run(IN_A_PLANE.withSteps(100, 100)).last());
    }

    @Test
    void heldOutTablesAreNotTheTrainingTables() {
        var task = LookupTask.random(4, 3, 2, 5, 1);
        assertThat(task.heldOut()).hasSize(5).doesNotContainAnyElementsOf(task.training());
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        RecordedProgress.assertNeverFallsAndEndsAtOne(
                progress -> LookupTraining.run(IN_A_PLANE.withSteps(50, 10), progress, step -> {}));
    }

    @Test
    void itStopsWhereItIsCancelled() {
        RecordedProgress.assertStopsWhereItIsCancelled(
                progress -> LookupTraining.run(IN_A_PLANE.withSteps(50, 10), progress, step -> {}));
    }

    @Test
    void settingsThatDoNotFitAreNamed() {
        assertThatThrownBy(() -> LookupTrainingSettings.of(KINDS, ProjectionWeights.identity(3), 1))
                .hasMessage("start: rows of the weights (embedding width): found 3, needed 2…2");
        assertThatThrownBy(() -> LookupTrainingSettings.of(KINDS, ProjectionWeights.random(2, 2, 1, 1), 1))
                .hasMessage("start: width of value (target width): found 1, needed 2…2");
        assertThatThrownBy(
                        () -> IN_A_PLANE.withAttention(AttentionSettings.dot().withSimilarity(Similarity.COSINE)))
                .hasMessage("similarity: found cosine, needed dot or scaledDot to learn with");
        assertThatThrownBy(() -> IN_A_PLANE.withLearningRate(2))
                .hasMessage("learningRate: found 2.0, needed 1.0E-5…1.0");
        assertThatThrownBy(() -> IN_A_PLANE.withSteps(0, 1)).hasMessage("steps: found 0, needed 1…20000");
        assertThatThrownBy(() -> IN_A_PLANE.withSteps(10, 0)).hasMessage("stepsPerReport: found 0, needed 1…20000");
    }

    @Test
    void tasksThatDoNotFitAreNamed() {
        var narrow = Vectors.of(new double[6][1]);
        var few = Vectors.of(new double[2][2]);
        assertThatThrownBy(() -> new Lookup(WORDS, narrow, WORDS))
                .hasMessage("memory: found 6×1, needed m×2 (the width of queries)");
        assertThatThrownBy(() -> LookupTask.of(WORDS, few))
                .hasMessage("targets: found 2×2, needed 6×v (one per query)");
        assertThatThrownBy(() -> LookupTask.partners(WORDS, WORDS, List.of(0)))
                .hasMessage("partners: found 1, needed 6 (one per word)");
        assertThatThrownBy(() -> LookupTask.partners(WORDS, WORDS, List.of(0, 1, 2, 3, 4, 6)))
                .hasMessage("partner: found 6, needed 0…5");
        assertThatThrownBy(() -> new ProjectionWeights(few, narrow, few))
                .hasMessage("key: found 6×1, needed 2×2 (the shape of query)");
        assertThatThrownBy(() -> new ProjectionWeights(few, few, narrow))
                .hasMessage("value: found 6×1, needed 2×v (as many rows as query)");
    }

    /** With τ = √2 plain dot products are the scaled ones. */
    @Test
    void aTemperatureOfRootTwoIsTheScalingOfTwoDimensions() {
        var dot = new AttentionSettings(Similarity.DOT, Math.sqrt(2), false);
        var scaled = run(IN_A_PLANE.withSteps(100, 100)).last();
        var plain = run(IN_A_PLANE.withAttention(dot).withSteps(100, 100)).last();

        assertThat(plain.loss()).isCloseTo(scaled.loss(), within(1e-9));
    }

    private static double furthest(Vectors a, Vectors b) {
        return IntStream.range(0, a.rows() * a.width())
                .mapToDouble(i -> Math.abs(a.get(i / a.width(), i % a.width()) - b.get(i / a.width(), i % a.width())))
                .max()
                .orElseThrow();
    }

    private static DoubleStream all(ProjectionWeights weights) {
        return Stream.of(weights.query(), weights.key(), weights.value())
                .flatMapToDouble(vectors -> IntStream.range(0, vectors.rows())
                        .boxed()
                        .flatMapToDouble(row -> DoubleStream.of(vectors.row(row))));
    }
}
