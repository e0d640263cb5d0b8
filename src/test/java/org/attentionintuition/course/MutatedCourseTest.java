package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a good course, it loads or is refused with lines that name a place in it. */
class MutatedCourseTest {

    private static final String GOOD = Documents.sample() + """

            ## More

            > *One* **two** `three` [four](https://example.org) <b>

            ```lab heads
            id: heads
            title: Heads
            provenance: computed
            tokens: [{word: a, vector: [1, 0]}]
            heads: [{name: h, query-weights: [[1], [0]], key-weights: [[1], [0]], value-weights: [[1], [0]]}]
            ```

            ```lab scaling
            id: scaling
            title: Scaling
            provenance: measured
            width: {start: 2, min: 1, max: 512}
            ```

            ```predict
            id: ask
            lab: scaling
            state: width:4
            from: width:2
            ask: What?
            kind: choose
            measure: largest-weight dot
            options:
              - {text: A, between: [0, 0.5], because: No.}
              - {text: B, change: rises, because: Yes.}
            ```

            ## Attention

            ```lab attention
            id: attention
            title: Attention
            provenance: computed
            queries: [{word: a, vector: [1, 0]}]
            keys: [{word: b, vector: [1, 0]}, {word: b, vector: [0, 1]}]
            ```

            ```predict
            id: bars
            lab: attention
            ask: What?
            kind: bars
            measure: weights
            right: So.
            mistakes: [{guess: even, because: No.}, {guess: {"b#2": [0, 1]}, because: No.}]
            ```

            ```predict
            id: number
            lab: attention
            ask: What?
            kind: number
            measure: weight b#2
            field: {min: 0, max: 1, step: 0.1}
            tolerance: 0.1
            right: So.
            mistakes: [{between: [0, 0.5], because: No.}]
            ```

            ```challenge
            id: reach
            lab: attention
            title: Reach
            levels:
              - goal: Up.
                goals: [{measure: weight b, at-least: 0.7}]
                moves: [q1]
                hint: Turn.
                why: So.
            ```
            """;

    private static final List<String> INSERTIONS = List.of(
            "```",
            "---\n",
            "- ",
            "  ",
            "\t",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            "## ",
            "&a ",
            "*a",
            "!!x ",
            "<",
            ">",
            "null",
            "true",
            "~",
            ".nan",
            "-.inf",
            "1e999",
            "0x7f",
            "99999999999999999999",
            "-0",
            "0.017",
            "\u0000",
            "\u0007",
            "\uFEFF",
            "\uD83D",
            "\u2028",
            "\r",
            "\r\n",
            "| ",
            "? ",
            "<<: ",
            "%YAML 9\n",
            "`",
            "_",
            "![",
            "](javascript:x)",
            "{#A}");

    @Example
    void theCourseThatIsMutatedIsGood() {
        assertThat(new CourseLoader().load("x.md", GOOD).sections())
                .extracting(section -> section.blocks().size())
                .containsExactly(2, 4, 4);
    }

    @Property(tries = 500)
    void aMutatedCourseLoadsOrIsRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int mutations) {
        var random = new Random(seed);
        var text = GOOD;
        for (var i = 0; i < mutations; i++) {
            text = mutated(text, random);
        }
        try {
            var course = new CourseLoader().load("x.md", text);
            assertThat(course.sections()).isNotEmpty();
        } catch (CourseException refusal) {
            var lines = Math.max(1, text.lines().count());
            assertThat(refusal.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault).matches("x\\.md:\\d+: .*found .+; expected .+|x\\.md: and \\d+ more");
                if (!fault.endsWith(" more")) {
                    assertThat(Long.parseLong(fault.split(":", 3)[1])).isBetween(1L, lines);
                }
            });
        }
    }

    private static String mutated(String text, Random random) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(30));
        var head = text.substring(0, from);
        return switch (random.nextInt(4)) {
            case 0 -> head + text.substring(to);
            case 1 -> head + text.substring(from, to) + text.substring(from);
            case 2 -> head + INSERTIONS.get(random.nextInt(INSERTIONS.size())) + text.substring(from);
            default -> head + (char) random.nextInt(0x3000) + text.substring(Math.min(text.length(), from + 1));
        };
    }
}
