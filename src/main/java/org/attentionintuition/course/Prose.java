package org.attentionintuition.course;

/**
 * Text between two labs, and no further than to the next heading.
 *
 * @param html safe to show as it is: raw HTML of the document is escaped, links lead to http, https, mailto or a relative
 *     address, images do not occur, headings are h3. A term of the glossary reads
 *     {@code <span class="term term-query" data-term="query">query</span>}, and at its first place in the section
 *     {@code <a class="term term-query" data-term="query" data-definition="…" href="my-course/glossary#query">query</a>}.
 */
public record Prose(String html) implements Block {

    public Prose {
        Require.that(!html.isBlank(), "html", "nothing", "some text");
    }

    /** Whether something new begins here. */
    public boolean opensWithHeading() {
        return html.startsWith("<h3");
    }

    /** Whether the term is marked in it. Text cannot feign a mark: its quotation marks are escaped. */
    boolean names(Term term) {
        return html.contains(" data-term=\"" + term.slug() + "\"");
    }
}
