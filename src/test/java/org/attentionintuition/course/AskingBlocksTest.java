package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Predictions and challenges as they are written, and what comes of them. */
class AskingBlocksTest {

    private static final String LAB = """
            ```lab attention
            id: lab
            title: Lab
            provenance: hand-set
            queries: [{word: q, vector: [1, 0]}, {word: r, vector: [0, 1]}]
            keys: [{word: the cat, vector: [1, 0]}, {word: the, vector: [0, 1]}, {word: the, vector: [1, 1]}]
            values: [[1], [0], [1]]
            value-names: [animal]
            controls: [queries, keys, temperature]
            scenes: [{name: one}, {name: two, chosen: r}]
            ```
            """;

    @Test
    void aQuestionWithAnswersMayStandAboveItsLab() {
        var blocks = Documents.page("""
                ```predict
                id: ask
                lab: lab
                state: scene:2;q2:-3,0.5;t:1e-2
                from: scene:2
                ask: What happens to "the cat"?
                kind: choose
                measure: weight the cat
                options:
                  - {text: It rises., change: rises, because: Yes.}
                  - {text: It falls., change: falls, because: No.}
                  - {text: It is about a half., between: [0.4, 0.6], because: "No: see above."}
                ```
                """ + LAB).blocks();

        assertThat(blocks)
                .first()
                .isEqualTo(new Predict(
                        "ask",
                        "lab",
                        "scene:2;q2:-3,0.5;t:1e-2",
                        "scene:2",
                        "What happens to \"the cat\"?",
                        Predict.Kind.CHOOSE,
                        new Measure(Measure.Kind.WEIGHT, "the cat"),
                        List.of(
                                option("It rises.", new Claim.Change(Claim.Direction.RISES), "Yes."),
                                option("It falls.", new Claim.Change(Claim.Direction.FALLS), "No."),
                                option(
                                        "It is about a half.",
                                        new Claim.Within(new Interval(0.4, 0.6)),
                                        "No: see above.")),
                        Predict.Field.SHARE,
                        0,
                        "",
                        List.of(),
                        new Place("page.md", 5)));
        assertThat(blocks).hasExactlyElementsOfTypes(Predict.class, AttentionLab.class);
    }

    @Test
    void theExamplesOfTheFormatAreRead() throws IOException {
        var examples = Pattern.compile("(?m)^    ```(?:predict|challenge)\n(?:    .*\n)+?    ```\n")
                .matcher(Files.readString(Path.of("docs/course-format.md")))
                .results()
                .map(match -> "\n" + match.group().replaceAll("(?m)^    ", ""))
                .collect(Collectors.joining());

        var course = new CourseLoader().load("sample.md", Documents.sample() + examples);

        assertThat(course.first().blocks())
                .hasExactlyElementsOfTypes(Prose.class, AttentionLab.class, Predict.class, Challenge.class);
    }

    @Test
    void aWordThatALabHasTwiceIsNamedWithItsNumber() {
        var predict = predict("""
                kind: choose
                measure: leader
                options:
                  - {text: The first., word: the, because: No.}
                  - {text: The second., word: "the#2", because: Yes.}
                """);

        assertThat(predict.state()).isEmpty();
        assertThat(predict.from()).isEmpty();
        assertThat(predict.options())
                .extracting(Predict.Option::claim)
                .containsExactly(new Claim.Leads("the"), new Claim.Leads("the#2"));
        assertThat(Measure.names(List.of("the", "cat", "the", "the"))).containsExactly("the", "cat", "the#2", "the#3");
    }

    @Test
    void barsKnowKindsOfGuesses() {
        var predict = predict("""
                kind: bars
                measure: weights
                right: It is so.
                mistakes:
                  - {guess: even, because: A.}
                  - {guess: unchanged, because: B.}
                  - {guess: all-on the cat, because: C.}
                  - {guess: {the cat: [0.8, 1], "the#2": [0, 0.1]}, because: D.}
                """);

        assertThat(predict.tolerance()).isEqualTo(0.1);
        assertThat(predict.right()).isEqualTo("It is so.");
        assertThat(predict.mistakes())
                .containsExactly(
                        new Predict.Mistake(new Guess.Even(), "A."),
                        new Predict.Mistake(new Guess.Unchanged(), "B."),
                        new Predict.Mistake(new Guess.AllOn("the cat"), "C."),
                        new Predict.Mistake(
                                new Guess.Shares(
                                        Map.of("the cat", new Interval(0.8, 1), "the#2", new Interval(0, 0.1))),
                                "D."));
    }

    @Test
    void aNumberHasAFieldAndATolerance() {
        var predict = predict("""
                kind: number
                measure: output animal
                field: {min: -1, max: 2, step: 0.05}
                tolerance: 0.2
                right: It is so.
                mistakes:
                  - {between: [-1, 0], because: A.}
                """);

        assertThat(predict.field()).isEqualTo(new Predict.Field(-1, 2, 0.05));
        assertThat(predict.tolerance()).isEqualTo(0.2);
        assertThat(predict.measure().text()).isEqualTo("output animal");
        assertThat(predict.mistakes())
                .containsExactly(new Predict.Mistake(new Guess.Within(new Interval(-1, 0)), "A."));
    }

    @Test
    void everyKindOfLabThatCanBeMeasuredCanBeAskedAbout() {
        var asked = Map.of(
                "recall", "recall 50",
                "gradient", "gradient tanh",
                "scaling", "largest-weight scaledDot",
                "projections\ntokens: [{word: a, vector: [1, 0]}]", "output 2");
        asked.forEach((lab, measure) -> {
            var lines = lab.split("\n", -1);
            var section = Documents.page("""
                    ```lab %s
                    id: lab
                    title: Lab
                    provenance: computed
                    seed: 1
                    %s
                    ```
                    ```predict
                    id: ask
                    lab: lab
                    ask: What?
                    kind: number
                    measure: %s
                    field: {min: 0, max: 1, step: 0.1}
                    tolerance: 0.1
                    right: So.
                    mistakes: [{between: [0, 1], because: No.}]
                    ```
                    """.formatted(lines[0], lines.length > 1 ? lines[1] : "", measure));
            assertThat(((Predict) section.blocks().getLast()).measure().text()).isEqualTo(measure);
        });
    }

    @Test
    void aChallengeHasLevelsWithGoalsAndMoves() {
        var challenge = (Challenge) Documents.page(LAB + """
                        ```challenge
                        id: reach
                        lab: lab
                        state: scene:2
                        title: Reach it
                        levels:
                          - goal: Bring it up.
                            goals: [{measure: weight the cat, at-least: 0.7}, {measure: entropy, at-most: 1}]
                            moves: [q2, k, t]
                            hint: Turn.
                            why: It works.
                          - goal: Bring it to a half.
                            goals: [{measure: score the#2, between: [0.4, 0.6]}]
                            moves: [scene]
                            hint: Switch.
                            why: It works.
                        ```
                        """).blocks().getLast();

        assertThat(challenge)
                .isEqualTo(new Challenge(
                        "reach",
                        "lab",
                        "scene:2",
                        "Reach it",
                        List.of(
                                new Challenge.Level(
                                        "Bring it up.",
                                        List.of(
                                                goal(Measure.Kind.WEIGHT, "the cat", 0.7, Double.POSITIVE_INFINITY),
                                                goal(Measure.Kind.ENTROPY, "", Double.NEGATIVE_INFINITY, 1)),
                                        List.of("q2", "k", "t"),
                                        "Turn.",
                                        "It works."),
                                new Challenge.Level(
                                        "Bring it to a half.",
                                        List.of(goal(Measure.Kind.SCORE, "the#2", 0.4, 0.6)),
                                        List.of("scene"),
                                        "Switch.",
                                        "It works.")),
                        new Place("page.md", 16)));
        var level = challenge.levels().getFirst();
        assertThat(level.allows("q2")).isTrue();
        assertThat(level.allows("q1")).isFalse();
        assertThat(level.allows("k3")).isTrue();
        assertThat(level.allows("mask")).isFalse();
    }

    @Test
    void anIntervalTellsHowFarItIs() {
        var interval = new Interval(0.25, Double.POSITIVE_INFINITY);
        assertThat(interval.distance(0)).isEqualTo(0.25);
        assertThat(interval.distance(7)).isZero();
        assertThat(interval.distance(Double.NaN)).isNaN();
        assertThat(new Interval(0, 0.5).distance(0.75)).isEqualTo(0.25);
        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.2)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void aChangeIsOneThatCanBeSeenInTwoDecimals() {
        var rises = new Claim.Change(Claim.Direction.RISES);
        var falls = new Claim.Change(Claim.Direction.FALLS);
        var same = new Claim.Change(Claim.Direction.SAME);
        assertThat(List.of(rises.holds(0.5, 0.6), falls.holds(0.5, 0.6), same.holds(0.5, 0.6)))
                .containsExactly(true, false, false);
        assertThat(List.of(rises.holds(0.5, 0.4), falls.holds(0.5, 0.4), same.holds(0.5, 0.4)))
                .containsExactly(false, true, false);
        assertThat(List.of(rises.holds(0.5, 0.503), falls.holds(0.5, 0.503), same.holds(0.5, 0.503)))
                .containsExactly(false, false, true);
    }

    private static Predict predict(String yaml) {
        return (Predict)
                Documents.page(LAB + """
                        ```predict
                        id: ask
                        lab: lab
                        ask: What?
                        %s
                        ```
                        """.formatted(yaml.strip())).blocks().getLast();
    }

    private static Predict.Option option(String text, Claim claim, String because) {
        return new Predict.Option(text, claim, because);
    }

    private static Challenge.Goal goal(Measure.Kind kind, String of, double min, double max) {
        return new Challenge.Goal(new Measure(kind, of), new Interval(min, max));
    }
}
