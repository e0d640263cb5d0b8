package org.attentionintuition.widget;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GridTest {

    private static final Grid COMPONENTS = new Grid(-3, 3, 0.05);

    @Property
    void everyPositionOfTheGridIsTheNearestNumberWithTwoDecimals(@ForAll @IntRange(min = -60, max = 60) int steps) {
        assertThat(COMPONENTS.snap(steps * 0.05)).isEqualTo(steps * 5 / 100.0);
    }

    @Property
    void snappingTwiceIsSnappingOnce(@ForAll double wanted) {
        double once = COMPONENTS.snap(wanted);
        assertThat(COMPONENTS.snap(once)).isEqualTo(once);
        assertThat(once).isBetween(-3.0, 3.0);
    }

    @Property
    void noPositionOfTheGridIsNearer(@ForAll @DoubleRange(min = -3, max = 3) double wanted) {
        assertThat(Math.abs(COMPONENTS.snap(wanted) - wanted)).isLessThanOrEqualTo(0.025 + 1e-9);
    }

    @Property
    void aLastStepThatWouldPassTheEndIsNotTaken(@ForAll @DoubleRange(min = -10, max = 10) double wanted) {
        assertThat(new Grid(0, 1, 0.4).snap(wanted)).isIn(0.0, 0.4, 0.8);
    }
}
