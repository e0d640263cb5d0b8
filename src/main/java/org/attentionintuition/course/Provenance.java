package org.attentionintuition.course;

/** Where the numbers of a figure come from. */
public enum Provenance {
    /** Numbers chosen to make the point. */
    HAND_SET("hand-set"),
    /** Worked out now, from a formula. */
    COMPUTED("computed"),
    /** Seen in an experiment that was run. */
    MEASURED("measured"),
    /** Read from the weights of a trained model, or what it makes of a text. */
    MODEL("model");

    private final String id;

    Provenance(String id) {
        this.id = id;
    }

    /** The name used in courses. */
    public String id() {
        return id;
    }
}
