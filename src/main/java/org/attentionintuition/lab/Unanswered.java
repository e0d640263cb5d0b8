package org.attentionintuition.lab;

import org.attentionintuition.inside.Refusal;

/** The trained model gave no answer to who waited for it. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    Unanswered(Refusal why) {
        super(why.toString(), null, false, false); // an answer of its kind, not a failure: no stack trace
        this.why = why;
    }

    /** The reason. */
    Refusal why() {
        return why;
    }
}
