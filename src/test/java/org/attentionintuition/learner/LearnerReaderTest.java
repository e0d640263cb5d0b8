package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser or a file claims: valid things are kept, all others named, and no text whatever breaks anything. */
class LearnerReaderTest {

    private static final String WHEN = "2026-01-31T10:15:30Z";
    private static final Instant THEN = Instant.parse(WHEN);

    @Property(tries = 300)
    void everyRecordSurvivesTheRoundTrip(@ForAll("records") LearnerRecord record) {
        var reading = LearnerReader.read(Document.write(record));

        assertThat(reading.record()).contains(record);
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.record().orElseThrow().labStates().keySet())
                .containsExactlyElementsOf(record.labStates().keySet());
    }

    @Property(tries = 300)
    void whatTheChangesMakeOfOneRecordIsTheOther(
            @ForAll("records") LearnerRecord before, @ForAll("records") LearnerRecord after) {
        assertThat(Change.apply(Change.between(before, after), before)).isEqualTo(after);
        assertThat(Change.between(after, after)).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAnError(@ForAll String text) {
        var reading = LearnerReader.read(text);

        assertThat(reading.record().isPresent() || !reading.remarks().isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void aDocumentCutShortIsRefusedAsAWhole(@ForAll("records") LearnerRecord record, @ForAll double share) {
        var text = Document.write(record);
        var cut = text.substring(0, (int) (Math.abs(share % 1) * (text.length() - 1)));

        assertThat(LearnerReader.read(cut).record()).isEmpty();
    }

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
                 "labs": {"a/b/lab": "q=1,2", "a/b/none": "", "a/b/odd": "\\u0000", "a/b/half": "\\ud800", "a/b/list": ["q"]}}
                """.formatted(WHEN));

        assertThat(reading.record())
                .contains(new LearnerRecord(
                        Map.of("a/b", THEN),
                        Map.of("a/b/p", new Outcome(true, THEN)),
                        Map.of(),
                        Map.of("a/b/lab", "q=1,2"),
                        ""));
        assertThat(reading.remarks())
                .containsExactlyInAnyOrder(
                        "labs: 4 entries left out, not valid or beyond the 250 that are kept.",
                        "visited: 6 entries left out, not valid or beyond the 250 that are kept.",
                        "predictions: 4 entries left out, not valid or beyond the 250 that are kept.",
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
                .containsExactly("visited: 4750 entries left out, not valid or beyond the 250 that are kept.");
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

    @Provide
    Arbitrary<LearnerRecord> records() {
        return Combinators.combine(
                        Arbitraries.maps(names(2), times()).ofMaxSize(12),
                        Arbitraries.maps(
                                        names(3),
                                        Combinators.combine(Arbitraries.of(true, false), times())
                                                .as(Outcome::new))
                                .ofMaxSize(12),
                        Arbitraries.maps(names(3), times()).ofMaxSize(12),
                        Arbitraries.maps(names(3), states()).ofMaxSize(12),
                        Arbitraries.oneOf(names(2), Arbitraries.just("")))
                .as(LearnerRecord::new);
    }

    private static Arbitrary<String> names(int parts) {
        var slug = Arbitraries.of("a", "b", "query-key-value", "7", "x".repeat(80));
        return slug.list().ofSize(parts).map(slugs -> String.join("/", slugs));
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<String> states() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(60),
                        Arbitraries.strings()
                                .withChars('"', '\\', '<', 'ä', '注', ' ', '&')
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.just("🦊=1"))
                .filter(Names::state);
    }
}
