package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermMarksTest {

    private static final Pattern LINK =
            Pattern.compile("<a class=\"term [^\"]*\" data-term=\"([^\"]*)\"[^>]*>([^<]*)</a>");

    private final CourseLoader loader = new CourseLoader();
    private final Glossary glossary = loader.loadGlossary("glossary.md", """
            ## Attention

            Looks at "all" & more.

            ## Self-attention

            Looks at itself.

            ## Query

            Asks.

            ```term
            role: query
            also: [queries, C++ (dot)]
            ```

            ## Context vector

            Tells.
            """);

    @Test
    void theFirstWordOfATermLeadsToTheGlossaryAndSaysWhatItMeans() {
        assertThat(html("Attention, and attention again."))
                .isEqualTo("<p><a class=\"term term-attention\" data-term=\"attention\""
                        + " data-definition=\"Looks at &quot;all&quot; &amp; more.\" href=\"c/glossary#attention\">Attention</a>,"
                        + " and attention again.</p>\n");
    }

    @Test
    void anAuthorsOwnMarkComesBeforeAWord() {
        assertThat(links("A query. The [query](term:query) of [two](term:query)."))
                .isEqualTo("query:query");
        assertThat(html("A query. The [query](term:query) of [two](term:query)."))
                .startsWith("<p>A query. The <a ")
                .endsWith(" of <span class=\"term term-query\" data-term=\"query\">two</span>.</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self-attention and attention|self-attention:self-attention attention:attention",
                "SELF-ATTENTION|self-attention:SELF-ATTENTION",
                "Many queries, a query|query:queries",
                "in *a **query** of*|query:query",
                "a context@vector here|context-vector:context@vector",
                "a *b* context@vector and@attention|context-vector:context@vector attention:attention",
                "a C++ (dot) here|query:C++ (dot)"
            })
    void aTermIsFoundInAnyFormAndTheLongestOneFirst(String markdown, String links) {
        assertThat(links(markdown.replace('@', '\n'))).isEqualTo(links.replace('@', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inattention attentions attention_ éattention",
                "### attention",
                "### [attention](term:attention)",
                "[attention](https://example.org)",
                "`attention`",
                "```\nattention\n```",
                "    attention",
                "<b class=\"attention\">"
            })
    void headingsLinksCodeAndPartsOfWordsAreLeftAlone(String markdown) {
        assertThat(links(markdown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"每个查询都遇到所有的键。|query:查询 key:键", "关键在于查询|query:查询", "一个softmax函数|softmax:softmax", "数值很大，值很小|value:值"
            })
    void chineseWordsAreFoundWithoutSpacesButNotWithinOthers(String markdown, String links) {
        var chinese = loader.loadGlossary("glossary.md", """
                ## 查询 {#query}

                问。

                ## 键 {#key}

                答。

                ## 值 {#value}

                给。

                ## softmax

                变。
                """);
        var course = loader.load("x.md", "# C {#c}\n\n## A\n\n" + markdown, chinese);
        var html = ((Prose) course.first().blocks().getFirst()).html();
        assertThat(LINK.matcher(html)
                        .results()
                        .map(it -> it.group(1) + ":" + it.group(2))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(links);
    }

    @Test
    void eachSectionBeginsAnewAndALabInItDoesNot() {
        var lab = "\n\n```lab gradient\nid: a\ntitle: T\nprovenance: computed\n```\n\n";
        var course = loader.load("x.md", "# C\n\n## A\n\nA query." + lab + "A query.\n\n## B\n\nA query.", glossary);

        var term = glossary.find("query").orElseThrow();
        assertThat(course.naming(term)).isEqualTo(course.sections());
        assertThat(course.first().blocks())
                .extracting(block -> block instanceof Prose prose && prose.names(term))
                .containsExactly(true, false, false);
    }

    @Test
    void textCannotFeignAMark() {
        var course = loader.load(
                "x.md", "# C\n\n## A\n\nx data-term=\"context-vector\" <a data-term=\"context-vector\">", glossary);

        assertThat(course.naming(glossary.find("context-vector").orElseThrow())).isEmpty();
    }

    private String html(String markdown) {
        var section =
                loader.load("x.md", "# C\n\n## A\n\n" + markdown, glossary).first();
        return ((Prose) section.blocks().getFirst()).html();
    }

    /** The links as {@code term:words}, in their order. */
    private String links(String markdown) {
        return LINK.matcher(html(markdown))
                .results()
                .map(link -> link.group(1) + ":" + link.group(2))
                .collect(Collectors.joining(" "));
    }
}
