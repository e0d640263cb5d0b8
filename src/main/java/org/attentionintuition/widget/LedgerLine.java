package org.attentionintuition.widget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lines of a ledger that numbers elsewhere lead to. */
public enum LedgerLine {
    /** The scores of the row, by key. */
    SCORE,
    /** The weights of the row, by key. */
    WEIGHT,
    /** The output, by component. */
    OUTPUT;

    /** The id of the ledger's cell at this place of the line. */
    public String cell(int index) {
        return wire() + "-" + index;
    }

    /** The name the elements know, in lower case. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LedgerLine> named(String wire) {
        return Arrays.stream(values()).filter(line -> line.wire().equals(wire)).findFirst();
    }
}
