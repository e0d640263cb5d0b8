package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.Test;

/** What the records refuse when someone builds them without a document. */
class RecordsTest {

    private static final WordVector ONE = new WordVector("one", List.of(1.0));
    private static final Section SECTION = new Section(1, "a", "A", List.of(new Prose("<p>A</p>")));

    @Test
    void aWordStandsWhereASliderCanStand() {
        refused(() -> new WordVector("a", List.of()));
        refused(() -> new WordVector(" ", List.of(1.0)));
        refused(() -> new WordVector("a", List.of(3.05)));
        refused(() -> new WordVector("a", List.of(0.01)));
        refused(() -> new WordVector("a", List.of(Double.NaN)));
        assertThat(new WordVector("a", List.of(0.1 + 0.2, -0.0)).vector()).containsExactly(0.3, 0.0);
    }

    @Test
    void aRangeHoldsItsStart() {
        refused(() -> new Range(1, 2, 3));
        refused(() -> new Range(4, 2, 3));
        refused(() -> new Range(2, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void aSceneFitsTogether() {
        var two = new WordVector("two", List.of(1.0, 2.0));
        refused(() -> new Scene("s", "", List.of(), List.of(ONE), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(two), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(ONE, ONE), Vectors.of(new double[] {1}), 0));
        refused(() -> new Scene("s", "", List.of(ONE), List.of(ONE), Vectors.of(new double[] {1}), 1));
    }

    @Test
    void aCourseNumbersItsSectionsAndNamesEachOnce() {
        refused(() -> new Course("c", "C", "en", "", List.of()));
        refused(() -> new Course("C", "C", "en", "", List.of(SECTION)));
        refused(() -> new Course("c", "C", "en", "", List.of(SECTION, SECTION)));
        refused(() -> new Course("c", "C", "en", "", List.of(SECTION, new Section(2, "a", "B", SECTION.blocks()))));
        refused(() -> new Section(1, "a", "A", List.of()));
    }

    private static void refused(ThrowingCallable construction) {
        assertThatIllegalArgumentException()
                .isThrownBy(construction)
                .withMessageMatching("(?s).+: found .*; expected .+");
    }
}
