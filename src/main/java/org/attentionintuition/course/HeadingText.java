package org.attentionintuition.course;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A heading as plain text, with the slug it ends with ({@code {#my-slug}}) or else the one made of it. */
record HeadingText(String title, String slug) {

    private static final Pattern WITH_SLUG = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}$");

    static HeadingText of(Heading heading) {
        var plain = new Plain();
        heading.accept(plain);
        var text = plain.text.toString().strip();
        var match = WITH_SLUG.matcher(text);
        return match.matches() ? new HeadingText(match.group(1), match.group(2)) : new HeadingText(text, Slug.of(text));
    }

    private static final class Plain extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }
    }
}
