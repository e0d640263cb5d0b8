package org.attentionintuition.course;

/** A widget of an {@link AttentionLab}. */
public enum Show {
    /** The softmax bars of the chosen query. */
    BARS("bars"),
    /** Queries and keys as arrows; only for vectors of two numbers. */
    PLANE("plane"),
    /** All weights, a row for each query. */
    HEATMAP("heatmap"),
    /** Lines from the chosen query to the keys, as thick as the weights. */
    ARCS("arcs"),
    /** The weighted sum of the values. */
    OUTPUT("output"),
    /** What a lookup would find that takes one key or none. */
    HARD("hard");

    private final String id;

    Show(String id) {
        this.id = id;
    }

    /** The name used in courses. */
    public String id() {
        return id;
    }
}
