package org.attentionintuition.widget;

import java.io.Serializable;

/** The positions min, min + step, … ≤ max that a slider or a handle can take. A step of 0 or less allows every position. */
record Grid(double min, double max, double step) implements Serializable {

    /** A billionth is far below any step and far above the noise of 3 × 0.05 = 0.15000000000000002. */
    private static final double NOISE = 1e9;

    /** The position nearest to a finite number. */
    double snap(double position) {
        double clamped = Math.clamp(position, min, max);
        if (step <= 0) {
            return clamped;
        }
        double steps = Math.min(Math.rint((clamped - min) / step), Math.floor((max - min) / step + 1 / NOISE));
        return withoutNoise(min + steps * step);
    }

    private static double withoutNoise(double value) {
        return Math.rint(value * NOISE) / NOISE + 0.0; // + 0.0 turns −0.0 into 0.0
    }
}
