package org.attentionintuition.course;

import java.util.ArrayDeque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds what prose may not hold. */
final class ProseInspection extends AbstractVisitor {

    /** Deeper Markdown is no text any more, and whoever walks it by recursion runs out of stack. */
    private static final int DEEPEST = 60;

    private final Faults faults;

    ProseInspection(Faults faults) {
        this.faults = faults;
    }

    /** Whether the tree can be walked by recursion; a fault if not. */
    boolean shallow(Node document) {
        record Level(Node node, int depth) {}
        var open = new ArrayDeque<>(List.of(new Level(document, 0)));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > DEEPEST) {
                faults.add(
                        line(level.node()), "", "Markdown nested more than %d deep".formatted(DEEPEST), "less nesting");
                return false;
            }
            for (var child = level.node().getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Level(child, level.depth() + 1));
            }
        }
        return true;
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        if (fence.getClosingFenceLength() == null) {
            var mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
            faults.add(line(fence), "", "a block that never ends", "a line with %s below it".formatted(mark));
        } else if (!(fence.getParent() instanceof Document)) {
            Fence.of(fence).map(it -> it.word().noun()).ifPresent(noun -> {
                var found = noun + " inside a list or quotation";
                faults.add(line(fence), "", found, noun + " at the left margin");
            });
        }
        ProseWriter.formula(fence).ifPresent(tex -> inspect(tex, fence));
        ForeignLines.mistake(fence)
                .ifPresent(it -> faults.add(
                        line(fence),
                        "",
                        "text " + Quotation.of(it),
                        "the number of a line and its language, such as 1:en"));
    }

    @Override
    public void visit(Code code) {
        ProseWriter.formula(code).ifPresent(tex -> inspect(tex, code));
    }

    private void inspect(String tex, Node where) {
        FormulaReader.mistake(tex).ifPresent(it -> faults.add(line(where), "math", it.found(), it.expected()));
    }

    @Override
    public void visit(Image image) {
        faults.add(line(image), "", "an image", "text: a course brings no files of its own");
    }

    @Override
    public void visit(Link link) {
        if (ProseWriter.isTerm(link) && ProseWriter.term(link).isEmpty()) {
            faults.add(
                    line(link),
                    "",
                    Quotation.of(link.getDestination()),
                    "term: and small letters, such as term:causal-mask");
        } else if (ProseWriter.isForeign(link)) {
            if (ProseWriter.language(link).isEmpty()) {
                faults.add(
                        line(link),
                        "",
                        Quotation.of(link.getDestination()),
                        "lang: and a language tag, such as lang:fr or lang:pt-BR");
            }
        } else if (!ProseWriter.isTerm(link)
                && ProseWriter.URLS.sanitizeLinkUrl(link.getDestination()).isEmpty()) {
            faults.add(
                    line(link),
                    "",
                    "a link to " + Quotation.of(link.getDestination()),
                    "https, http, mailto or a relative address");
        }
        visitChildren(link);
    }

    /** The line of the file, from 1. */
    static int line(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return each.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
