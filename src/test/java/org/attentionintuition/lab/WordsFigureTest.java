package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Provenance;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.Neighbours;
import org.attentionintuition.inside.WordSum;
import org.attentionintuition.transformer.Models;
import org.attentionintuition.transformer.TrainedModel;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.attentionintuition.widget.SoftmaxBars.Beside;
import org.junit.jupiter.api.Test;

/** The pictures of a words lab show what the table says, and nothing else. */
class WordsFigureTest {

    private static final WordsLab LAB = new WordsLab(
            "lab",
            "Lab",
            Provenance.MODEL,
            "",
            "cat",
            List.of(word("cat", 1, 0), word("dog", 1, 1), word("car", -2, 0)),
            List.of(),
            false);

    private static final List<Neighbour> LEFT =
            List.of(new Neighbour("cats", 0.8), new Neighbour("dog", 0.75), new Neighbour("kitten", 0.5));
    private static final List<Neighbour> COUNTED = List.of(new Neighbour("cat", 1), LEFT.get(0), LEFT.get(1));
    private static final List<Neighbour> OTHERS =
            List.of(new Neighbour("cat", 1), new Neighbour("dog", 0.75), new Neighbour("car", 0.25));

    @Test
    void theBarsAreTheNeighboursWithOrWithoutTheWordItself() {
        var without = figure(WordSum.of("cat"), false).nearest();
        assertThat(without.bars()).containsExactly(Bar.of("cats", 0.8), Bar.of("dog", 0.75), Bar.of("kitten", 0.5));
        assertThat(without.measure()).isEqualTo("cosine");
        assertThat(without.chosen()).as("none of them").isEqualTo(3);

        var counted = figure(WordSum.of("Cat"), true).nearest();
        assertThat(counted.bars()).extracting(Bar::word).containsExactly("cat", "cats", "dog");
        assertThat(counted.chosen()).isZero();
        assertThat(counted.caption()).isNotEqualTo(without.caption()).contains("“Cat”");
    }

    /** cos((1, 0), (1, 1)) = 1/√2, cos((1, 0), (−2, 0)) = −1 */
    @Test
    void theMarksAreTheCosinesOfTheVectorsSetByHand() {
        var bars = figure(WordSum.of("cat"), false).others();

        assertThat(bars.bars()).containsExactly(Bar.of("cat", 1), Bar.of("dog", 0.75), Bar.of("car", 0.25));
        assertThat(bars.beside()).extracting(Beside::weights).satisfies(marks -> {
            assertThat(marks.get(0)).isCloseTo(1, within(1e-12));
            assertThat(marks.get(1)).isCloseTo(Math.sqrt(0.5), within(1e-12));
            assertThat(marks.get(2)).isCloseTo(-1, within(1e-12));
        });
    }

    @Test
    void whatHasNoVectorSetByHandHasNoMarks() {
        assertThat(figure(WordSum.of("tiger"), false).others().beside()).isNull();
        assertThat(figure(WordSum.of("cat", "dog", "car"), false).others().beside())
                .isNull();
    }

    @Test
    void earsHearTheThreeNearest() {
        assertThat(figure(WordSum.of("cat"), false).said())
                .isEqualTo("Nearest to “cat”: “cats” 0.80, “dog” 0.75, “kitten” 0.50.");
        assertThat(figure(WordSum.of("king", "woman", "man"), true).said())
                .startsWith("Nearest to “king + woman − man”: “cat” 1.00");
    }

    @Test
    void theTableHoldsAllThatWasFound() {
        var taken = figure(WordSum.of("cat"), false).taken();

        assertThat(taken.header()).containsExactly("sum", "list", "place", "word", "cosine", "cosine_by_hand");
        assertThat(taken.rows())
                .hasSize(9)
                .contains(
                        List.of("cat", "without", "1", "cats", "0.8", ""),
                        List.of("cat", "with", "1", "cat", "1.0", ""))
                .last()
                .isEqualTo(List.of("cat", "asked", "3", "car", "0.25", "-1.0"));
    }

    /** What page 3 sets by hand and what it holds against the trained table are the same vectors. */
    @Test
    void theBookComparesTheVectorsOfItsOwnLookup() {
        var lookup = BuiltInCourse.lab(AttentionLab.class, "soft-lookup").start();
        var words = BuiltInCourse.lab(WordsLab.class, "trained-lookup");

        assertThat(words.words()).containsExactlyInAnyOrderElementsOf(lookup.queries());
        assertThat(words.words()).containsAll(lookup.keys());
        assertThat(words.folded()).as("nothing is read before somebody asks").isTrue();
    }

    /** Attention with the cosine as its similarity: the scores of page 3. */
    @Test
    void theMarksOfTheBookAreTheScoresOfItsLookup() {
        var lab = BuiltInCourse.lab(WordsLab.class, "trained-lookup");
        var found = new Neighbours(WordSum.of("kitten"), LEFT, COUNTED, List.of());
        var start = BuiltInCourse.lab(AttentionLab.class, "soft-lookup").start();
        var kitten = start.queries().get(3);
        assertThat(kitten.word()).isEqualTo("kitten");
        var scores = Attention.attend(
                        Vectors.of(
                                kitten.vector().stream().mapToDouble(it -> it).toArray()),
                        lab.vectors(),
                        lab.vectors(),
                        new AttentionSettings(Similarity.COSINE, 1, false))
                .scores();

        assertThat(new WordsFigure(lab, found, false).others().beside())
                .extracting(Beside::weights)
                .satisfies(marks -> assertThat(marks.get(2)).isEqualTo(scores.get(0, 2)));
    }

    /** Else a page would open with a refusal. */
    @Test
    void theModelKnowsEveryWordOfTheBook() {
        var space = new TrainedModel(Models.tokenizer(), Models.int8()).words();
        assertThat(BuiltInCourse.labs(WordsLab.class)).isNotEmpty().allSatisfy(lab -> {
            assertThat(space.direction(WordsState.start(lab).sum().word())).isPresent();
            assertThat(lab.words()).allMatch(it -> space.direction(it.word()).isPresent());
            assertThat(lab.sums())
                    .allMatch(sum -> List.of(sum.word(), sum.plus(), sum.minus(), sum.hoped()).stream()
                            .allMatch(it -> it.equals(it.toLowerCase(Locale.ROOT))
                                    && space.direction(it).isPresent()));
        });
    }

    private static WordsFigure figure(WordSum sum, boolean counted) {
        return new WordsFigure(LAB, new Neighbours(sum, LEFT, COUNTED, OTHERS), counted);
    }

    private static WordVector word(String word, double... vector) {
        return new WordVector(word, Arrays.stream(vector).boxed().toList());
    }
}
