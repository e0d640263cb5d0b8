package org.attentionintuition.codec;

/** A value that a part of a state cannot take. The message says what was expected, for the person who opened the address. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    public Refused(String expected) {
        super(expected, null, false, false); // part of reading, not a failure: no stack trace
        this.expected = expected;
    }

    /** What was expected, to go on a sentence with. */
    public String expected() {
        return expected;
    }
}
