package org.attentionintuition.course;

/** A slider: where it stands at first and how far it goes. min ≤ start ≤ max, all finite. */
public record Range(double start, double min, double max) {

    public Range {
        Require.that(
                Double.isFinite(min) && Double.isFinite(max) && min <= start && start <= max,
                "range",
                "start %s, min %s, max %s".formatted(start, min, max),
                "finite numbers with min ≤ start ≤ max");
    }

    /** Whether all three are whole numbers, as a count needs. */
    public boolean whole() {
        return start == Math.rint(start) && min == Math.rint(min) && max == Math.rint(max);
    }
}
