package org.attentionintuition.classroom;

import org.attentionintuition.language.Words;

/** Something that cannot be done now; the message says why, to whoever wanted to do it. */
public final class Refused extends RuntimeException {

    private final transient Object[] arguments;

    Refused(String why, Object... arguments) {
        super(why, null, false, false);
        this.arguments = arguments;
    }

    /** The reason, a sentence. */
    public String why(Words words) {
        var reason = String.valueOf(getMessage());
        return reason.startsWith("class.refused.") ? words.text(reason, arguments) : reason;
    }

    static void unless(boolean legal, String why, Object... arguments) {
        if (!legal) {
            throw new Refused(why, arguments);
        }
    }
}
