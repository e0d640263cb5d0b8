package org.attentionintuition.classroom;

/** Something that cannot be done now; the message says why, to whoever wanted to do it. */
public final class Refused extends RuntimeException {

    public Refused(String why) {
        super(why, null, false, false);
    }

    /** The reason, a sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean legal, String why) {
        if (!legal) {
            throw new Refused(why);
        }
    }
}
