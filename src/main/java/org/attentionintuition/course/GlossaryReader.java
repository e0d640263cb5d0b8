package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads a glossary: a {@code ##} heading is a term, the paragraph below it says what it means, a {@code term} block adds the rest. */
final class GlossaryReader {

    private static final int MOST = 300;
    private static final int MOST_FORMS = 12;
    private static final Choices<TermRole> ROLES = Choices.of(TermRole.values(), TermRole::id);

    private final Faults faults;
    private final Scalars scalars;
    private final Map<String, Integer> lineOfSlug = new HashMap<>();
    private final Map<String, Integer> lineOfForm = new HashMap<>();

    GlossaryReader(String file) {
        this.faults = new Faults(file);
        this.scalars = new Scalars(faults);
    }

    /**
     * The glossary, if there is no fault in it.
     *
     * @throws CourseException with every fault of the document
     */
    Glossary read(String text) {
        var document = DocumentReader.parse(text, faults);
        var outline = new Outline("", faults);
        outline.cut(document);
        if (outline.pages().isEmpty() && faults.count() == 0) {
            faults.add(1, "", "no term", "at least one line such as \"## Softmax\"");
        } else if (outline.pages().size() > MOST) {
            faults.add(1, "", Quotation.count(outline.pages().size(), "term"), "at most " + MOST);
        }
        var terms = new ArrayList<Term>();
        outline.pages().forEach(page -> term(page).ifPresent(terms::add));
        faults.throwIfAny();
        return new Glossary(terms);
    }

    private Optional<Term> term(Outline.Page page) {
        var heading = page.heading();
        checkHeading(page.line(), heading);
        var nodes = page.nodes().stream().filter(node -> !Outline.silent(node)).toList();
        var sentence = sentence(page.line(), nodes);
        var fields = nodes.size() < 2 ? Optional.<Fields>empty() : fields(nodes.get(1));
        if (nodes.size() > 2) {
            faults.add(
                    ProseInspection.line(nodes.get(2)), "", "more text", "one paragraph and one term block for a term");
        }
        var symbol = fields.map(it -> it.optional("symbol", "", node -> scalars.text(node, Scalars.WORD)));
        var role = fields.flatMap(it ->
                it.optional("role", Optional.<TermRole>empty(), node -> Optional.of(scalars.choice(node, ROLES))));
        var also = fields.map(it -> it.optional("also", List.<String>of(), this::forms));
        var example = fields.flatMap(it -> new ExampleReader(faults).read(it));
        fields.ifPresent(Fields::refuseOthers);
        refuseSameForm(page.line(), heading.title());
        return faults.count() > 0
                ? Optional.empty()
                : Optional.of(new Term(
                        heading.slug(),
                        heading.title(),
                        sentence,
                        symbol.orElse(""),
                        role,
                        also.orElse(List.of()),
                        example));
    }

    private void checkHeading(int line, HeadingText heading) {
        if (heading.title().isEmpty() || heading.title().length() > Scalars.WORD) {
            var found = heading.title().isEmpty()
                    ? "a heading without text"
                    : heading.title().length() + " characters";
            faults.add(line, "", found, "a term of at most " + Scalars.WORD);
        } else if (!ProseWriter.isTermName(heading.slug())) {
            var expected = "small letters and hyphens, such as {#causal-mask}";
            faults.add(line, "slug", Quotation.of(heading.slug()), expected);
        }
        var earlier = lineOfSlug.putIfAbsent(heading.slug(), line);
        if (earlier != null) {
            var found = "%s, which line %d has too".formatted(Quotation.shortened(heading.slug()), earlier);
            faults.add(line, "slug", found, "a slug of its own");
        }
    }

    private String sentence(int line, List<Node> nodes) {
        if (nodes.isEmpty() || !(nodes.getFirst() instanceof Paragraph paragraph)) {
            faults.add(line, "", "a term without an explanation", "a sentence below it");
            return "?";
        }
        var text = new StringBuilder();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case SoftLineBreak end -> text.append(' ');
                default -> {
                    faults.add(ProseInspection.line(node), "", "emphasis, a link or code", "plain text");
                    return "?";
                }
            }
        }
        if (text.length() > Scalars.SENTENCE) {
            faults.add(
                    ProseInspection.line(paragraph), "", text.length() + " characters", "at most " + Scalars.SENTENCE);
        }
        return text.toString();
    }

    private Optional<Fields> fields(Node node) {
        if (!(node instanceof FencedCodeBlock fence)
                || !(fence.getInfo() == null ? "" : fence.getInfo()).strip().equals("term")) {
            faults.add(ProseInspection.line(node), "", "more text", "a term block, or the next ## term");
            return Optional.empty();
        }
        if (fence.getClosingFenceLength() == null) {
            return Optional.empty(); // the inspection of the document has said so
        }
        return new YamlReader(faults, ProseInspection.line(fence))
                .read(fence.getLiteral())
                .map(mapping -> new Fields(mapping, faults));
    }

    private List<String> forms(Yaml node) {
        return scalars.list(node, 1, MOST_FORMS, item -> {
            var form = scalars.text(item, Scalars.WORD);
            refuseSameForm(item.line(), form);
            return form;
        });
    }

    /** A form of two terms would lead to either. */
    private void refuseSameForm(int line, String form) {
        var earlier = lineOfForm.putIfAbsent(form.toLowerCase(Locale.ROOT), line);
        if (earlier != null && !form.equals("?")) {
            faults.add(line, "", "%s, which line %d has too".formatted(Quotation.of(form), earlier), "each form once");
        }
    }
}
