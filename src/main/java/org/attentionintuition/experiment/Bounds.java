package org.attentionintuition.experiment;

/** What settings may be; an error names the argument, what was found and what is needed. */
final class Bounds {

    private Bounds() {}

    static void within(String argument, long found, long least, long most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException(argument + ": found " + found + ", needed " + least + "…" + most);
        }
    }

    /** NaN is never within. */
    static void within(String argument, double found, double least, double most) {
        if (!(found >= least && found <= most)) {
            throw new IllegalArgumentException(argument + ": found " + found + ", needed " + least + "…" + most);
        }
    }
}
