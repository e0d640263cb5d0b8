package org.attentionintuition.course;

/** The recurrent encoder of a {@link RecallLab}. */
public enum EncoderKind {
    /** h ← tanh(W h + U x) */
    TANH("tanh"),
    /** h ← W h + U x with W a multiple of an orthogonal matrix */
    ORTHOGONAL("orthogonal");

    private final String id;

    EncoderKind(String id) {
        this.id = id;
    }

    /** The name used in courses. */
    public String id() {
        return id;
    }
}
