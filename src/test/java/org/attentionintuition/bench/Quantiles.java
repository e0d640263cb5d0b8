package org.attentionintuition.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measurements in order, read by nearest rank: the 95th percentile of 300 is the 285th. */
public final class Quantiles {

    private final double[] sorted;

    public Quantiles(Collection<? extends Number> measurements) {
        sorted = measurements.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    }

    public double at(int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    /** p50 / p95 / p99. */
    public String tail() {
        return Section.numbers(" / ", at(50), at(95), at(99));
    }

    /** How many times the other's p50, p95 and p99 these are. */
    String tailOver(Quantiles other) {
        return Section.numbers(" / ", at(50) / other.at(50), at(95) / other.at(95), at(99) / other.at(99));
    }

    /** The median, with the least and the greatest in brackets. */
    public String middle() {
        return Section.numbers("", at(50)) + " (" + Section.numbers(" – ", at(0), at(100)) + ")";
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
