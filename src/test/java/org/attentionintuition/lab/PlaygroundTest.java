package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.lab.DrawnVectors.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundTest {

    private static final PlaygroundLab LAB = BuiltInCourse.lab(PlaygroundLab.class, "playground");
    private static final PlaygroundState START = PlaygroundState.start(LAB);

    @Test
    void eachHeadAttendsWithComponentsOfItsOwn() {
        var state = START.withWidth(6).withHeads(3).withCausal(true);
        var figure = PlaygroundFigure.of(LAB, state);
        assertThat(figure.heads()).hasSize(3);
        for (int head = 0; head < 3; head++) {
            var expected = Attention.attend(
                    cut(state.queries(), 2 * head),
                    cut(state.keys(), 2 * head),
                    cut(state.values(), 2 * head),
                    new AttentionSettings(Similarity.SCALED_DOT, 1, true));
            assertThat(figure.heads().get(head).weights().data).isEqualTo(expected.weights().data);
            assertThat(figure.heads().get(head).output().data).isEqualTo(expected.output().data);
        }
        assertThat(PlaygroundFigure.of(LAB, state.withHead(2)).sum().components())
                .containsExactly("v₅", "v₆");
    }

    private static Vectors cut(Vectors vectors, int from) {
        return Vectors.of(IntStream.range(0, vectors.rows())
                .mapToObj(row -> new double[] {vectors.get(row, from), vectors.get(row, from + 1)})
                .toArray(double[][]::new));
    }

    @Test
    void wordsThatStayKeepTheirVectorsAndSoDoComponents() {
        var moved = START.withQueries(START.queries().withRow(1, 2, -2));
        var longer =
                moved.withWords(List.of("a", "b", "c", "d", "e", "f", "g", "h")).withWidth(4);
        assertThat(longer.queries().get(1, 0)).isEqualTo(2);
        assertThat(longer.queries().rows()).isEqualTo(8);
        var back = longer.withWidth(2).withWords(LAB.words());
        assertThat(back).isEqualTo(moved);
    }

    @Test
    void fewerWordsLeaveNobodyAskingWhoIsGone() {
        var state = START.withQuery(5).withKey(4).withWords(List.of("a", "b"));
        assertThat(state.query()).isEqualTo(1);
        assertThat(state.key()).isEqualTo(1);
        assertThat(PlaygroundFigure.of(LAB, state).bars().bars()).hasSize(2);
    }

    @Test
    void headsThatNoLongerComeOutEvenBecomeOne() {
        var state = START.withWidth(4).withHeads(4).withHead(3);
        assertThat(state.withWidth(6).heads()).isEqualTo(1);
        assertThat(state.withWidth(8).heads()).isEqualTo(4);
        assertThat(state.withHeads(2).head()).isEqualTo(1);
    }

    @Test
    void drawnNumbersAreTheSameForTheSameSeedAndSpreadLikeOne() {
        var drawn = IntStream.range(0, 200)
                .mapToObj(seed -> new DrawnVectors(seed).of(Kind.KEYS, 12, 8))
                .flatMapToDouble(
                        vectors -> IntStream.range(0, 12).mapToObj(vectors::row).flatMapToDouble(Arrays::stream))
                .toArray();
        var mean = DoubleStream.of(drawn).average().orElseThrow();
        var variance = DoubleStream.of(drawn).map(it -> it * it).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.05));
        assertThat(variance).isCloseTo(1, within(0.05));
        assertThat(new DrawnVectors(3).of(Kind.QUERIES, 4, 4)).isEqualTo(new DrawnVectors(3).of(Kind.QUERIES, 4, 4));
        assertThat(new DrawnVectors(3).of(Kind.QUERIES, 4, 4)).isNotEqualTo(new DrawnVectors(3).of(Kind.KEYS, 4, 4));
        assertThat(new DrawnVectors(3).of(Kind.QUERIES, 4, 4)).isNotEqualTo(new DrawnVectors(4).of(Kind.QUERIES, 4, 4));
    }

    @Test
    void aLinkThatWasSentStillShowsTheSameVectors() {
        // Numbers written down on purpose: a change of how seeds become vectors would break every link.
        assertThat(new DrawnVectors(7).of(Kind.QUERIES, 2, 2)).isEqualTo(Vectors.of(FIRST, SECOND));
    }

    private static final double[] FIRST = {-0.95, -0.3};
    private static final double[] SECOND = {-0.65, -0.95};

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "a b c d e f g h i j k l m", "ok abcdefghijklmnopqrstuvwxyz", "a \u202Eb", "a \uD800"
            })
    void wordsThatCannotBeAreRefused(String line) {
        assertThatThrownBy(() -> PlaygroundWords.typed(line)).isInstanceOf(Refused.class);
        assertThat(LabStates.of(LAB).read("words:" + line.replace(' ', ',')).dropped())
                .isNotEmpty();
    }

    @Test
    void wordsComeWithAnySpaceBetweenThem() {
        assertThat(PlaygroundWords.typed("  été\u00A0\t<b>  狐 \n")).containsExactly("été", "<b>", "狐");
    }

    @Test
    void typedVectorsAreReadAsTheyArePrinted() {
        var vectors = START.keys();
        assertThat(TypedVectors.read(TypedVectors.text(vectors), vectors.rows(), vectors.width()))
                .isEqualTo(vectors);
        assertThat(TypedVectors.read("1, −0.5\n\n .25;+3 ", 2, 2))
                .isEqualTo(Vectors.of(new double[] {1, -0.5}, new double[] {0.25, 3}));
    }

    @Test
    void smallAndLongNumbersAreReadAsTheyArePrinted() {
        var small = Vectors.of(new double[] {0.0005, -1e-4, 1, 0.25});
        assertThat(TypedVectors.text(small)).isEqualTo("0.0005  -0.0001  1.0  0.25");
        assertThat(TypedVectors.read(TypedVectors.text(small), 1, 4)).isEqualTo(small);
        assertThat(TypedVectors.read("5.0E-4 1e-3 0.333333333333333333333333 2.E0", 1, 4))
                .isEqualTo(Vectors.of(new double[] {0.0005, 0.001, 1 / 3.0, 2}));
        assertRefused("1e1 1\n1 2", "Row 1 holds 1e1; numbers go from −3 to 3.");
        assertRefused("e5 1\n1 2", "Row 1 holds “e5”; expected numbers such as 0.5 and −1.");
        assertRefused("1e999 1\n1 2", "Row 1 holds 1e999; numbers go from −3 to 3.");
    }

    @Test
    void vectorsKeepFourDecimals() {
        var state = START.withQueries(START.queries().with(0, 0, 1.23456789));
        assertThat(state.queries().get(0, 0)).isEqualTo(1.2346);
    }

    @Test
    void typedVectorsThatCannotBeSayWhichRowAndWhy() {
        assertRefused("1 2", "There is 1 row; there have to be 2, one for each word.");
        assertRefused("1 2\n3 4\n5 6\n7 8", "There are at least 3 rows; there have to be 2, one for each word.");
        assertRefused("1 2\n3", "Row 2 has 1 number; it has to have 2.");
        assertRefused("1 2 3 4 5\n1 2", "Row 1 has more than 2 numbers; it has to have 2.");
        assertRefused("1 x\n1 2", "Row 1 holds “x”; expected numbers such as 0.5 and −1.");
        assertRefused("1 NaN\n1 2", "Row 1 holds “NaN”; expected numbers such as 0.5 and −1.");
        assertRefused("1 2\n1 3.5", "Row 2 holds 3.5; numbers go from −3 to 3.");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> TypedVectors.read(text, 2, 2))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    @Test
    void swappedTheFlatHeadIsDrawnFromTheOtherList() {
        var state = START.withWidth(4).withHeads(2).withHead(1).withWiring(Wiring.SWAPPED);
        var plane = PlaygroundFigure.of(LAB, state).plane(0);
        var query = plane.arrows().getLast();
        assertThat(query.id()).isEqualTo("k" + state.query());
        assertThat(query.x()).isEqualTo(state.keys().get(state.query(), 2));
        assertThat(PlaygroundFigure.of(LAB, START.withWidth(3)).plane(0).arrows())
                .isEmpty();
        assertThat(Objects.requireNonNull(plane.caption())).contains("head 2");
    }
}
