package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    private static final Path MALFORMED = Path.of("src/test/resources/course/malformed-glossary");
    private static final Course BOOK =
            new CourseLibrary("").find("attention-intuition").orElseThrow();

    private final CourseLoader loader = new CourseLoader();

    @TempDir
    Path folder;

    static Stream<Path> malformed() throws IOException {
        try (var files = Files.list(MALFORMED)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    static List<Term> terms() {
        return BOOK.glossary().terms();
    }

    @Test
    void aHeadingIsATermAndItsBlockSaysTheRest() {
        var glossary = loader.loadGlossary("glossary.md", """
                # Words

                ## Causal mask

                Hides
                what follows.

                ```term
                symbol: M
                role: key
                also: [masks]
                example: "{weights 2}"
                queries: [[1], [1]]
                keys: [[1], [1]]
                causal: true
                ```

                ## Plain {#plain-word}

                No block.
                """);

        var mask = glossary.find("causal-mask").orElseThrow();
        assertThat(mask.name()).isEqualTo("Causal mask");
        assertThat(mask.sentence()).isEqualTo("Hides what follows.");
        assertThat(mask.symbol()).isEqualTo("M");
        assertThat(mask.role()).contains(TermRole.KEY);
        assertThat(mask.forms()).containsExactly("Causal mask", "masks");
        assertThat(mask.example().flatMap(Example::input)).hasValueSatisfying(input -> {
            assertThat(input.settings().causal()).isTrue();
            assertThat(input.values()).isEqualTo(input.keys());
        });
        assertThat(glossary.find("plain-word"))
                .contains(new Term(
                        "plain-word", "Plain", "No block.", "", Optional.empty(), List.of(), Optional.empty()));
        assertThat(glossary.nearest("causl mask")).contains(mask);
        assertThat(glossary.nearest("elephant")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void everyFaultIsNamedWithFileLineKeyAndExpectation(Path file) throws IOException {
        var name = file.getFileName().toString();
        var expected = Files.readAllLines(MALFORMED.resolve(name.replace(".md", ".expected"))).stream()
                .map(line -> name + ":" + line)
                .toList();
        var text = Files.readString(file);

        var refusal = catchThrowableOfType(CourseException.class, () -> loader.loadGlossary(name, text));

        assertThat(refusal).as("the refusal of %s", name).isNotNull();
        assertThat(refusal.faults()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermOfTheBookIsOneShortSentenceWithAnExample(Term term) {
        assertThat(term.sentence()).hasSizeBetween(30, 200).endsWith(".");
        assertThat(term.sentence().replaceFirst("\\.$", "")).doesNotContain(".");
        assertThat(term.example()).isPresent();
    }

    /** Cross-attention goes by that name in other books; here the reader does it on the second page without being told. */
    @Test
    void everyTermButOneIsReachableFromAWordOfTheBook() {
        assertThat(terms()).hasSizeGreaterThan(30);
        assertThat(terms().stream().filter(term -> BOOK.naming(term).isEmpty()).map(Term::slug))
                .containsExactly("cross-attention");
    }

    @Test
    void aGlossaryIsThatOfTheCoursesBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("fr"));
        Files.writeString(folder.resolve("glossary.md"), "## Colour\n\nWhat light does.\n");
        Files.writeString(folder.resolve("a.md"), "# A\n\n## One\n\nA colour.\n");
        Files.writeString(folder.resolve("fr/b.md"), "# B\n\n## Un\n\nA colour, [x](term:anything).\n");

        var library = new CourseLibrary(folder.toString());

        var beside = library.find("a").orElseThrow();
        assertThat(beside.glossary().terms()).extracting(Term::slug).containsExactly("colour");
        assertThat(beside.naming(beside.glossary().terms().getFirst())).containsExactly(beside.first());
        assertThat(library.find("b").orElseThrow().glossary()).isEqualTo(Glossary.NONE);
    }

    @Test
    void faultsOfAGlossaryAndOfTheCoursesBesideItAreReportedTogether() throws IOException {
        Files.writeString(folder.resolve("glossary.md"), "## Colour\n");
        Files.writeString(folder.resolve("a.md"), "# A\n\n## One\n\nA [colour](term:colour).\n\n## Two\n");

        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOfSatisfying(
                        CourseException.class,
                        refusal -> assertThat(refusal.faults())
                                .satisfiesExactly(
                                        fault -> assertThat(fault)
                                                .isEqualTo(
                                                        "%s:1: found a term without an explanation; expected a sentence below it"
                                                                .formatted(folder.resolve("glossary.md"))),
                                        fault -> assertThat(fault).startsWith(folder.resolve("a.md") + ":7: ")));
    }

    @Test
    void aGlossaryAloneIsNoCourse() throws IOException {
        Files.writeString(folder.resolve("glossary.md"), "## Colour\n\nWhat light does.\n");

        assertThatThrownBy(() -> new CourseLibrary(folder.toString()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("found no course");
    }

    @Test
    void aLinkToATermThatTheGlossaryDoesNotHaveIsAFault() {
        var glossary = loader.loadGlossary("glossary.md", "## Softmax\n\nA sentence.");

        assertThatThrownBy(() -> loader.load("x.md", "# C\n\n## A\n\n[x](term:sofmax)", glossary))
                .isInstanceOf(CourseException.class)
                .hasMessage(
                        "x.md:5: found \"term:sofmax\"; expected a term of the glossary; did you mean term:softmax?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Glossary", "Words {#glossary}"})
    void aSectionCannotStandAtTheAddressOfTheGlossary(String heading) {
        assertThatThrownBy(() -> loader.load("x.md", "# C\n\n## " + heading + "\n\nText."))
                .isInstanceOf(CourseException.class)
                .hasMessage(
                        "x.md:3: slug: found \"glossary\"; expected another slug, such as {#my-glossary}: the book has this address itself");
    }

    @Test
    void aCourseCannotStandAtTheAddressOfTheSearch() {
        assertThatThrownBy(() -> loader.load("x.md", "# Search\n\n## A\n\nText."))
                .isInstanceOf(CourseException.class)
                .hasMessage(
                        "x.md:1: slug: found \"search\"; expected another slug in the front matter: the book has this address itself");
    }

    @Test
    void everyTermOfTheBookHasANumberToHoldOnTo() {
        var terms = new CourseLibrary("")
                .find("attention-intuition")
                .orElseThrow()
                .glossary()
                .terms();
        assertThat(terms)
                .allSatisfy(term -> assertThat(term.example())
                        .hasValueSatisfying(
                                example -> assertThat(example.text()).containsPattern("[0-9{]")));
    }
}
