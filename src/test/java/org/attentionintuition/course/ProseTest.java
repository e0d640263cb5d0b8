package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void aTermOfTheGlossaryIsMarked() {
        assertThat(Documents.html("Its [query](term:query) and [the *mask*](term:causal-mask)."))
                .isEqualTo(
                        "<p>Its <span class=\"term term-query\" data-term=\"query\">query</span> and "
                                + "<span class=\"term term-causal-mask\" data-term=\"causal-mask\">the <em>mask</em></span>.</p>\n");
    }

    @Test
    void wordsOfAnotherLanguageAreMarkedWithIt() {
        assertThat(Documents.html("> [Le *chat* <b>](lang:fr) sat"))
                .isEqualTo(
                        "<blockquote>\n<p><span lang=\"fr\">Le <em>chat</em> &lt;b&gt;</span> sat</p>\n</blockquote>\n");
    }

    @Test
    void linesOfAnotherLanguageAreMarkedWithIt() {
        assertThat(Documents.html("```text 1:en 3:pt-BR\na < b\nc\nd\n```")).isEqualTo("""
                <pre tabindex="0"><code class="language-text"><span lang="en">a &lt; b</span>
                c
                <span lang="pt-BR">d</span>
                </code></pre>
                """);
    }

    @Test
    void markdownBecomesHtml() {
        var markdown = """
                A **b** `c`

                1. d
                2. e

                > f

                ```python
                g < h
                ```
                """;

        assertThat(Documents.html(markdown)).isEqualTo("""
                <p>A <strong>b</strong> <code>c</code></p>
                <ol>
                <li>d</li>
                <li>e</li>
                </ol>
                <blockquote>
                <p>f</p>
                </blockquote>
                <pre tabindex="0"><code class="language-python">g &lt; h
                </code></pre>
                """);
    }

    @Test
    void everyHeadingBelowAPageTitleIsOfTheThirdLevel() {
        assertThat(Documents.html("### A\n\n##### B\n\n> # C"))
                .isEqualTo("<h3>A</h3>\n<h3>B</h3>\n<blockquote>\n<h3>C</h3>\n</blockquote>\n");
    }

    /** A lab stands beside the text since the last heading. */
    @Test
    void aHeadingBeginsAnotherBlock() {
        assertThat(Documents.page("A\n\n### B\n\nC\n\n### D").blocks())
                .extracting(it -> ((Prose) it).opensWithHeading())
                .containsExactly(false, true, true);
    }

    @Test
    void aCommentLeavesNoTrace() {
        assertThat(Documents.html("A\n\n<!-- for authors -->\n\nB")).isEqualTo("<p>A</p>\n<p>B</p>\n");
    }

    @Test
    void linksLeadToTheWebToMailAndToOtherPages() {
        assertThat(Documents.html("[a](https://example.org) [b](mailto:a@example.org) [c](self-attention#top)"))
                .contains(
                        "href=\"https://example.org\"", "href=\"mailto:a@example.org\"", "href=\"self-attention#top\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onmouseover=alert(1)>b</b>",
                "<!-- --><script>alert(1)</script><!-- -->",
                "<svg/onload=alert(1)>",
                "`<script>alert(1)</script>`",
                "```\"><script>alert(1)</script>\nx\n```",
                "[x](https://example.org/\"onmouseover=alert(1))",
                "[x](https://example.org '\"><script>alert(1)</script>')",
                "<https://example.org/\"><script>alert(1)</script>>",
                "[<script>alert(1)</script>](term:query)",
                "### <script>alert(1)</script>"
            })
    void hostileMarkdownBecomesHarmlessText(String markdown) {
        // Outside tags that the renderer itself writes, no < is left, and those tags carry only these attributes.
        assertThat(Documents.html("Text.\n\n" + markdown)
                        .replaceAll(
                                "</?(p|h3|em|strong|code|pre|span|a)( (class|data-term|href|rel|tabindex|title)=\"[^\"<>]*\")*>",
                                ""))
                .doesNotContain("<", "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert%281%29)",
                "[x](JaVaScRiPt:alert%281%29)",
                "[x](&#106;avascript:alert%281%29)",
                "[x](java&#10;script:alert%281%29)",
                "[x](&#1;javascript:alert%281%29)",
                "[x](vbscript:x)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[x][y]\n\n[y]: javascript:alert%281%29",
                "![x](javascript:alert%281%29)",
                "![x](https://example.org/tracker.png)",
                "[x](term:query%22onclick)",
                "[x](term:)",
                "[x](term:-query)"
            })
    void aLinkThatCouldRunOrSpyIsAFault(String markdown) {
        assertThatThrownBy(() -> Documents.html(markdown))
                .isInstanceOf(CourseException.class)
                .hasMessageStartingWith("page.md:5: found ");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void textNestedTooDeepIsAFaultAndNoStackOverflow(int levels) {
        assertThat(Documents.html(nested(10))).contains("<em>", "<strong>");
        assertThatThrownBy(() -> Documents.html(nested(levels)))
                .isInstanceOf(CourseException.class)
                .hasMessageMatching("page.md:\\d+: found Markdown nested .+; expected less nesting");
    }

    private static String nested(int levels) {
        return "*a **b ".repeat(levels) + "c** d*".repeat(levels);
    }
}
