package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every record and every text. */
class LearnerRecordLawsTest {

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
                        Arbitraries.maps(
                                        names(3),
                                        Combinators.combine(
                                                        Arbitraries.integers().between(0, Played.MOST_LEVELS - 1),
                                                        Arbitraries.of(true, false))
                                                .as(Played::new))
                                .ofMaxSize(12),
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
