package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

/** Projections and several heads, over shapes and seeds. */
class HeadsTest {

    @Provide
    Arbitrary<Samples> samples() {
        return Samples.any();
    }

    @Provide
    Arbitrary<AttentionSettings> settings() {
        return Arbitraries.of(Similarity.values())
                .map(similarity -> new AttentionSettings(similarity, 0.7, true))
                .withoutEdgeCases();
    }

    @Property
    void identityProjectionsChangeNothing(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var tokens = samples.keys();

        var projected = Projections.identity(tokens.numCols).attend(tokens, settings);
        var plain = Attention.attend(tokens, tokens, tokens, settings);

        assertThat(projected.scores().data).containsExactly(plain.scores().data);
        assertThat(projected.weights().data).containsExactly(plain.weights().data);
        assertThat(projected.output().data).containsExactly(plain.output().data);
    }

    @Property
    void aHeadAttendsToTheProjectedTokens(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var projections = projections(samples, 3, 2);

        var head = projections.attend(samples.keys(), settings);
        var byHand = Attention.attend(
                CommonOps_DDRM.mult(samples.keys(), projections.queryWeights(), null),
                CommonOps_DDRM.mult(samples.keys(), projections.keyWeights(), null),
                CommonOps_DDRM.mult(samples.keys(), projections.valueWeights(), null),
                settings);

        assertThat(head.output().data).containsExactly(byHand.output().data);
    }

    /** X W_Q (X W_K)ᵀ = X (W_Q W_Kᵀ) Xᵀ: two projections are one bilinear form. */
    @Property
    void scoresAreABilinearFormOfTheTokens(@ForAll("samples") Samples samples) {
        var projections = projections(samples, 3, 2);
        var tokens = samples.keys();
        var form = CommonOps_DDRM.multTransB(projections.queryWeights(), projections.keyWeights(), null); // e×e

        var trace = projections.attend(tokens, AttentionSettings.dot());

        var left = CommonOps_DDRM.mult(tokens, form, null); // n×e
        var scores = CommonOps_DDRM.multTransB(left, tokens, null); // n×n
        assertThat(trace.scores().data).containsExactly(scores.data, within(1e-10));
    }

    @Property
    void theOutputIsTheHeadsSideBySide(
            @ForAll("samples") Samples samples, @ForAll("settings") AttentionSettings settings) {
        var one = projections(samples, 3, 2);
        var other = projections(samples.withValues(samples.keys()), 1, 4);
        var tokens = samples.keys();

        var both = new Heads(List.of(one, other)).attend(tokens, settings);

        assertThat(both.heads()).hasSize(2);
        assertThat(both.output().numCols).isEqualTo(6);
        for (var i = 0; i < tokens.numRows; i++) {
            var row = Shapes.row(both.output(), i);
            assertThat(List.of(row[0], row[1]))
                    .containsExactly(
                            one.attend(tokens, settings).output().get(i, 0),
                            one.attend(tokens, settings).output().get(i, 1));
            assertThat(List.of(row[2], row[5]))
                    .containsExactly(
                            other.attend(tokens, settings).output().get(i, 0),
                            other.attend(tokens, settings).output().get(i, 3));
        }
    }

    @Test
    void aSingleIdentityHeadIsPlainAttention() {
        var tokens = Vectors.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {-1, 0.5});

        var head = new Heads(List.of(Projections.identity(2))).attend(tokens, AttentionSettings.dot());

        assertThat(head.output().data)
                .containsExactly(Attention.attend(tokens, tokens, tokens, AttentionSettings.dot())
                        .output()
                        .data);
    }

    private static Projections projections(Samples samples, int d, int v) {
        var e = samples.keys().numCols;
        var random = samples.random();
        DMatrixRMaj queryWeights = RandomMatrices_DDRM.rectangle(e, d, -1, 1, random);
        DMatrixRMaj keyWeights = RandomMatrices_DDRM.rectangle(e, d, -1, 1, random);
        return new Projections(queryWeights, keyWeights, RandomMatrices_DDRM.rectangle(e, v, -1, 1, random));
    }
}
