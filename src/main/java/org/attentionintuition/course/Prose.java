package org.attentionintuition.course;

/**
 * Text between two labs.
 *
 * @param html safe to show as it is: raw HTML of the document is escaped, links lead to http, https, mailto or a relative
 *     address, images do not occur, headings are h3. A term of the glossary reads
 *     {@code <span class="term term-query" data-term="query">query</span>}.
 */
public record Prose(String html) implements Block {

    public Prose {
        Require.that(!html.isBlank(), "html", "nothing", "some text");
    }
}
