package org.attentionintuition.guard;

import org.attentionintuition.language.Words;

/** Why somebody is turned away at the door, before a page was asked for. */
enum Refusal {
    TOO_LARGE(413, 0),
    FULL(503, 60),
    MANY_SESSIONS(429, 30),
    MANY_CALLS(429, 5);

    final int status;

    /** After how many seconds it may go better, 0 for never. */
    final int again;

    Refusal(int status, int again) {
        this.status = status;
        this.again = again;
    }

    String why(Words words) {
        return switch (this) {
            case TOO_LARGE -> words.text("guard.too-large");
            case FULL -> words.text("guard.full");
            case MANY_SESSIONS -> words.text("guard.many-sessions");
            case MANY_CALLS -> words.text("guard.many-calls");
        };
    }
}
