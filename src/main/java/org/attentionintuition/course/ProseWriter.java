package org.attentionintuition.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Writes prose as HTML that is safe to show, with the terms of the glossary marked. */
final class ProseWriter {

    static final UrlSanitizer URLS = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private static final String TERM = "term:";
    private static final String LANGUAGE = "lang:";
    private static final Pattern TERM_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final HtmlRenderer renderer;

    /** @param course its slug, part of the address of its glossary */
    ProseWriter(String course) {
        renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(URLS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (tag.equals("pre")) {
                        attributes.put("tabindex", "0"); // where it is too wide, keys have to scroll it
                    }
                })
                .nodeRendererFactory(context -> new Marked(context, course))
                .build();
    }

    String html(Node document) {
        return renderer.render(document);
    }

    static boolean isTerm(Link link) {
        return link.getDestination().startsWith(TERM);
    }

    /** The term a link names, such as causal-mask; empty if it names none. */
    static Optional<String> term(Link link) {
        return behind(TERM, link).filter(ProseWriter::isTermName);
    }

    static boolean isForeign(Link link) {
        return link.getDestination().startsWith(LANGUAGE);
    }

    /** The language that the words of a link are written in, such as fr; empty if it names none. */
    static Optional<String> language(Link link) {
        return behind(LANGUAGE, link).filter(FrontMatter::isLanguage);
    }

    private static Optional<String> behind(String scheme, Link link) {
        return Optional.of(link.getDestination())
                .filter(destination -> destination.startsWith(scheme))
                .map(destination -> destination.substring(scheme.length()));
    }

    static boolean isTermName(String text) {
        return text.length() <= Slug.LONGEST && TERM_NAME.matcher(text).matches();
    }

    /** The TeX of a fence named math. */
    static Optional<String> formula(FencedCodeBlock block) {
        return "math".equals(block.getInfo()) ? Optional.of(block.getLiteral()) : Optional.empty();
    }

    /** The TeX of code that begins and ends with $. */
    static Optional<String> formula(Code code) {
        var text = code.getLiteral();
        return text.length() > 2 && text.startsWith("$") && text.endsWith("$")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    /** A remark to the next author, not to the reader. */
    static boolean isComment(HtmlBlock block) {
        var html = block.getLiteral().strip();
        return html.startsWith("<!--") && html.endsWith("-->");
    }

    /** The kinds of node that are not written as commonmark writes them. */
    private static final class Marked extends CoreHtmlNodeRenderer implements NodeRenderer {

        private final String course;

        Marked(HtmlNodeRendererContext context, String course) {
            super(context);
            this.course = course;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Link.class, TermMark.class, Heading.class, HtmlBlock.class, FencedCodeBlock.class, Code.class);
        }

        @Override
        public void visit(Link link) {
            var language = language(link);
            if (language.isPresent()) {
                tag("span", Map.of("lang", language.get()), link);
            } else {
                term(link).ifPresentOrElse(term -> mark(link, term), () -> super.visit(link));
            }
        }

        /** The page's own title stands above: everything below is one level. */
        @Override
        public void visit(Heading heading) {
            heading.setLevel(3);
            super.visit(heading);
        }

        @Override
        public void visit(HtmlBlock block) {
            if (!isComment(block)) {
                super.visit(block);
            }
        }

        /** What cannot be read is a fault of the document by now. */
        @Override
        public void visit(FencedCodeBlock block) {
            formula(block)
                    .flatMap(FormulaReader::formula)
                    .ifPresentOrElse(it -> FormulaWriter.write(it, true, context.getWriter()), () -> show(block));
        }

        private void show(FencedCodeBlock block) {
            var lines = ForeignLines.of(block);
            if (lines.isEmpty()) {
                super.visit(block);
            } else {
                lines.get().write(block, context.getWriter());
            }
        }

        @Override
        public void visit(Code code) {
            formula(code)
                    .flatMap(FormulaReader::formula)
                    .ifPresentOrElse(
                            it -> FormulaWriter.write(it, false, context.getWriter()), () -> super.visit(code));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TermMark mark) {
                mark(mark, mark.term());
            }
        }

        private void mark(TermMark mark, Term term) {
            var role = term.role().map(TermRole::id).orElse(term.slug());
            var attributes = attributes(term.slug(), "term-" + role);
            if (mark.first()) {
                attributes.put("data-definition", term.sentence());
                attributes.put("href", course + "/glossary#" + term.slug());
            }
            tag(mark.first() ? "a" : "span", attributes, mark);
        }

        /** A term of a course without a glossary. */
        private void mark(Link link, String term) {
            tag("span", attributes(term, "term-" + term), link);
        }

        private static Map<String, String> attributes(String term, String kind) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "term " + kind);
            attributes.put("data-term", term);
            return attributes;
        }

        private void tag(String name, Map<String, String> attributes, Node words) {
            context.getWriter().tag(name, attributes);
            visitChildren(words);
            context.getWriter().tag("/" + name);
        }
    }
}
