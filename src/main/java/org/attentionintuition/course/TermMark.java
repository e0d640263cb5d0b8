package org.attentionintuition.course;

import org.commonmark.node.CustomNode;

/** Words of the prose that are a term; the words are its children. */
final class TermMark extends CustomNode {

    private final Term term;
    private final boolean first;

    /** @param first whether the section has not named the term before: then it leads to the glossary */
    TermMark(Term term, boolean first) {
        this.term = term;
        this.first = first;
    }

    Term term() {
        return term;
    }

    boolean first() {
        return first;
    }
}
