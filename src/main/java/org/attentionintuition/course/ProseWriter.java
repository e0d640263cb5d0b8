package org.attentionintuition.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern TERM_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(URLS)
            .nodeRendererFactory(Marked::new)
            .build();

    String html(Node document) {
        return renderer.render(document);
    }

    static boolean isTerm(Link link) {
        return link.getDestination().startsWith(TERM);
    }

    /** The term a link names, such as causal-mask; empty if it names none. */
    static Optional<String> term(Link link) {
        return Optional.of(link.getDestination())
                .filter(destination -> destination.startsWith(TERM))
                .map(destination -> destination.substring(TERM.length()))
                .filter(term -> TERM_NAME.matcher(term).matches());
    }

    /** A remark to the next author, not to the reader. */
    static boolean isComment(HtmlBlock block) {
        var html = block.getLiteral().strip();
        return html.startsWith("<!--") && html.endsWith("-->");
    }

    /** The three kinds of node that are not written as commonmark writes them. */
    private static final class Marked extends CoreHtmlNodeRenderer implements NodeRenderer {

        Marked(HtmlNodeRendererContext context) {
            super(context);
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Heading.class, HtmlBlock.class);
        }

        @Override
        public void visit(Link link) {
            term(link).ifPresentOrElse(term -> mark(link, term), () -> super.visit(link));
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

        private void mark(Link link, String term) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "term term-" + term);
            attributes.put("data-term", term);
            context.getWriter().tag("span", attributes);
            visitChildren(link);
            context.getWriter().tag("/span");
        }
    }
}
