package org.attentionintuition.transformer;

/**
 * x Φ(x), where Φ(x) = (1 + erf(x / √2)) / 2 is the normal distribution function (Hendrycks and Gimpel 2016).
 *
 * <p>Φ is taken from a table of 64 places to the unit, with the first three terms of its Taylor series at the nearest place: from φ, its
 * derivative, and φ′(x) = −x φ(x). What is left out is below 1/128³ / 6 · max |φ″| &lt; 4e-8, less than a float can tell from 1.
 */
final class Gelu {

    private static final int PLACES = 64;
    private static final int REACH = 6; // beyond, Φ is 0 or 1 to nine digits
    private static final float[] DISTRIBUTION = new float[2 * REACH * PLACES + 1];
    private static final float[] DENSITY = new float[DISTRIBUTION.length];

    static {
        var sum = 0.0;
        for (var i = 0; i < DISTRIBUTION.length; i++) {
            var x = (double) i / PLACES - REACH;
            DENSITY[i] = (float) density(x);
            DISTRIBUTION[i] = (float) sum;
            sum += between(x, x + 1.0 / PLACES);
        }
    }

    private Gelu() {}

    /** Modifies the rows. */
    static float[][] of(float[][] rows) {
        for (var row : rows) {
            for (var c = 0; c < row.length; c++) {
                row[c] = of(row[c]);
            }
        }
        return rows;
    }

    static float of(float x) {
        if (x <= -REACH || x >= REACH) {
            return Math.max(x, 0);
        }
        var place = (int) ((x + REACH) * PLACES + 0.5f);
        var at = (float) place / PLACES - REACH;
        var step = x - at;
        return x * (DISTRIBUTION[place] + DENSITY[place] * step * (1 - 0.5f * at * step));
    }

    /** φ(x) */
    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** ∫ φ over a short interval, by Gauss and Legendre with three places. */
    private static double between(double from, double to) {
        var middle = (from + to) / 2;
        var half = (to - from) / 2;
        var outer = half * Math.sqrt(0.6);
        return half * (5 * density(middle - outer) + 8 * density(middle) + 5 * density(middle + outer)) / 9;
    }
}
