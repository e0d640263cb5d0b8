package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentionintuition.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

    private static final String ENGLISH = """
            ---
            slug: pots
            ---
            # Pots

            ## Three pots {#three}

            Some [red](term:red).

            ```lab attention
            id: box
            title: A box
            provenance: hand-set
            caption: Keys and values.
            queries:
              - {word: orange, vector: [1.75, 1]}
            keys:
              - {word: red, vector: [0, 2]}
              - {word: blue, vector: [-1.75, -1]}
            values: [[1], [0]]
            value-names: [warm]
            controls: [queries]
            show: [bars]
            ```

            ```challenge
            id: warm-it
            lab: box
            title: Warmer
            levels:
              - goal: Make it warm.
                goals: [{measure: weight red, at-least: 0.99}]
                moves: [q1]
                hint: Pull.
                why: It is warm.
            ```

            ## The end {#end}

            No more.
            """;

    private static final String FRENCH = ENGLISH.replace("# Pots", "# Des pots")
            .replace("## Three pots", "## Trois pots")
            .replace("Some [red]", "Du [rouge]")
            .replace("title: A box", "title: Une boîte")
            .replace("Keys and values.", "Des clés et des valeurs.")
            .replace("Make it warm.", "Réchauffez.")
            .replace("hint: Pull.", "hint: Tirez.")
            .replace("## The end", "## La fin");

    private static final String GLOSSARY = """
            ## red

            A colour.

            ```term
            symbol: r
            ```
            """;

    private static final String GLOSSAIRE =
            GLOSSARY.replace("## red", "## rouge {#red}").replace("A colour.", "Une couleur.");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheOriginal() throws IOException {
        write("en/a.md", ENGLISH);
        write("en/glossary.md", GLOSSARY);
        write("fr/glossary.md", GLOSSAIRE);
    }

    @Test
    void aCourseWithTheSameSlugIsItsTranslation() throws IOException {
        write("fr/a.md", FRENCH);
        var library = library();
        assertThat(library.find("pots", Language.FRENCH).orElseThrow().title()).isEqualTo("Des pots");
        assertThat(library.find("pots", Language.ENGLISH).orElseThrow().title()).isEqualTo("Pots");
        assertThat(library.find("pots").orElseThrow().language()).isEqualTo("en");
        assertThat(library.courses()).filteredOn(it -> it.slug().equals("pots")).hasSize(1);
    }

    @Test
    void whereACourseWasNotTranslatedItsFirstLanguageStands() {
        var library = library();
        assertThat(library.find("pots", Language.CHINESE).orElseThrow().language())
                .isEqualTo("en");
        assertThat(library.courses(Language.FRENCH)).anyMatch(it -> it.slug().equals("pots"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {#end}         | {#fin}              | 1: sections: found fin; expected end
            id: box        | id: boite           | 6: section three: found lab boite; expected lab box
            word: red      | word: rouge         | 11: lab box: start.keys[0].word: found rouge; expected red
            [-1.75, -1]    | [-1.75, -0.95]      | 11: lab box: start.keys[1].vector[1]: found -0.95; expected -1.0
            [warm]         | [chaud]             | 11: lab box: valueNames[0]: found chaud; expected warm
            show: [bars]   | show: [bars, plane] | 11: lab box: show: found 2 items; expected 1
            at-least: 0.99 | at-least: 0.95      | 27: challenge warm-it: levels[0].goals[0].interval.min: found 0.95; expected 0.99
            moves: [q1]    | moves: [q]          | 27: challenge warm-it: levels[0].moves[0]: found q; expected q1
            """)
    void whatDiffersIsSaidWithItsPlace(String original, String translated, String message) throws IOException {
        write(
                "fr/a.md",
                FRENCH.replace(original, translated)
                        .replace("lab: box", translated.startsWith("id:") ? "lab: boite" : "lab: box")
                        .replace("weight red", translated.contains("rouge") ? "weight rouge" : "weight red"));
        assertThatThrownBy(this::library)
                .isInstanceOf(CourseException.class)
                .hasMessageContaining(folder.resolve("fr/a.md") + ":" + message)
                .hasMessageContaining("as in " + folder.resolve("en/a.md"));
    }

    @Test
    void proseHasAsManyHeadingsAsItsLanguageNeeds() throws IOException {
        write("fr/a.md", FRENCH + "\n\n### Encore\n\nUn mot.\n\n### Et encore\n\nUn autre.\n");
        assertThat(library().find("pots", Language.FRENCH).orElseThrow().title())
                .isEqualTo("Des pots");
    }

    @Test
    void theCoverShowsTheSameLab() throws IOException {
        write("en/a.md", ENGLISH.replace("slug: pots", "slug: pots\ncover: box"));
        write("fr/a.md", FRENCH);
        assertThatThrownBy(this::library)
                .hasMessageContaining(folder.resolve("fr/a.md") + ":1: cover: found none; expected box");
    }

    @Test
    void englishIsTheOriginalWhicheverFolderComesFirst() throws IOException {
        write("de/a.md", FRENCH.replace("at-least: 0.99", "at-least: 0.95"));
        write("de/glossary.md", GLOSSAIRE);
        assertThatThrownBy(this::library)
                .hasMessageContaining(folder.resolve("de/a.md") + ":27:")
                .hasMessageContaining("as in " + folder.resolve("en/a.md"));
        write("de/a.md", FRENCH);
        assertThat(library().find("pots").orElseThrow().language()).isEqualTo("en");
    }

    /** Neither one that only begins so nor a text that mentions it. */
    @Test
    void aDifferenceIsSaidAtTheLineThatOpensItsPlace() throws IOException {
        var longer = ENGLISH.replace("Some [red]", "See id: box and {#end}. Some [red]")
                .replace("## Three pots {#three}", "## Before {#three-before}\n\nText.\n\n## Three pots {#three}")
                .replace("id: warm-it", "id: box-2");
        write("en/a.md", longer);
        write("fr/a.md", longer.replace("word: red", "word: rouge").replace("weight red", "weight rouge"));
        assertThatThrownBy(this::library).hasMessageContaining("fr/a.md:15: lab box: start.keys[0].word");
        write("fr/a.md", longer.replace("## The end", "```challenge\n" + challenge() + "```\n\n## The end"));
        assertThatThrownBy(this::library).hasMessageContaining("fr/a.md:10: section three: found challenge other");
        write("fr/a.md", longer.replace("at-least: 0.99", "at-least: 0.95"));
        assertThatThrownBy(this::library).hasMessageContaining("fr/a.md:31: challenge box-2:");
    }

    private static String challenge() {
        var from = ENGLISH.indexOf("id: warm-it");
        return ENGLISH.substring(from, ENGLISH.indexOf("```", from)).replace("id: warm-it", "id: other");
    }

    @Test
    void aSectionThatIsMissingIsSaid() throws IOException {
        write("fr/a.md", FRENCH.substring(0, FRENCH.indexOf("## La fin")));
        assertThatThrownBy(this::library).hasMessageContaining("sections: found the end; expected end");
    }

    @Test
    void theGlossariesOfAllLanguagesExplainTheSameTerms() throws IOException {
        write("fr/a.md", FRENCH);
        write("fr/glossary.md", GLOSSAIRE + "\n## bleu {#blue}\n\nUne autre.\n");
        assertThatThrownBy(this::library).hasMessageContaining("glossary: found blue; expected the end");
        write("fr/glossary.md", GLOSSAIRE.replace("symbol: r", "symbol: q"));
        assertThatThrownBy(this::library).hasMessageContaining("term red: symbol: found q; expected r");
    }

    @Test
    void oneLanguageHasACourseOnce() throws IOException {
        write("en/b.md", ENGLISH);
        assertThatThrownBy(this::library).hasMessageContaining("found the slug pots");
    }

    private CourseLibrary library() {
        return new CourseLibrary(folder.toString());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
