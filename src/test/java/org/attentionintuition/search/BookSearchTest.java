package org.attentionintuition.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.CourseLoader;
import org.attentionintuition.course.Term;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookSearchTest {

    private static final BookSearch BOOK = new BookSearch(new CourseLibrary(""));

    private final CourseLoader loader = new CourseLoader();
    private final BookSearch search = new BookSearch(new CourseLibrary(List.of(loader.load(
            "c.md",
            """
            # Course

            ## Été à Paris

            Le café était ﬁn, a < b && "c", 50%% [x] h₃. Größe.

            ```lab gradient
            id: lab
            title: Zebra
            caption: Stripes.
            provenance: computed
            ```

            ## Long

            %s needle %s
            """.formatted("before ".repeat(100), "after ".repeat(100)),
            loader.loadGlossary("glossary.md", """
            ## Needle

            Found in a haystack.

            ```term
            also: [needles]
            ```
            """)))));

    @ParameterizedTest
    @CsvSource({"查询, 查询", "自注意力, 自注意力", "因果掩码, 因果掩码", "softmax, Softmax"})
    void chineseIsFoundThoughNoSpaceStandsBetweenItsWords(String typed, String title) {
        assertThat(BOOK.find(Query.of(typed), Language.CHINESE))
                .first()
                .satisfies(hit -> assertThat(hit.title()).startsWith(title));
    }

    @Test
    void severalChineseWordsAreFoundWithoutSpacesBetweenThem() {
        assertThat(Query.of("查询和键").words()).containsExactly("查询", "和", "键");
        assertThat(BOOK.find(Query.of("查询和键"), Language.CHINESE)).isNotEmpty();
    }

    @Test
    void whatIsFoundIsInTheLanguageOfThePageAndSoIsTheWayThere() {
        assertThat(BOOK.find(Query.of("requête"), Language.FRENCH)).allSatisfy(hit -> {
            assertThat(hit.language()).isEqualTo("fr");
            assertThat(hit.address()).startsWith("fr/attention-intuition/");
        });
        assertThat(BOOK.find(Query.of("requête"), Language.FRENCH)).isNotEmpty();
        assertThat(BOOK.find(Query.of("requête"), Language.ENGLISH)).isEmpty();
    }

    /** French keeps its signs on the line of the word before them. */
    @Test
    void aSnippetBreaksItsLinesWhereTheTextDoes() {
        assertThat(BOOK.find(Query.of("query"), Language.FRENCH))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(text(hit.snippet())).doesNotContainPattern(" [»:;!?%]|« "))
                .anySatisfy(hit -> assertThat(text(hit.snippet())).contains("\u00a0»"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ete|Été à Paris",
                "ÉTÉ|Été à Paris",
                "e\u0301te\u0301|Été à Paris",
                "CAFE|Été à Paris",
                "fin|Été à Paris",
                "grosse|Été à Paris",
                "h3|Été à Paris",
                "caf par|Été à Paris",
                "zebra stripes|Été à Paris",
                "needles|Needle",
                "haystack|Needle"
            })
    void caseAndAccentsDoNotMatterAndBeginningsOfWordsSuffice(String typed, String title) {
        assertThat(search.find(Query.of(typed), Language.ENGLISH))
                .extracting(Hit::title)
                .containsExactly(title);
    }

    @Test
    void aTermIsFoundBeforeTheSectionsThatHaveIt() {
        assertThat(search.find(Query.of("needle"), Language.ENGLISH))
                .extracting(Hit::title, Hit::place, Hit::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Needle", "Glossary · Course", "course/glossary#needle"),
                        org.assertj.core.groups.Tuple.tuple("Long", "Section 2 · Course", "course/long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000\u0007", "elephant", "needle elephant", "eedle", "\uD83D"})
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(search.find(Query.of(typed), Language.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<|<", "&&|&&", "50%|50%", "[x]|[x]", "cafe|café", "fin|ﬁn", "fi|ﬁ", "gros|Größ", "etait|était"})
    void theSnippetMarksTheWordsAsTheyStandInTheText(String typed, String marked) {
        var hits = search.find(Query.of(typed), Language.ENGLISH);

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().snippet().pieces().stream()
                        .filter(Snippet.Piece::found)
                        .map(Snippet.Piece::text))
                .first()
                .isEqualTo(marked);
    }

    @Test
    void theSnippetShowsTheSurroundingsOfTheFirstMatchInWholeWords() {
        var snippet = search.find(Query.of("needle"), Language.ENGLISH).get(1).snippet();

        assertThat(text(snippet)).matches("…(before )+needle( after)+…").hasSizeBetween(150, 190);
        assertThat(snippet.pieces())
                .filteredOn(Snippet.Piece::found)
                .containsExactly(new Snippet.Piece("needle", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "(a+)+$",
                ".*",
                "[a-z",
                "\\",
                "\\E(?!)",
                "^$",
                "{weights}",
                "%00",
                "' OR 1=1 --",
                "../../etc/passwd",
                "${jndi:ldap://x}",
                "title:key AND text:*~2"
            })
    void aQueryIsTextAndNeverAPattern(String typed) {
        assertThat(Query.of(typed).text()).isEqualTo(typed);
        assertThat(BOOK.find(Query.of(typed), Language.ENGLISH)).isEmpty();
        assertThat(BOOK.meant(Query.of(typed), Language.ENGLISH).map(Term::slug))
                .isNotEqualTo(java.util.Optional.of("softmax"));
    }

    @Test
    void aQueryIsCutAt100CharactersAndSaysSo() {
        var typed = "softmax " + "x".repeat(10_000);

        assertThat(Query.of(typed).text()).hasSize(Query.LONGEST).startsWith("softmax xxx");
        assertThat(Query.of(typed).shortened()).isTrue();
        assertThat(Query.of("softmax").shortened()).isFalse();
        assertThat(Query.of("😀".repeat(10_000)).text()).isEqualTo("😀".repeat(Query.LONGEST));
        assertThat(Query.of(" ".repeat(10_000) + "a").shortened()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sofmax,softmax", "atention please,attention", "causal mask,causal-mask", "encodr,encoder"})
    void aMisspeltWordIsGuessed(String typed, String term) {
        assertThat(BOOK.meant(Query.of(typed), Language.ENGLISH))
                .map(Term::slug)
                .contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "softmax,Softmax",
        "queries,Query",
        "bottleneck problem,The Bottleneck Problem",
        "self-attention,Self-attention",
        "what's next,What’s Next"
    })
    void theBestAnswerOfTheBookComesFirst(String typed, String title) {
        assertThat(BOOK.find(Query.of(typed), Language.ENGLISH))
                .first()
                .extracting(Hit::title)
                .isEqualTo(title);
    }

    /** For any text at all: what is marked is what was typed, folded; the pieces are one stretch of the text. */
    @Property(tries = 300)
    void markedIsWhatWasTyped(@ForAll String text, @ForAll String typed) {
        var folded = Folded.of(text);
        var query = Query.of(typed);

        var snippet = Snippet.of(text, folded, query.words());

        assertThat(text).contains(text(snippet).replaceAll("^…|…$", ""));
        for (var word : query.words()) {
            var at = folded.find(word, 0);
            if (at >= 0) {
                assertThat(Folded.of(text.substring(folded.origin(at), folded.end(at + word.length())))
                                .text())
                        .contains(word);
            }
        }
    }

    private static String text(Snippet snippet) {
        return snippet.pieces().stream().map(Snippet.Piece::text).collect(Collectors.joining());
    }
}
