package org.attentionintuition.course;

/** What an option of a prediction says about the number or word that is measured; the engine finds out whether it is so. */
public sealed interface Claim {

    /** Two numbers that are written alike, to two decimals, are taken for the same. */
    double SAME = 0.005;

    /** The number lies within. */
    record Within(Interval interval) implements Claim {}

    /** The number moves so from the state before to the state asked about. */
    record Change(Direction direction) implements Claim {

        public boolean holds(double before, double after) {
            return switch (direction) {
                case RISES -> after - before >= SAME;
                case FALLS -> before - after >= SAME;
                case SAME -> Math.abs(after - before) < SAME;
            };
        }
    }

    /** This word leads; named as by {@link Measure#names}. */
    record Leads(String word) implements Claim {}

    /** Which way a number moves. */
    enum Direction {
        RISES("rises"),
        FALLS("falls"),
        SAME("same");

        private final String id;

        Direction(String id) {
            this.id = id;
        }

        /** The name used in courses. */
        public String id() {
            return id;
        }
    }
}
