package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.attentionintuition.transformer.Models;
import org.attentionintuition.transformer.TrainedModel;
import org.attentionintuition.transformer.WordSpace;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table asked with whatever somebody types. */
class WordTableTest {

    private static final TrainedModel MODEL = new TrainedModel(Models.tokenizer(), Models.int8());
    private static final WordTable TABLE = new WordTable(MODEL);

    @Test
    void theWordsOfTheSumAreAmongTheNeighboursOnlyWhereTheyAreCounted() throws RefusedException {
        var found = TABLE.near(WordSum.of("king", "woman", "man"), List.of());

        assertThat(found.words()).hasSize(12).extracting(Neighbour::word).doesNotContain("king", "woman", "man");
        assertThat(found.counted()).hasSize(12).extracting(Neighbour::word).startsWith("king");
        assertThat(found.counted()).containsAll(found.words().subList(0, 5));
    }

    @Test
    void partsOfASumMayBeLeftOut() throws RefusedException {
        var space = MODEL.words();
        var king = space.direction("king").orElseThrow();
        var man = space.direction("man").orElseThrow();
        var nothing = new double[king.length];

        assertThat(TABLE.near(WordSum.of("king", "", "man"), List.of()).counted())
                .isEqualTo(space.nearest(WordSpace.sum(king, nothing, man), 12, Set.of()));
        assertThat(TABLE.near(WordSum.of("king"), List.of()).counted().getFirst())
                .satisfies(first -> assertThat(first.word()).isEqualTo("king"))
                .satisfies(first -> assertThat(first.cosine()).isCloseTo(1, within(1e-12)));
    }

    /** cat − cat has length 0: every word would be as near as any other. */
    @Test
    void whereNothingIsLeftNothingIsNear() throws RefusedException {
        for (var sum : List.of(WordSum.of("cat", "", "cat"), WordSum.of("Cat", "", " cat "))) {
            assertThatThrownBy(() -> TABLE.near(sum, List.of("dog")))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused ->
                                    assertThat(refused.refusal()).isEqualTo(new Refusal.NothingLeft(sum.toString())));
        }
        assertThat(TABLE.near(WordSum.of("cat", "dog", "dog"), List.of())
                        .counted()
                        .getFirst()
                        .word())
                .isEqualTo("cat");
    }

    @Test
    void howNearOthersAreIsTheirCosine() throws RefusedException {
        var space = MODEL.words();
        var found = TABLE.near(WordSum.of("kitten"), List.of("cat", "Truck"));

        assertThat(found.others()).extracting(Neighbour::word).containsExactly("cat", "Truck");
        assertThat(found.others().get(1).cosine())
                .isEqualTo(WordSpace.cosine(
                        space.direction("kitten").orElseThrow(),
                        space.direction("truck").orElseThrow()));
    }

    @Test
    void whatIsHopedForHasTheSamePlaceAsInTheWholeList() throws RefusedException {
        var tried = TABLE.tried(new Analogy(WordSum.of("king", "woman", "man"), "queen"));
        assertThat(tried.found()).isTrue();
        assertThat(tried.nearest().word()).isEqualTo("queen");
        assertThat(tried.first().word()).isEqualTo("king");
        assertThat(tried.cosine()).isEqualTo(tried.nearest().cosine());

        var far = TABLE.tried(new Analogy(WordSum.of("king", "woman", "man"), "potato"));
        assertThat(far.found()).isFalse();
        assertThat(far.placeCounted()).isBetween(far.place(), far.place() + 3);
        assertThat(far.cosine()).isLessThan(tried.cosine());
    }

    /** Accents and capitals are no part of what the model reads. */
    @ParameterizedTest
    @ValueSource(strings = {"cafe", "Café", " CAFÉ ", "ca\u0301fe"})
    void aWordGoesTheWayOfASentence(String word) throws RefusedException {
        assertThat(TABLE.near(WordSum.of(word), List.of()).counted().getFirst().word())
                .isEqualTo("cafe");
    }

    @Test
    void whatIsCutIntoPiecesIsRefusedWithThem() {
        assertThat(refusal("unaffable")).isEqualTo(new Refusal.SeveralPieces("unaffable", "una · ##ffa · ##ble"));
        assertThat(refusal("New York")).isEqualTo(new Refusal.SeveralPieces("New York", "new · york"));
        assertThat(refusal("<b>")).isEqualTo(new Refusal.SeveralPieces("<b>", "< · b · >"));
        assertThat(refusal("a".repeat(90)))
                .isInstanceOfSatisfying(
                        Refusal.SeveralPieces.class,
                        it -> assertThat(it.pieces()).endsWith(" · …"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🦊", "!", "7", "[CLS]", "[unused1]", "\u202e", "{0}"})
    void whatIsNoWordIsRefused(String text) {
        assertThat(refusal(text)).isInstanceOfAny(Refusal.UnknownWord.class, Refusal.SeveralPieces.class);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refusal(" ")).isEqualTo(new Refusal.Empty());
        assertThat(refusal("x".repeat(10_000))).isEqualTo(new Refusal.TooLong(10_000, 300));
    }

    @Test
    void anyPartOfASumCanBeRefused() {
        assertThat(refusal(WordSum.of("king", "unaffable", ""))).isInstanceOf(Refusal.SeveralPieces.class);
        assertThat(refusal(WordSum.of("king", "", "🦊"))).isEqualTo(new Refusal.UnknownWord("🦊"));
    }

    private static @Nullable Refusal refusal(String word) {
        return refusal(WordSum.of(word));
    }

    private static @Nullable Refusal refusal(WordSum sum) {
        try {
            TABLE.near(sum, List.of());
            return null;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }
}
