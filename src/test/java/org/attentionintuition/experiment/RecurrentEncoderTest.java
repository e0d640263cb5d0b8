package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrentEncoderTest {

    @Property(tries = 30)
    void anOrthogonalRecurrenceKeepsLengthsUpToItsRadius(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @DoubleRange(min = 0.1, max = 1.5) double radius,
            @ForAll long seed) {
        var recurrence = RecurrentEncoder.seeded(Encoder.ORTHOGONAL, width, radius, 2, seed)
                .recurrence();

        var gram = CommonOps_DDRM.multTransA(recurrence, recurrence, null); // WᵀW = ρ²I
        var expected = CommonOps_DDRM.identity(width);
        CommonOps_DDRM.scale(radius * radius, expected);
        assertThat(MatrixFeatures_DDRM.isIdentical(gram, expected, 1e-12)).isTrue();
    }

    @Property(tries = 15)
    void aTanhRecurrenceHasTheRadiusAskedFor(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @DoubleRange(min = 0.1, max = 1.5) double radius,
            @ForAll long seed) {
        var recurrence =
                RecurrentEncoder.seeded(Encoder.TANH, width, radius, 2, seed).recurrence();

        // Gelfand: ‖Wᵏ‖^(1/k) → ρ, by squaring W twenty times and carrying the logarithm of what is scaled away.
        var power = recurrence.copy();
        double log = 0;
        double k = 1;
        for (int squaring = 0; squaring < 20; squaring++) {
            double norm = NormOps_DDRM.normF(power);
            CommonOps_DDRM.scale(1 / norm, power);
            log = 2 * (log + Math.log(norm));
            power = CommonOps_DDRM.mult(power, power, null);
            k *= 2;
        }
        assertThat(Math.exp((log + Math.log(NormOps_DDRM.normF(power))) / k)).isCloseTo(radius, within(1e-4 * radius));
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void sameSeedSameEncoder(Encoder kind) {
        var one = RecurrentEncoder.seeded(kind, 8, 0.9, 5, 3);
        var same = RecurrentEncoder.seeded(kind, 8, 0.9, 5, 3);
        var other = RecurrentEncoder.seeded(kind, 8, 0.9, 5, 4);

        assertThat(one.recurrence().data).isEqualTo(same.recurrence().data).isNotEqualTo(other.recurrence().data);
        assertThat(one.embeddings().data).isEqualTo(same.embeddings().data).isNotEqualTo(other.embeddings().data);
    }

    /** With one number per state: h₁ = tanh(u), h₂ = tanh(w h₁ + u′). */
    @Test
    void readingIsTanhOfTheRecurrencePlusTheEmbedding() {
        var encoder = RecurrentEncoder.seeded(Encoder.TANH, 1, 0.7, 2, 5);
        double w = encoder.recurrence().get(0, 0);
        double first = Math.tanh(encoder.embeddings().get(1, 0));
        double second = Math.tanh(w * first + encoder.embeddings().get(0, 0));

        var state = encoder.read(encoder.start(1), new int[] {1});
        assertThat(state.get(0, 0)).isCloseTo(first, within(1e-15));
        assertThat(encoder.read(state, new int[] {0}).get(0, 0)).isCloseTo(second, within(1e-15));
    }

    @Test
    void sequencesDoNotDisturbEachOther() {
        var encoder = RecurrentEncoder.seeded(Encoder.TANH, 6, 0.9, 3, 1);
        var together = encoder.read(encoder.read(encoder.start(2), new int[] {0, 2}), new int[] {1, 1});
        var alone = encoder.read(encoder.read(encoder.start(1), new int[] {2}), new int[] {1});

        assertThat(CommonOps_DDRM.extractRow(together, 1, null).data).containsExactly(alone.data, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void goingBackIsTheGradientOfReading(Encoder kind) {
        int width = 5;
        var encoder = RecurrentEncoder.seeded(kind, width, 1.1, 3, 2);
        var before = encoder.read(encoder.start(1), new int[] {0});
        var gradient = DMatrixRMaj.wrap(1, width, new double[] {0.3, -1, 0.5, 2, -0.7});

        var back = encoder.back(gradient, encoder.read(before, new int[] {1}));

        double h = 1e-5;
        for (int i = 0; i < width; i++) {
            var above = before.copy();
            var below = before.copy();
            above.data[i] += h;
            below.data[i] -= h;
            double measured = (CommonOps_DDRM.dot(gradient, encoder.read(above, new int[] {1}))
                            - CommonOps_DDRM.dot(gradient, encoder.read(below, new int[] {1})))
                    / (2 * h);
            assertThat(back.data[i]).isCloseTo(measured, within(1e-8));
        }
    }

    @Property
    void theQuickTanhIsTanh(@ForAll @DoubleRange(min = -1000, max = 1000) double x) {
        assertThat(RecurrentEncoder.tanh(x)).isCloseTo(Math.tanh(x), within(1e-15));
        assertThat(RecurrentEncoder.tanh(x / 1000)).isCloseTo(Math.tanh(x / 1000), within(1e-15));
    }

    @Test
    void encodersAreNamedAsInACourse() {
        for (var kind : Encoder.values()) {
            assertThat(Encoder.named(kind.id())).isEqualTo(kind);
        }
        assertThatThrownBy(() -> Encoder.named("lstm")).hasMessage("encoder: found lstm, needed tanh or orthogonal");
    }
}
