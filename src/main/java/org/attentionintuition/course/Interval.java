package org.attentionintuition.course;

/** The numbers from min to max, both included; an end that is open is infinite. */
public record Interval(double min, double max) {

    public Interval {
        Require.that(min <= max, "interval", "%s to %s".formatted(min, max), "min ≤ max");
    }

    public boolean contains(double number) {
        return min <= number && number <= max;
    }

    /** How far a number is from the nearest one inside: 0 if it is inside, NaN if it is no number. */
    public double distance(double number) {
        return Math.max(0, Math.max(min - number, number - max));
    }

    /** Whether the two have more in common than an end. */
    boolean overlaps(Interval other) {
        return Math.max(min, other.min) < Math.min(max, other.max);
    }
}
