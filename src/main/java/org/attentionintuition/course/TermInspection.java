package org.attentionintuition.course;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** Finds links to terms that the glossary does not have; without a glossary, every term is as good as any. */
final class TermInspection extends AbstractVisitor {

    private final Glossary glossary;
    private final Faults faults;

    TermInspection(Glossary glossary, Faults faults) {
        this.glossary = glossary;
        this.faults = faults;
    }

    @Override
    public void visit(Link link) {
        ProseWriter.term(link)
                .filter(term -> !glossary.isEmpty() && glossary.find(term).isEmpty())
                .ifPresent(term -> {
                    var meant = Spelling.nearest(
                                    term,
                                    glossary.terms().stream().map(Term::slug).toList())
                            .map("; did you mean term:%s?"::formatted)
                            .orElse("");
                    faults.add(
                            ProseInspection.line(link),
                            "",
                            Quotation.of("term:" + term),
                            "a term of the glossary" + meant);
                });
        visitChildren(link);
    }
}
