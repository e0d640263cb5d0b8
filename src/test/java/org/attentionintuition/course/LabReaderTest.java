package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.junit.jupiter.api.Test;

class LabReaderTest {

    private static final String TWO_BY_TWO = """
            queries:
              - {word: a, vector: [1, 0]}
              - {word: b, vector: [0.15, -0.3]}
            keys:
              - {word: x, vector: [1, 0]}
              - {word: y, vector: [0, 3]}
            """;

    @Test
    void anAttentionLabNeedsOnlyQueriesAndKeys() {
        var queries = List.of(word("a", 1, 0), word("b", 0.15, -0.3));
        var keys = List.of(word("x", 1, 0), word("y", 0, 3));
        var start = new Scene("start", "", queries, keys, Vectors.of(new double[][] {{1, 0}, {0, 3}}), 0);

        assertThat(Documents.lab("attention", TWO_BY_TWO))
                .isEqualTo(new AttentionLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        WordLanguages.OF_THE_COURSE,
                        start,
                        Similarity.DOT,
                        1,
                        false,
                        List.of(),
                        Set.of(Control.QUERIES, Control.KEYS),
                        List.of(Show.BARS, Show.PLANE),
                        List.of()));
    }

    @Test
    void anAttentionLabTakesEveryKey() {
        var lab = (AttentionLab) Documents.lab("attention", TWO_BY_TWO + """
                values: [[1, 0, 0], [0, 1, -0.05]]
                value-names: [red, green, 7]
                caption: |
                  One sentence
                  over two lines.
                similarity: negativeSquaredDistance
                temperature: 0.5
                causal: true
                chosen: b
                controls: [causal, similarity, temperature, values, keys, queries]
                show: [hard, output, arcs, heatmap, plane, bars]
                scenes:
                  - {name: far, note: As above.}
                  - name: near
                    note: One query moved.
                    queries: [{word: b, vector: [2, 2]}, {word: c, vector: [2, 1]}]
                  - {name: chosen, chosen: 1}
                  - {name: worth, values: [[0, 0, 1], [1, 0, 0]]}
                """);

        assertThat(lab.caption()).isEqualTo("One sentence over two lines.");
        assertThat(lab.similarity()).isEqualTo(Similarity.NEGATIVE_SQUARED_DISTANCE);
        assertThat(lab.temperature()).isEqualTo(0.5);
        assertThat(lab.causal()).isTrue();
        assertThat(lab.valueNames()).containsExactly("red", "green", "7");
        assertThat(lab.controls()).containsExactly(Control.values());
        assertThat(lab.show()).containsExactly(Show.HARD, Show.OUTPUT, Show.ARCS, Show.HEATMAP, Show.PLANE, Show.BARS);
        assertThat(lab.scenes()).extracting(Scene::name).containsExactly("far", "near", "chosen", "worth");
        assertThat(lab.scenes()).extracting(Scene::note).containsExactly("As above.", "One query moved.", "", "");
        assertThat(lab.scenes()).extracting(Scene::chosen).containsExactly(1, 0, 0, 1);
        assertThat(lab.start()).isEqualTo(lab.scenes().getFirst());
        var near = lab.scenes().get(1);
        assertThat(near.queries()).containsExactly(word("b", 2, 2), word("c", 2, 1));
        assertThat(near.keys()).isEqualTo(lab.start().keys());
        assertThat(near.values()).isEqualTo(lab.start().values());
        assertThat(lab.scenes().get(3).values()).isEqualTo(Vectors.of(new double[][] {{0, 0, 1}, {1, 0, 0}}));
    }

    @Test
    void aSceneWithoutValuesOfItsOwnHasItsKeysForValues() {
        var lab = (AttentionLab) Documents.lab("attention", TWO_BY_TWO + """
                scenes:
                  - {name: two}
                  - {name: one, keys: [{word: z, vector: [2, -2]}]}
                """);

        assertThat(lab.scenes().get(1).values()).isEqualTo(Vectors.of(new double[] {2, -2}));
    }

    @Test
    void theChosenWordIsItsFirstOccurrenceAndAPlaceIsCountedFromOne() {
        var twice = """
                keys: [{word: x, vector: [1]}]
                queries:
                  - {word: The, vector: [1]}
                  - {word: the, vector: [2]}
                  - {word: the, vector: [3]}
                  - {word: "3", vector: [3]}
                """;

        assertThat(chosen(twice + "chosen: the")).isEqualTo(1);
        assertThat(chosen(twice + "chosen: 3")).isEqualTo(2);
        assertThat(chosen(twice + "chosen: \"3\"")).isEqualTo(3);
    }

    @Test
    void withoutAChoiceThePlaneIsOnlyShownForVectorsOfTwoNumbers() {
        var lab = (AttentionLab) Documents.lab("attention", """
                queries: [{word: a, vector: [1, 2, 3]}]
                keys: [{word: b, vector: [1, 2, 3]}]
                """);

        assertThat(lab.show()).containsExactly(Show.BARS);
    }

    @Test
    void aRecallLabIsCompleteWithItsDefaultsAndTakesEveryKey() {
        assertThat(Documents.lab("recall", ""))
                .isEqualTo(new RecallLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        EncoderKind.TANH,
                        new Range(20, 2, 50),
                        new Range(32, 4, 128),
                        new Range(0.95, 0.5, 1.2),
                        8,
                        600,
                        400,
                        1));
        assertThat(Documents.lab("recall", """
                        caption: A caption.
                        encoder: orthogonal
                        length: {start: 3, min: 2, max: 4}
                        width: {start: 5, min: 5, max: 8}
                        radius: {start: 1, min: 0.9, max: 1.05}
                        symbols: 4
                        training: 100
                        test: 50
                        seed: 7
                        """))
                .isEqualTo(new RecallLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "A caption.",
                        EncoderKind.ORTHOGONAL,
                        new Range(3, 2, 4),
                        new Range(5, 5, 8),
                        new Range(1, 0.9, 1.05),
                        4,
                        100,
                        50,
                        7));
    }

    @Test
    void aGradientLabIsCompleteWithItsDefaultsAndTakesEveryKey() {
        assertThat(Documents.lab("gradient", ""))
                .isEqualTo(
                        new GradientLab("lab", "Lab", Provenance.HAND_SET, "", 999, 32, new Range(0.95, 0.9, 1.1), 1));
        assertThat(Documents.lab("gradient", "steps: 10\nwidth: 4\nradius: {start: 1, min: 1, max: 1}\nseed: 0"))
                .isEqualTo(new GradientLab("lab", "Lab", Provenance.HAND_SET, "", 10, 4, new Range(1, 1, 1), 0));
    }

    @Test
    void aParallelLabIsCompleteWithItsDefaultsAndTakesEveryKey() {
        assertThat(Documents.lab("parallel", ""))
                .isEqualTo(new ParallelLab(
                        "lab", "Lab", Provenance.HAND_SET, "", new Range(256, 16, 1024), new Range(64, 8, 128), 1));
        var yaml = "length: {start: 2, min: 1, max: 3}\nwidth: {start: 5, min: 4, max: 6}\nseed: 2";
        assertThat(Documents.lab("parallel", yaml))
                .isEqualTo(new ParallelLab(
                        "lab", "Lab", Provenance.HAND_SET, "", new Range(2, 1, 3), new Range(5, 4, 6), 2));
    }

    @Test
    void aScalingLabIsCompleteWithItsDefaultsAndTakesEveryKey() {
        assertThat(Documents.lab("scaling", ""))
                .isEqualTo(new ScalingLab("lab", "Lab", Provenance.HAND_SET, "", new Range(64, 1, 512), 16, 200, 1));
        assertThat(Documents.lab("scaling", "width: {start: 2, min: 2, max: 8}\nkeys: 3\nsamples: 9\nseed: 3"))
                .isEqualTo(new ScalingLab("lab", "Lab", Provenance.HAND_SET, "", new Range(2, 2, 8), 3, 9, 3));
    }

    @Test
    void aProjectionsLabNeedsOnlyTokensAndTakesEveryKey() {
        var tokens = "tokens: [{word: a, vector: [1, 0]}, {word: b, vector: [0, 1]}]\n";
        var words = List.of(word("a", 1, 0), word("b", 0, 1));
        var unit = Vectors.of(new double[][] {{1, 0}, {0, 1}});

        assertThat(Documents.lab("projections", tokens))
                .isEqualTo(new ProjectionsLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        WordLanguages.OF_THE_COURSE,
                        words,
                        unit,
                        unit,
                        unit,
                        0,
                        Similarity.DOT,
                        1,
                        List.of(),
                        1));
        assertThat(Documents.lab("projections", tokens + """
                        query-weights: [[0, 1], [1, 0]]
                        key-weights: [[2, 0], [0, 2]]
                        value-weights: [[1, 1], [-1, 1]]
                        chosen: b
                        similarity: scaledDot
                        temperature: 2
                        partners: [b, 1]
                        seed: 5
                        """))
                .isEqualTo(new ProjectionsLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        WordLanguages.OF_THE_COURSE,
                        words,
                        Vectors.of(new double[][] {{0, 1}, {1, 0}}),
                        Vectors.of(new double[][] {{2, 0}, {0, 2}}),
                        Vectors.of(new double[][] {{1, 1}, {-1, 1}}),
                        1,
                        Similarity.SCALED_DOT,
                        2,
                        List.of(1, 0),
                        5));
    }

    @Test
    void theWordsOfALabMayBeOfOtherLanguagesThanItsCourse() {
        assertThat(Documents.lab("attention", TWO_BY_TWO + "language: fr").language())
                .isEqualTo(new WordLanguages("fr", "fr"));
        assertThat(Documents.lab("attention", TWO_BY_TWO + "language: {queries: fr, keys: pt-BR}")
                        .language())
                .isEqualTo(new WordLanguages("fr", "pt-BR"));
        var tokens = "tokens: [{word: a, vector: [1, 0]}, {word: b, vector: [0, 1]}]\n";
        assertThat(Documents.lab("projections", tokens + "language: en").language())
                .isEqualTo(new WordLanguages("en", "en"));
        assertThat(Documents.lab("words", "word: king").language()).isEqualTo(new WordLanguages("en", "en"));
        assertThatThrownBy(() -> Documents.lab("attention", TWO_BY_TWO + "language: French"))
                .hasMessageContaining("language: found \"French\"; expected a language tag such as en or pt-BR");
        assertThatThrownBy(() -> Documents.lab("attention", TWO_BY_TWO + "language: {values: fr}"))
                .hasMessageContaining("language.values: found an unknown key");
    }

    @Test
    void trainingNeedsASimilarityWhoseGradientItKnows() {
        assertThatThrownBy(() -> Documents.lab("projections", """
                        tokens: [{word: a, vector: [1, 0]}, {word: b, vector: [0, 1]}]
                        similarity: cosine
                        partners: [b, a]
                        """))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("similarity: found \"cosine\"; expected dot or scaledDot");
    }

    @Test
    void aHeadsLabNeedsTokensAndHeadsAndTakesEveryKey() {
        var needed = """
                tokens: [{word: a, vector: [1, 0, 1]}, {word: b, vector: [0, 1, 1]}]
                heads:
                  - name: first
                    query-weights: [[1], [2], [3]]
                    key-weights: [[3], [2], [1]]
                    value-weights: [[1, 0], [0, 1], [0, 0]]
                """;
        var head = new HeadsLab.Head(
                "first",
                Vectors.of(new double[][] {{1}, {2}, {3}}),
                Vectors.of(new double[][] {{3}, {2}, {1}}),
                Vectors.of(new double[][] {{1, 0}, {0, 1}, {0, 0}}));
        var tokens = List.of(word("a", 1, 0, 1), word("b", 0, 1, 1));

        assertThat(Documents.lab("heads", needed))
                .isEqualTo(new HeadsLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        WordLanguages.OF_THE_COURSE,
                        tokens,
                        List.of(head),
                        0,
                        false));
        assertThat(Documents.lab("heads", needed + "chosen: 2\ncausal: true"))
                .isEqualTo(new HeadsLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        WordLanguages.OF_THE_COURSE,
                        tokens,
                        List.of(head),
                        1,
                        true));
    }

    @Test
    void aModelLabNeedsASentenceAndTakesEveryKey() {
        assertThat(Documents.lab("model", "reads: The cat sat"))
                .isEqualTo(new ModelLab(
                        "lab", "Lab", Provenance.HAND_SET, "", "The cat sat", "", List.of(), 0, 0, 1, 0, 0, List.of()));
        assertThat(Documents.lab("model", """
                        reads: The cat sat
                        beside: The dog sat
                        examples: [Hello, Goodbye]
                        layer: 6
                        head: 12
                        ask: 3
                        key: 2
                        or: 40
                        pairs: [{first: A b, second: A c, pronoun: a, means: [b, c]}]
                        """))
                .isEqualTo(new ModelLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        "The cat sat",
                        "The dog sat",
                        List.of("Hello", "Goodbye"),
                        5,
                        11,
                        2,
                        1,
                        39,
                        List.of(new PronounPair("A b", "A c", "a", "b", "c"))));
        assertThatThrownBy(() -> Documents.lab("model", "reads: The cat sat\nlayer: 7"))
                .hasMessageContaining("layer: found 7; expected a number from 1 to 6");
    }

    @Test
    void aWordsLabNeedsOnlyAWordAndTakesEveryKey() {
        assertThat(Documents.lab("words", "word: king"))
                .isEqualTo(new WordsLab("lab", "Lab", Provenance.HAND_SET, "", "king", List.of(), List.of(), false));
        assertThat(Documents.lab("words", """
                        word: cat
                        words: [{word: cat, vector: [1, 0]}, {word: dog, vector: [0.5, 0]}]
                        sums:
                          - {word: king, plus: woman, minus: man, hoped: queen}
                          - {word: paris, plus: italy, minus: france, hoped: rome, note: Capitals.}
                        folded: true
                        """))
                .isEqualTo(new WordsLab(
                        "lab",
                        "Lab",
                        Provenance.HAND_SET,
                        "",
                        "cat",
                        List.of(word("cat", 1, 0), word("dog", 0.5, 0)),
                        List.of(
                                new WordsLab.Sum("king", "woman", "man", "queen", ""),
                                new WordsLab.Sum("paris", "italy", "france", "rome", "Capitals.")),
                        true));
    }

    @Test
    void aWordsLabMayBeginWithItsFirstSum() {
        var lab = (WordsLab) Documents.lab("words", "sums: [{word: king, plus: woman, minus: man, hoped: queen}]");
        assertThat(lab.word()).isEmpty();
        assertThatThrownBy(() -> Documents.lab("words", "folded: true"))
                .hasMessageContaining("word: found nothing; expected a word, or sums");
    }

    @Test
    void whatAWordsLabCannotShowIsAFault() {
        assertThatThrownBy(() -> Documents.lab("words", """
                        words: [{word: cat, vector: [1, 0]}, {word: dog, vector: [1]}, {word: cat, vector: [1, 0]}]
                        sums:
                          - {word: king, plus: woman, minus: man, hoped: king}
                          - {word: king, plus: woman}
                          - king
                        """))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("words[1].vector: found 1 number; expected 2, the width of the first word")
                .hasMessageContaining("words: found \"cat\" again; expected each word once")
                .hasMessageContaining("sums[0]: found hoped: \"king\"; expected a word that is none of the sum")
                .hasMessageContaining("sums[1].minus: found nothing; expected a word")
                .hasMessageContaining("sums[2]: found \"king\"; expected {word: …, plus: …, minus: …, hoped: …}");
    }

    @Test
    void hostileTextInYamlStaysPlainText() {
        var lab = (AttentionLab) Documents.lab("attention", """
                caption: "<img src=x onerror=alert(1)>"
                queries: [{word: "<script>alert(1)</script>", vector: [1]}]
                keys: [{word: "\\"><b>", vector: [1]}]
                """);

        assertThat(lab.caption()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(lab.start().queries().getFirst().word()).isEqualTo("<script>alert(1)</script>");
        assertThat(lab.start().keys().getFirst().word()).isEqualTo("\"><b>");
    }

    @Test
    void controlCharactersInYamlAreAFault() {
        assertThatThrownBy(() -> Documents.lab("recall", "caption: \"a\\u001b[2J\""))
                .hasMessage("page.md:9: caption: found a control character; expected readable text");
    }

    @Test
    void aBombOfAliasesIsAFault() {
        assertThatThrownBy(() -> Documents.lab("recall", """
                        a: &a [x, x, x, x, x, x, x, x]
                        b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                        c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                        """))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("found an anchor or alias");
    }

    @Test
    void aThousandFaultsAreReportedInFiftyLines() {
        var queries = "queries:\n" + "- {word: a, vector: [9, 9, 9, 9, 9, 9, 9, 9]}\n".repeat(40);

        assertThatThrownBy(() -> Documents.lab("attention", queries))
                .isInstanceOfSatisfying(
                        CourseException.class,
                        refusal -> assertThat(refusal.faults())
                                .hasSize(51)
                                .last()
                                .asString()
                                .matches("page.md: and \\d+ more"));
    }

    private static int chosen(String yaml) {
        return ((AttentionLab) Documents.lab("attention", yaml)).start().chosen();
    }

    private static WordVector word(String word, double... vector) {
        return new WordVector(word, java.util.Arrays.stream(vector).boxed().toList());
    }
}
