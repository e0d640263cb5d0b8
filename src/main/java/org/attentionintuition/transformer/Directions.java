package org.attentionintuition.transformer;

/** Vectors compared by direction alone. */
final class Directions {

    private Directions() {}

    /** v / ‖v‖, or zeros for a vector of length 0; v is not modified. */
    static double[] unit(double[] v) {
        var length = Math.sqrt(dot(v, v));
        var unit = v.clone();
        for (var c = 0; length > 0 && c < unit.length; c++) {
            unit[c] /= length;
        }
        return unit;
    }

    static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
