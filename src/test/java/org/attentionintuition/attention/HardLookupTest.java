package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A table cat → animal, dog → animal, car → vehicle, asked for what it holds and what it does not. */
class HardLookupTest {

    private static final Vectors KEYS =
            Vectors.of(new double[] {1, 0.5}, new double[] {1, -0.5}, new double[] {-1, 0}); // cat, dog, car
    private static final Vectors VALUES =
            Vectors.of(new double[] {1, 0}, new double[] {1, 0}, new double[] {0, 1}); // animal, animal, vehicle
    private static final Vectors KITTEN = Vectors.of(new double[] {0.9, 0.5});

    @Provide
    Arbitrary<Samples> samples() {
        return Samples.any();
    }

    @Test
    void aDictionaryFindsAKeyItHolds() {
        var found = HardLookup.exact(Vectors.of(KEYS.row(1)), KEYS, VALUES);

        assertThat(found.found(0)).isTrue();
        assertThat(found.matched(0, 1)).isTrue();
        assertThat(found.weights().data).containsExactly(0, 1, 0);
        assertThat(found.output().data).containsExactly(1, 0);
    }

    @Test
    void aDictionaryFindsNothingForAKeyItDoesNotHold() {
        var found = HardLookup.exact(KITTEN, KEYS, VALUES);

        assertThat(found.found(0)).isFalse();
        assertThat(found.weights().data).containsOnly(0);
        assertThat(found.output().data).containsOnly(0);
    }

    @Test
    void theNearestKeyAnswersForAKeyTheTableDoesNotHold() {
        var found = HardLookup.nearest(KITTEN, KEYS, VALUES, Similarity.NEGATIVE_SQUARED_DISTANCE);

        assertThat(found.weights().data).containsExactly(1, 0, 0);
        assertThat(found.output().data).containsExactly(1, 0);
    }

    @Test
    void equallyNearKeysShare() {
        var between = Vectors.of(new double[] {1, 0});
        var values = Vectors.of(new double[] {2}, new double[] {4}, new double[] {8});

        var found = HardLookup.nearest(between, KEYS, values, Similarity.DOT);

        assertThat(found.weights().data).containsExactly(0.5, 0.5, 0);
        assertThat(found.output().data).containsExactly(3);
    }

    @Test
    void aKeyHeldTwiceAnswersWithTheMeanOfItsValues() {
        var twice = Vectors.of(KEYS.row(0), KEYS.row(2), KEYS.row(0));
        var values = Vectors.of(new double[] {2}, new double[] {100}, new double[] {4});

        assertThat(HardLookup.exact(Vectors.of(KEYS.row(0)), twice, values).output().data)
                .containsExactly(3);
    }

    @Property
    void aDictionaryAnswersEveryOneOfItsKeysWithItsValue(@ForAll("samples") Samples samples) {
        var found = HardLookup.exact(samples.keys(), samples.keys(), samples.values());

        assertThat(found.output().data).containsExactly(samples.values().data);
    }

    @Property
    void byDistanceEveryKeyIsNearestToItself(@ForAll("samples") Samples samples) {
        var found = HardLookup.nearest(
                samples.keys(), samples.keys(), samples.values(), Similarity.NEGATIVE_SQUARED_DISTANCE);

        for (var j = 0; j < samples.keys().numRows; j++) {
            assertThat(found.matched(j, j)).isTrue();
        }
    }
}
