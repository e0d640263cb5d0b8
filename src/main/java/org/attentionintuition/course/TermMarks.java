package org.attentionintuition.course;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Marks where the prose of a section has the terms of a glossary: every link to {@code term:…}, and of each term that has no such
 * link in the section its first occurrence. Headings, links and code are left alone.
 */
final class TermMarks {

    /** Matches nothing: a glossary without terms marks nothing. */
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** A word ends where no letter goes on; Chinese ones, written without spaces, where {@link #apart} finds an end. */
    private static final String BEFORE = "(?<![[\\p{L}\\p{N}_]&&[^\\p{IsHan}]])";

    private static final String BEHIND = "(?![[\\p{L}\\p{N}_]&&[^\\p{IsHan}]])";

    private final Glossary glossary;
    private final Map<String, Term> termOfForm = new HashMap<>();
    private final Pattern forms;

    TermMarks(Glossary glossary) {
        this.glossary = glossary;
        glossary.terms().forEach(term -> term.forms().forEach(form -> termOfForm.put(folded(form), term)));
        this.forms = termOfForm.isEmpty() ? NOTHING : pattern(termOfForm.keySet());
    }

    /** Marks the nodes of one section. */
    void mark(List<Node> section) {
        if (glossary.isEmpty()) {
            return;
        }
        var links = new Links();
        section.forEach(node -> node.accept(links));
        section.forEach(node -> node.accept(new Lines()));
        var words = new Words(links.named);
        section.forEach(node -> node.accept(words));
    }

    /** The longest form first, so that "self-attention" is not found to be "attention"; none within a longer word. */
    private static Pattern pattern(Set<String> forms) {
        var alternatives = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(form -> Pattern.quote(form).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                BEFORE + "(?:" + alternatives + ")" + BEHIND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether no Chinese word goes on at either end: 键 is a word of its own in 查询和键, and none in 关键. */
    private static boolean apart(String text, int from, int to) {
        if (text.substring(from, to).codePoints().noneMatch(Character::isIdeographic)) {
            return true;
        }
        var ends = BreakIterator.getWordInstance(Locale.CHINESE);
        ends.setText(text);
        return ends.isBoundary(from) && ends.isBoundary(to);
    }

    private static String folded(String form) {
        return form.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static void replace(Node old, Iterable<Node> others) {
        others.forEach(old::insertBefore);
        old.unlink();
    }

    /** The author's own marks come first: where one stands, the same word elsewhere in the section stays plain. */
    private final class Links extends AbstractVisitor {

        private final Set<Term> named = new HashSet<>();

        @Override
        public void visit(Link link) {
            ProseWriter.term(link).flatMap(glossary::find).ifPresent(term -> {
                var mark = new TermMark(term, !inHeading(link) && named.add(term));
                while (link.getFirstChild() != null) {
                    mark.appendChild(link.getFirstChild());
                }
                replace(link, List.of(mark));
            });
        }

        private static boolean inHeading(Node node) {
            return node.getParent() != null && (node.getParent() instanceof Heading || inHeading(node.getParent()));
        }
    }

    /** Joins lines of text: a term may begin on one line of the document and end on the next. */
    private static final class Lines extends AbstractVisitor {

        /** The text before goes into the one behind, which is where the visitor goes on. */
        @Override
        public void visit(SoftLineBreak end) {
            if (end.getPrevious() instanceof Text before && end.getNext() instanceof Text behind) {
                behind.setLiteral(before.getLiteral() + "\n" + behind.getLiteral());
                before.unlink();
                end.unlink();
            }
        }
    }

    private final class Words extends AbstractVisitor {

        private final Set<Term> named;

        Words(Set<Term> named) {
            this.named = named;
        }

        @Override
        public void visit(Text text) {
            var words = text.getLiteral();
            var pieces = new ArrayList<Node>();
            var matcher = forms.matcher(words);
            var from = 0;
            while (matcher.find()) {
                var term = termOfForm.get(folded(matcher.group()));
                if (term != null && apart(words, matcher.start(), matcher.end()) && named.add(term)) {
                    text(words, from, matcher.start()).ifPresent(pieces::add);
                    var mark = new TermMark(term, true);
                    mark.appendChild(new Text(matcher.group()));
                    pieces.add(mark);
                    from = matcher.end();
                }
            }
            if (from > 0) {
                text(words, from, words.length()).ifPresent(pieces::add);
                replace(text, pieces);
            }
        }

        private static Optional<Text> text(String words, int from, int to) {
            return from == to ? Optional.empty() : Optional.of(new Text(words.substring(from, to)));
        }

        @Override
        public void visit(Heading heading) {
            // the way to a term is not through a heading
        }

        @Override
        public void visit(Link link) {
            // one link at a time
        }

        @Override
        public void visit(CustomNode mark) {
            // already one
        }
    }
}
