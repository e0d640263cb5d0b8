package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser or a file claims: valid things are kept, all others named, and no text whatever breaks anything. */
class LearnerReaderTest {

    private static final String WHEN = "2026-01-31T10:15:30Z";
    private static final Instant THEN = Instant.parse(WHEN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "\"version\"",
                "{}",
                "{\"visited\": {}}",
                "{\"version\": 2}",
                "{\"version\": \"1\"}",
                "{\"version\": 1.5}",
                "{\"version\": null}",
                "{\"version\": 1} {}",
                "{\"version\": 1, \"version\": 1}",
                "{\"version\": 1, \"x\": [[[[[[[[[[]]]]]]]]]]}",
                "{\"version\": 1, \"visited\": {\"a/b\"",
                "{\"version\": 1e999}",
                "<html>"
            })
    void whatIsNoDocumentOfThisVersionIsRefusedWithAReason(String text) {
        var reading = LearnerReader.read(text);

        assertThat(reading.record()).isEmpty();
        assertThat(reading.remarks()).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() {
        var reading = LearnerReader.read("{\"version\": 1}" + " ".repeat(LearnerReader.LARGEST));

        assertThat(reading.record()).isEmpty();
        assertThat(reading.remarks()).containsExactly("It is larger than 256 kB.");
    }

    @Test
    void whatIsValidIsKeptAndTheRestIsCounted() {
        var reading = LearnerReader.read("""
                {"version": 1, "last": "../../etc", "colour": "red",
                 "visited": {"a/b": "%1$s", "a": "%1$s", "a/b/c": "%1$s", "A/b": "%1$s", "a/c": "yesterday", "a/d": 5, "a/../e": "%1$s"},
                 "predictions": {"a/b/p": {"right": true, "when": "%1$s"}, "a/b/q": {"right": 1, "when": "%1$s"}, "a/b/r": true,
                                 "a/b/s": {"right": false}, "<img>": {"right": true, "when": "%1$s"}},
                 "challenges": [1, 2, 3],
                 "levels": {"a/b/c": {"level": 1, "reached": true}, "a/b/d": {"level": -1, "reached": true}, "a/b/e": {"level": 100, "reached": true},
                            "a/b/f": {"level": 1.5, "reached": true}, "a/b/g": {"level": 1}, "a/b/h": 3},
                 "labs": {"a/b/lab": "q=1,2", "a/b/none": "", "a/b/odd": "\\u0000", "a/b/half": "\\ud800", "a/b/list": ["q"]}}
                """.formatted(WHEN));

        assertThat(reading.record())
                .contains(new LearnerRecord(
                        Map.of("a/b", THEN),
                        Map.of("a/b/p", new Outcome(true, THEN)),
                        Map.of(),
                        Map.of("a/b/c", new Played(1, true)),
                        Map.of("a/b/lab", "q=1,2"),
                        ""));
        assertThat(reading.remarks())
                .containsExactlyInAnyOrder(
                        "labs: 4 entries left out, not valid or beyond the 250 that are kept.",
                        "visited: 6 entries left out, not valid or beyond the 250 that are kept.",
                        "predictions: 4 entries left out, not valid or beyond the 250 that are kept.",
                        "levels: 5 entries left out, not valid or beyond the 250 that are kept.",
                        "challenges: 1 entry left out; it has to be names with values.",
                        "last: 1 entry left out; it is no address of a section.",
                        "Beside the known parts: 1 entry left out.");
    }

    @Test
    void ofThousandsOfEntriesAsManyAreKeptAsThereIsRoomFor() {
        var visited = IntStream.range(0, 5_000)
                .mapToObj("\"a/s%d\": \"2026-01-31T10:15:30Z\""::formatted)
                .collect(Collectors.joining(","));

        var reading = LearnerReader.read("{\"version\": 1, \"visited\": {" + visited + "}}");

        assertThat(reading.record().orElseThrow().visited()).hasSize(LearnerRecord.MOST);
        assertThat(reading.remarks())
                .containsExactly("visited: 4,750 entries left out, not valid or beyond the 250 that are kept.");
    }

    @Test
    void labStatesThatAreTooLongTogetherLoseTheOldest() {
        var labs = IntStream.range(0, 20)
                .mapToObj(i -> "\"a/b/lab-%d\": \"%s\"".formatted(i, "x".repeat(4_000)))
                .collect(Collectors.joining(","));

        var reading = LearnerReader.read("{\"version\": 1, \"labs\": {" + labs + "}}");

        assertThat(reading.record().orElseThrow().labStates()).hasSize(12).containsKey("a/b/lab-19");
        assertThat(reading.remarks())
                .containsExactly("labs: 8 entries left out, the oldest; there is no room for more.");
    }
}
