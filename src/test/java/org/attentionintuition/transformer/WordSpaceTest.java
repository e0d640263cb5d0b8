package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Set;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.junit.jupiter.api.Test;

/** Words by themselves, in the model's own table. */
class WordSpaceTest {

    private static final WordSpace SPACE = new TrainedModel(Models.tokenizer(), Models.int8()).words();

    @Test
    void aWordIsNearestToItself() {
        var nearest = SPACE.nearest(direction("king"), 5, Set.of());

        assertThat(nearest)
                .hasSize(5)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Neighbour::cosine).reversed());
        assertThat(nearest.getFirst().word()).isEqualTo("king");
        assertThat(nearest.getFirst().cosine()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nearAWordAreWordsLikeIt() {
        assertThat(SPACE.nearest(direction("cat"), 5, Set.of("cat")))
                .extracting(Neighbour::word)
                .contains("cats")
                .doesNotContain("cat");
    }

    @Test
    void kingWithoutManAndWithWomanIsNearQueen() {
        var sum = WordSpace.sum(direction("king"), direction("woman"), direction("man"));

        assertThat(SPACE.nearest(sum, 5, Set.of("king", "woman", "man"))
                        .getFirst()
                        .word())
                .isEqualTo("queen");
    }

    @Test
    void everyNeighbourIsAWholeWord() {
        assertThat(SPACE.nearest(direction("one"), 2000, Set.of()))
                .hasSize(2000)
                .allSatisfy(neighbour -> assertThat(neighbour.word()).doesNotContain("#", "["));
    }

    @Test
    void whatIsNotOnePieceHasNoDirection() {
        assertThat(SPACE.direction("unaffable")).isEmpty();
        assertThat(SPACE.direction("[CLS]")).isEmpty();
        assertThat(SPACE.direction("##ing")).isEmpty();
        assertThat(SPACE.direction("")).isEmpty();
        assertThat(SPACE.direction(" Cat "))
                .hasValueSatisfying(cat -> assertThat(cat).containsExactly(direction("cat")));
    }

    /** (1, 0) + (0, 1) − (0, 0) has length √2. */
    @Test
    void aSumHasLengthOne() {
        assertThat(WordSpace.sum(new double[] {1, 0}, new double[] {0, 1}, new double[] {0, 0}))
                .containsExactly(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-15));
    }

    private static double[] direction(String word) {
        return SPACE.direction(word).orElseThrow();
    }
}
