package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakenFiguresTest {

    @Test
    void anAttentionLabGivesTheTraceOnTheScreen() {
        var lab = BuiltInCourse.lab(AttentionLab.class, "self-attention");
        var figure = AttentionFigure.of(
                lab, AttentionState.start(lab, 0).withCausal(true).withTemperature(0.3));

        var taken = figure.taken("http://book.example/#x");

        assertThat(taken.heads()).extracting(TakenHead::trace).containsExactly(figure.trace());
        assertThat(taken.queries()).isEqualTo(figure.queries());
        assertThat(taken.keys()).isEqualTo(figure.keys());
    }

    @Test
    void severalHeadsGiveATraceEachWithItsProjections() {
        var lab = BuiltInCourse.lab(HeadsLab.class, "two-heads");
        var figure = HeadsFigure.of(lab, HeadsState.start(lab).withCausal(true));

        var heads = figure.taken("").heads();

        assertThat(heads)
                .extracting(TakenHead::trace)
                .containsExactlyElementsOf(figure.trace().heads());
        assertThat(heads).allSatisfy(TakenFiguresTest::assertMadeFromItsSource);
    }

    @ParameterizedTest
    @EnumSource
    void brokenProjectionsAreTakenAsTheyAreWired(Wiring wiring) {
        var lab = BuiltInCourse.lab(ProjectionsLab.class, "three-projections");
        var figure = ProjectionsFigure.of(lab, ProjectionsState.start(lab).withWiring(wiring));

        assertThat(figure.taken("").heads())
                .singleElement()
                .satisfies(head -> assertThat(head.trace()).isSameAs(figure.trace()))
                .satisfies(TakenFiguresTest::assertMadeFromItsSource);
    }

    private static void assertMadeFromItsSource(TakenHead head) {
        var source = Objects.requireNonNull(head.source());
        var projections = source.projections();
        assertProduct(head.trace().queries(), source.tokens(), projections.queryWeights());
        assertProduct(head.trace().keys(), source.tokens(), projections.keyWeights());
        assertProduct(head.trace().values(), source.tokens(), projections.valueWeights());
    }

    private static void assertProduct(DMatrixRMaj product, DMatrixRMaj tokens, DMatrixRMaj weights) {
        assertThat(product.data).containsExactly(CommonOps_DDRM.mult(tokens, weights, null).data);
    }
}
