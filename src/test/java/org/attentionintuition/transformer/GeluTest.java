package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/** x Φ(x), against Φ from its power series. */
class GeluTest {

    /** Φ(1) = 0.841344746 (any table of the normal distribution). */
    @Test
    void atOneItIsTheDistributionFunction() {
        assertThat((double) Gelu.of(1)).isCloseTo(0.841344746, within(1e-7));
        assertThat((double) Gelu.of(-1)).isCloseTo(0.841344746 - 1, within(1e-7));
        assertThat(Gelu.of(0)).isZero();
    }

    @Property
    void itIsThePowerSeriesEverywhere(@ForAll @FloatRange(min = -7, max = 7) float x) {
        assertThat((double) Gelu.of(x)).isCloseTo(x * distribution(x), within(2e-7 * Math.max(1, Math.abs(x))));
    }

    @Test
    void farOutItIsTheNumberItselfOrNothing() {
        assertThat(Gelu.of(6)).isEqualTo(6);
        assertThat(Gelu.of(1e30f)).isEqualTo(1e30f);
        assertThat(Gelu.of(-6)).isZero();
        assertThat(Gelu.of(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Gelu.of(Float.NaN)).isNaN();
    }

    /** Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/15 + …) (Marsaglia 2004). */
    private static double distribution(double x) {
        var term = x;
        var sum = x;
        for (var n = 3; Math.abs(term) > 1e-18; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
