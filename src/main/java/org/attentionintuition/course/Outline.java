package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** A document cut at its headings: {@code #} is the title, {@code ##} opens a page. */
final class Outline {

    /** A heading and what stands below it. */
    record Page(int line, HeadingText heading, List<Node> nodes) {}

    private final Faults faults;
    private final List<Page> pages = new ArrayList<>();
    private String title;
    private boolean homeless;

    /** @param title from the front matter, or empty */
    Outline(String title, Faults faults) {
        this.title = title;
        this.faults = faults;
    }

    void cut(Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                pages.add(new Page(ProseInspection.line(heading), HeadingText.of(heading), new ArrayList<>()));
            } else if (node instanceof Heading heading && heading.getLevel() == 1) {
                readTitle(heading);
            } else if (!pages.isEmpty()) {
                pages.getLast().nodes().add(node);
            } else if (!silent(node)) {
                refuseHomeless(node);
            }
        }
    }

    /** Empty if the document has none. */
    String title() {
        return title;
    }

    List<Page> pages() {
        return pages;
    }

    /** Whether a node leaves no trace on a page. */
    static boolean silent(Node node) {
        return node instanceof LinkReferenceDefinition
                || (node instanceof HtmlBlock html && ProseWriter.isComment(html));
    }

    private void readTitle(Heading heading) {
        var text = HeadingText.of(heading).title();
        if (!pages.isEmpty() || !(title.isEmpty() || title.equals(text))) {
            faults.add(
                    ProseInspection.line(heading),
                    "",
                    title.isEmpty() ? "the title below a section" : "a second title",
                    "one title above the first section; a section begins with ##");
        }
        title = title.isEmpty() ? text : title;
    }

    /** Once is enough: the rest of the text lacks the same heading. */
    private void refuseHomeless(Node node) {
        if (!homeless) {
            faults.add(ProseInspection.line(node), "", "text above the first section", "a line such as \"## My page\"");
        }
        homeless = true;
    }
}
