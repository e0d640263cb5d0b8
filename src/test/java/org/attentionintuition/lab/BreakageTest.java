package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.widget.VectorPlane.VectorMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lab that was broken on purpose shows and says. */
class BreakageTest {

    private static final AttentionLab SELF_ATTENTION = BuiltInCourse.lab(AttentionLab.class, "self-attention");
    private static final AttentionLab LOOKUP = BuiltInCourse.lab(AttentionLab.class, "soft-lookup");
    private static final AttentionLab ALIGNMENT = BuiltInCourse.lab(AttentionLab.class, "alignment");
    private static final ProjectionsLab PROJECTIONS = BuiltInCourse.lab(ProjectionsLab.class, "three-projections");

    @Test
    void aLabOffersWhatWouldChangeSomething() {
        assertThat(Wiring.of(SELF_ATTENTION))
                .startsWith(Wiring.WHOLE, Wiring.NO_SOFTMAX, Wiring.HARD)
                .contains(Wiring.SWAPPED)
                .doesNotContain(Wiring.NO_PROJECTIONS, Wiring.NO_SCALING);
        assertThat(Wiring.of(LOOKUP)).contains(Wiring.VALUES_ARE_KEYS).doesNotContain(Wiring.SWAPPED);
        assertThat(Wiring.of(ALIGNMENT)).doesNotContain(Wiring.VALUES_ARE_KEYS, Wiring.SWAPPED);
        assertThat(Wiring.of(PROJECTIONS)).contains(Wiring.NO_PROJECTIONS, Wiring.VALUES_ARE_KEYS, Wiring.SWAPPED);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToBreakPromisesAndTellsSomethingOfItsOwn(Wiring wiring) {
        var state = ProjectionsState.start(PROJECTIONS).withWiring(wiring);
        var others = Arrays.stream(Wiring.values()).filter(it -> it != wiring);
        assertThat(others.map(Breakage::promise)).doesNotContain(Breakage.promise(wiring));
        var said = ProjectionsFigure.of(PROJECTIONS, state).damage();
        assertThat(said.isEmpty()).isEqualTo(wiring == Wiring.WHOLE);
        assertThat(said).doesNotContain("NaN", "null");
    }

    @Test
    void withoutSoftmaxTheSumIsThatOfTheScores() {
        var state = AttentionState.start(SELF_ATTENTION, 0).withWiring(Wiring.NO_SOFTMAX);
        var figure = AttentionFigure.of(SELF_ATTENTION, state);
        var scores = figure.trace().scores();
        var sum = 0.0;
        for (int key = 0; key < 11; key++) {
            sum += scores.get(state.query(), key);
            assertThat(figure.bars().bars().get(key).weight()).isEqualTo(scores.get(state.query(), key));
        }
        assertThat(figure.damage()).contains("sum to " + Numbers.fixed(sum, 2) + " instead of 1.00");
        assertThat(figure.heatmap().signed()).isTrue();
    }

    @Test
    void aHardChoiceGivesAllToTheLeader() {
        var state = AttentionState.start(SELF_ATTENTION, 0).withWiring(Wiring.HARD);
        var figure = AttentionFigure.of(SELF_ATTENTION, state);
        assertThat(figure.bars().bars().stream().filter(bar -> bar.weight() == 1))
                .singleElement()
                .satisfies(bar -> assertThat(bar.word()).isEqualTo("animal"));
        assertThat(figure.damage()).contains("“animal” takes 1.00 instead of 0.45");
    }

    @Test
    void withoutScalingOnlyWhatWasDividedBreaks() {
        var lab = BuiltInCourse.lab(PlaygroundLab.class, "playground");
        var state = PlaygroundState.start(lab).withWiring(Wiring.NO_SCALING);
        assertThat(PlaygroundFigure.of(lab, state).damage()).contains("entropy of the row fell from");
        assertThat(PlaygroundFigure.of(lab, state.withWidth(1)).damage())
                .isEqualTo("Nothing broke: with one number in each vector √d is 1.");
        assertThat(PlaygroundFigure.of(lab, state.withSimilarity(Similarity.DOT))
                        .damage())
                .startsWith("Nothing broke");
        assertThat(PlaygroundFigure.of(lab, state.withTemperature(0.001)).damage())
                .contains("entropy of the row stayed at 0.00 nats");
    }

    @Test
    void swappedADraggedArrowIsTheOneToLookAtIfItAnswers() {
        var whole = AttentionState.start(SELF_ATTENTION, 0);
        assertThat(whole.moved(new VectorMove("k4", 1, 2, 1)).key()).isEqualTo(4);
        assertThat(whole.moved(new VectorMove("q7", 1, 2, 1)).key()).isEqualTo(whole.key());
        var swapped = whole.withWiring(Wiring.SWAPPED);
        var moved = swapped.moved(new VectorMove("q4", 1, 2, 1));
        assertThat(moved.key()).isEqualTo(4);
        assertThat(moved.queries().row(4)).containsExactly(1, 2);
        assertThat(swapped.moved(new VectorMove("k7", 1, 2, 1)).key()).isEqualTo(swapped.key());
        var playground = PlaygroundState.start(BuiltInCourse.lab(PlaygroundLab.class, "playground"))
                .withWidth(4)
                .withHeads(2)
                .withHead(1)
                .withWiring(Wiring.SWAPPED)
                .moved(new VectorMove("q2", 1, 2, 1));
        assertThat(playground.key()).isEqualTo(2);
        assertThat(playground.queries().row(2)).endsWith(1, 2);
    }

    @Test
    void keysInThePlaceOfValuesAreReturnedAndNamed() {
        var start = AttentionState.start(LOOKUP, 0);
        var whole = AttentionFigure.of(LOOKUP, start);
        var broken = AttentionFigure.of(LOOKUP, start.withWiring(Wiring.VALUES_ARE_KEYS));
        assertThat(broken.trace().weights().data).isEqualTo(whole.trace().weights().data);
        assertThat(broken.trace().output().data)
                .isEqualTo(Attention.attend(start.queries(), start.keys(), start.keys(), start.settings())
                        .output()
                        .data);
        assertThat(broken.sum().components()).containsExactly("k₁", "k₂");
        assertThat(broken.damage()).startsWith("None of 3 weights");
    }

    @Test
    void swappedTheArrowsAreDrawnAsTheyAskAndMoveWhatTheyAreMadeOf() {
        var state = AttentionState.start(SELF_ATTENTION, 0).withWiring(Wiring.SWAPPED);
        var figure = AttentionFigure.of(SELF_ATTENTION, state);
        var plane = figure.plane(0);
        var query = plane.arrows().getLast();
        assertThat(query.id()).isEqualTo("k" + state.query());
        assertThat(query.x()).isEqualTo(figure.trace().queries().get(state.query(), 0));
        assertThat(state.answers("q3")).isTrue();
        assertThat(state.answers(query.id())).isFalse();
        assertThat(plane.arrows().getFirst().x())
                .isEqualTo(figure.trace().keys().get(0, 0));
    }
}
