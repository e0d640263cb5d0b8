package org.attentionintuition.course;

import java.util.List;

/**
 * A word and where it stands.
 *
 * @param word plain text, not blank
 * @param vector 1 to 8 components in −3…3 on a grid of 0.05: the places a slider can reach
 */
public record WordVector(String word, List<Double> vector) {

    /** The largest component a slider reaches, in both directions. */
    public static final double LIMIT = 3;

    /** The distance of two neighbouring places of a slider. */
    public static final double STEP = 0.05;

    /** The widest vector that a lab shows. */
    public static final int WIDEST = 8;

    public WordVector {
        Require.that(!word.isBlank(), "word", "nothing", "a word");
        Require.that(
                !vector.isEmpty() && vector.size() <= WIDEST, "vector", vector, "1 to %d numbers".formatted(WIDEST));
        Require.that(vector.stream().allMatch(WordVector::reachable), "vector", vector, "−3…3 in steps of 0.05");
        vector = vector.stream().map(WordVector::onGrid).toList();
    }

    /** Whether a slider can stand at this number. */
    public static boolean reachable(double component) {
        var steps = component / STEP;
        return Math.abs(component) <= LIMIT && Math.abs(steps - Math.rint(steps)) < 1e-9;
    }

    /** The one double that stands for a place of the grid, and never −0.0, so that equal places are equal numbers. */
    private static double onGrid(double component) {
        return Math.rint(component / STEP) / Math.rint(1 / STEP) + 0.0;
    }
}
