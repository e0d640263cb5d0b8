package org.attentionintuition.course;

/** What the learner may change in an {@link AttentionLab}. */
public enum Control {
    QUERIES("queries"),
    KEYS("keys"),
    VALUES("values"),
    TEMPERATURE("temperature"),
    SIMILARITY("similarity"),
    CAUSAL("causal");

    private final String id;

    Control(String id) {
        this.id = id;
    }

    /** The name used in courses. */
    public String id() {
        return id;
    }
}
