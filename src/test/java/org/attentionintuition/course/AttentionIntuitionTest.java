package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The course that the program brings along keeps what its document says. */
class AttentionIntuitionTest {

    private static final Course COURSE =
            new CourseLibrary("").find("attention-intuition").orElseThrow();

    static List<Section> sections() {
        return COURSE.sections();
    }

    @Test
    void itHasTheTitlesOfTheDocumentInTheirOrder() {
        assertThat(COURSE.title()).isEqualTo("Attention Intuition: What Problem Does It Solve?");
        assertThat(COURSE.sections())
                .extracting(Section::title)
                .containsExactly(
                        "The Bottleneck Problem",
                        "The Attention Solution",
                        "Attention as Database Lookup",
                        "Self-Attention: Attending to Yourself",
                        "Why Attention Works Well",
                        "Query, Key, Value: The Three Projections",
                        "What’s Next");
    }

    /** Code and the example sentence, whose words are what the labs reckon with, keep the signs of a typewriter. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh"})
    void textIsSetWithTheSignsOfABook(String language) throws IOException {
        var typed = new ArrayList<String>();
        for (var file : List.of("01-attention-intuition.md", "glossary.md", "playground.md")) {
            var fence = "";
            for (var line : Files.readAllLines(Path.of("src/main/resources/courses", language, file))) {
                if (line.startsWith("```")) {
                    fence = fence.isEmpty() ? line : "";
                } else if (line.matches(".*[\"'].*") && typed(line, fence)) {
                    typed.add(file + ": " + line);
                }
            }
        }
        assertThat(typed).isEmpty();
    }

    private static boolean typed(String line, String fence) {
        if (fence.isEmpty()) {
            return !line.startsWith(">")
                    && line.replaceFirst(": \".*\"$", "")
                            .replaceAll("`[^`]*`", "")
                            .matches(".*[\"'].*");
        }
        var text = Pattern.compile("[ -]*[a-z]+: (?:([\"'])(.*)\\1|([^\"'\\[{].*))")
                .matcher(line);
        var said = text.matches() ? text.group(1) == null ? text.group(3) : text.group(2) : "";
        return !fence.equals("```python") && !said.contains("table[") && said.matches(".*[\"'].*");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aPageHasALabAndAtMost250WordsOfProse(Section section) {
        var text = section.blocks().stream()
                .map(block -> block instanceof Prose prose ? prose.html() : "")
                .collect(Collectors.joining(" "))
                .replaceAll("<[^>]*>", "");

        assertThat(text.split("[^\\p{L}\\p{N}'’-]+", -1))
                .filteredOn(word -> !word.isBlank())
                .hasSizeBetween(50, 250);
        assertThat(section.labs()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aPageAsksForAPredictionAndSetsAChallenge(Section section) {
        assertThat(section.blocks()).hasAtLeastOneElementOfType(Predict.class);
        assertThat(section.blocks())
                .filteredOn(Challenge.class::isInstance)
                .singleElement()
                .extracting(challenge -> ((Challenge) challenge).levels().size())
                .isEqualTo(Set.of(3, 4, 6).contains(section.number()) ? 3 : 1);
    }

    @Test
    void predictionsAreMadeInEveryWay() {
        assertThat(COURSE.sections())
                .filteredOn(section -> kinds(section).contains(Predict.Kind.BARS))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(COURSE.sections()).anyMatch(section -> kinds(section).contains(Predict.Kind.NUMBER));
        assertThat(COURSE.sections()).allMatch(section -> kinds(section).contains(Predict.Kind.CHOOSE));
    }

    @Test
    void itOpensOnTheElevenWeightsOfTheDocument() {
        var lab = (AttentionLab) COURSE.sections().get(3).labs().getFirst();
        var start = lab.start();
        var settings = new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal());

        var trace = Attention.attend(start.queryVectors(), start.keyVectors(), start.values(), settings);
        var weights = IntStream.range(0, start.keys().size())
                .mapToObj(key ->
                        String.format(Locale.ROOT, "%.2f", trace.weights().get(start.chosen(), key)))
                .collect(Collectors.joining(" "));

        assertThat(start.queries().get(start.chosen()).word()).isEqualTo("it");
        assertThat(words(start.keys())).isEqualTo("The animal didn't cross the street because it was too tired");
        assertThat(weights).isEqualTo("0.02 0.45 0.03 0.02 0.01 0.08 0.03 0.30 0.02 0.02 0.02");
    }

    @Test
    void theLookupTableAndTheTranslationAreThoseOfTheDocument() {
        var table = ((AttentionLab) COURSE.sections().get(2).labs().getFirst());
        var alignment = ((AttentionLab) COURSE.sections().get(1).labs().getFirst()).start();

        assertThat(table.valueNames()).containsExactly("animal", "vehicle");
        assertThat(words(table.start().keys())).isEqualTo("cat dog car");
        assertThat(Arrays.deepToString(IntStream.range(0, 3)
                        .mapToObj(key -> table.start().values().row(key))
                        .toArray()))
                .isEqualTo("[[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]");
        assertThat(words(alignment.keys())).isEqualTo("The cat sat on the mat");
        assertThat(words(alignment.queries())).isEqualTo("Le chat était assis sur le tapis");
    }

    @Test
    void theLongRangeIsTheDocuments999Steps() {
        assertThat(COURSE.sections().get(4).labs())
                .filteredOn(GradientLab.class::isInstance)
                .singleElement()
                .extracting(lab -> ((GradientLab) lab).steps())
                .isEqualTo(999);
    }

    private static List<Predict.Kind> kinds(Section section) {
        return section.blocks().stream()
                .flatMap(block -> block instanceof Predict predict ? Stream.of(predict.kind()) : Stream.empty())
                .toList();
    }

    private static String words(List<WordVector> words) {
        return words.stream().map(WordVector::word).collect(Collectors.joining(" "));
    }
}
