package org.attentionintuition.course;

/** What the records demand of their own parts; the reader has said it before with file and line. */
final class Require {

    private Require() {}

    static void that(boolean fulfilled, String what, Object found, String expected) {
        if (!fulfilled) {
            throw new IllegalArgumentException("%s: found %s; expected %s".formatted(what, found, expected));
        }
    }
}
