package org.attentionintuition.course;

import java.util.List;

/** A formula as a tree, which {@link FormulaReader} reads and {@link FormulaWriter} writes. */
sealed interface Formula {

    /** What a sign is, as MathML has it. */
    enum Kind {
        /** A name: one letter is set in italics, more are upright, such as softmax. */
        IDENTIFIER("mi"),
        NUMBER("mn"),
        OPERATOR("mo"),
        /** Words. */
        TEXT("mtext");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    record Sign(Kind kind, String text) implements Formula {}

    record Row(List<Formula> items) implements Formula {

        public Row {
            items = List.copyOf(items);
        }
    }

    record Fraction(Formula above, Formula below) implements Formula {}

    record Root(Formula of) implements Formula {}

    /** What stands low behind something, as an index does. */
    record Sub(Formula base, Formula low) implements Formula {}

    /** What stands high behind something, as a power does. */
    record Sup(Formula base, Formula high) implements Formula {}

    /** Sub and Sup at once. */
    record SubSup(Formula base, Formula low, Formula high) implements Formula {}

    /** What wears the colour of a query, a key or a value. */
    record Coloured(TermRole role, Formula of) implements Formula {}
}
