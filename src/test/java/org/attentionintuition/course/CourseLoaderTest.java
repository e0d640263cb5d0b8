package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseLoaderTest {

    private final CourseLoader loader = new CourseLoader();

    @Test
    void theSampleOfAboutThirtyLinesIsAPageWithProseAndALab() {
        var course = loader.load("sample.md", Documents.sample());

        assertThat(Documents.sample().lines().count()).isBetween(25L, 35L);
        assertThat(course.slug()).isEqualTo("mixing-colours");
        assertThat(course.title()).isEqualTo("Mixing Colours");
        assertThat(course.language()).isEqualTo("en");
        assertThat(course.sections()).singleElement().satisfies(section -> {
            assertThat(section.slug()).isEqualTo("three-pots-of-paint");
            assertThat(section.blocks()).hasExactlyElementsOfTypes(Prose.class, AttentionLab.class);
        });
    }

    @Test
    void aPlainDocumentNeedsNoFrontMatter() {
        var course = loader.load("plain.md", "<!-- remark -->\n\n# Scaled *Dot* Product\n\n## One\n\nText.\n");

        assertThat(course.title()).isEqualTo("Scaled Dot Product");
        assertThat(course.slug()).isEqualTo("scaled-dot-product");
        assertThat(course.description()).isEmpty();
    }

    @Test
    void frontMatterNamesTheCourse() {
        var text = """
                ---
                title: "Aufmerksamkeit: eine Einführung"
                slug: a-1
                language: pt-BR
                description: Text.
                ---
                # Aufmerksamkeit: eine Einführung

                ## Eins
                Text.
                """;
        var course = loader.load("plain.md", text.replace("\n", "\r\n"));

        assertThat(course)
                .isEqualTo(new Course("a-1", "Aufmerksamkeit: eine Einführung", "pt-BR", "Text.", course.sections()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Bottleneck Problem|the-bottleneck-problem|The Bottleneck Problem",
                "Query, Key, Value: The Three Projections|query-key-value-the-three-projections|Query, Key, Value: The Three Projections",
                "What's Next|whats-next|What's Next",
                "Élan `vital` & Größe|elan-vital-grosse|Élan vital & Größe",
                "Self-Attention: Attending to Yourself {#self-attention}|self-attention|Self-Attention: Attending to Yourself",
                "注意 {#zhuyi}|zhuyi|注意",
                "<b>Bold</b>|b-bold-b|<b>Bold</b>"
            })
    void aSlugIsMadeOfTheHeadingOrWrittenBehindIt(String heading, String slug, String title) {
        var section = loader.load("x.md", "# C\n\n## " + heading + "\n\nText.").first();

        assertThat(section.slug()).isEqualTo(slug);
        assertThat(section.title()).isEqualTo(title);
    }

    @Test
    void labsAndProseKeepTheirOrder() {
        var lab = "```lab gradient\nid: %s\ntitle: T\nprovenance: computed\n```\n";
        var section =
                Documents.page(lab.formatted("a") + "\nText\n\n* more\n\n" + lab.formatted("b") + lab.formatted("c"));

        assertThat(section.blocks())
                .hasExactlyElementsOfTypes(GradientLab.class, Prose.class, GradientLab.class, GradientLab.class);
        assertThat(section.labs()).extracting(Lab::id).containsExactly("a", "b", "c");
    }

    @Test
    void sectionsAreNumberedFromOneAndKnowTheirNeighbours() {
        var course = loader.load("x.md", "# C\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.");

        assertThat(course.sections()).extracting(Section::number).containsExactly(1, 2, 3);
        var middle = course.find("b").orElseThrow();
        assertThat(course.previous(middle)).contains(course.first());
        assertThat(course.next(middle)).contains(course.sections().getLast());
        assertThat(course.previous(course.first())).isEmpty();
        assertThat(course.next(course.sections().getLast())).isEmpty();
        assertThat(course.find("d")).isEmpty();
    }

    @Test
    void faultsOfAllBlocksAreReportedTogetherInTheOrderOfTheirLines() {
        var text = "---\nauthor: me\n---\n\n# C\n\n## A\n\n![x](y)\n\n```lab gradient\nid: A\n```\n\n## A\n";

        assertThatThrownBy(() -> loader.load("x.md", text))
                .isInstanceOfSatisfying(
                        CourseException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.replaceAll("^(x\\.md:\\d+: (\\w+)).*", "$1"))
                                .containsExactly(
                                        "x.md:2: author",
                                        "x.md:9: found",
                                        "x.md:11: title",
                                        "x.md:11: provenance",
                                        "x.md:12: id",
                                        "x.md:15: slug",
                                        "x.md:15: found"));
    }

    @Test
    void aCourseCannotBeChanged() {
        var course = loader.load("sample.md", Documents.sample());
        var lab = (AttentionLab) course.first().labs().getFirst();

        for (var list : List.of(
                course.sections(),
                course.first().blocks(),
                lab.controls(),
                lab.show(),
                lab.valueNames(),
                lab.scenes(),
                lab.start().queries(),
                lab.start().queries().getFirst().vector())) {
            assertThat(list).isUnmodifiable();
        }
    }
}
