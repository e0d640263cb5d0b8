package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every sentence, in the model that the book has. */
class EncoderTest {

    static List<String> sentences() {
        return Models.sentences();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyRowOfEveryHeadIsAProbabilityDistribution(String sentence) {
        var trace = Models.read(Models.int8(), sentence);

        assertThat(HeadSearch.places(trace)).hasSize(72).allSatisfy(place -> {
            var head = trace.head(place.layer(), place.head());
            for (var i = 0; i < trace.tokens().size(); i++) {
                assertThat(head.rowSum(i)).isCloseTo(1, within(1e-12));
            }
            assertThat(head.weights().data).as("computed anew").containsExactly(trace.weights(place).data);
            assertThat(head.queries().numCols).isEqualTo(32);
        });
        assertThat(trace.likeness(trace)).isCloseTo(1, within(1e-12));
    }

    /** Bytes in the place of floats change the weights; how much is in docs/benchmarks.md, and that it stays the same sentence is here. */
    @ParameterizedTest
    @MethodSource("sentences")
    void theModelInBytesUnderstandsTheSame(String sentence) {
        assertThat(Models.read(Models.int8(), sentence).likeness(Models.read(Models.fp32(), sentence)))
                .isGreaterThan(0.95);
    }

    @Test
    void sentencesAlikeAreNearerThanOthers() {
        var cat = Models.read(Models.int8(), "The cat sat on the mat.");

        assertThat(cat.likeness(Models.read(Models.int8(), "A kitten was sitting on a rug.")))
                .isGreaterThan(cat.likeness(Models.read(Models.int8(), "The stock market fell sharply.")) + 0.3);
    }

    @Test
    void theNumbersDoNotDependOnHowManyShareTheWork() {
        var tokens = Models.tokenizer().tokens("The animal didn't cross the street because it was too tired.");
        var alone = Models.int8().encode(tokens, Crew.ALONE, done -> {});
        for (var threads = 1; threads <= 5; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                var shared = Models.int8().encode(tokens, Crew.of(pool), done -> {});

                assertThat(shared.output()).isDeepEqualTo(alone.output());
                assertThat(shared.head(5, 11).weights().data)
                        .containsExactly(alone.head(5, 11).weights().data);
            }
        }
    }

    /** A page keeps up to four of these while it is open, and a class opens fifty pages. */
    @Test
    void theLongestSentenceOfAPageTakesTwoMillionBytes() {
        var trace = read(40);

        assertThat(trace.bytes()).isEqualTo(72 * 40 * 40 * 8 + 6 * 3 * 40 * 384 * 4 + 40 * 384 * 4);
        assertThat(trace.bytes()).isLessThan(2_200_000);
        assertThat(numbers(trace)).as("what is held, counted").isEqualTo(trace.bytes());
    }

    private static long numbers(EncoderTrace trace) {
        var bytes = (long) Float.BYTES * trace.output().length * trace.output()[0].length;
        for (var layer : trace.layers()) {
            for (var rows : List.of(layer.queries(), layer.keys(), layer.values())) {
                bytes += (long) Float.BYTES * rows.length * rows[0].length;
            }
            bytes += layer.weights().stream()
                    .mapToLong(it -> (long) Double.BYTES * it.data.length)
                    .sum();
        }
        return bytes;
    }

    @Test
    void progressIsToldLayerByLayerAndMayEndTheWork() {
        var told = new ArrayList<Double>();
        Models.int8().encode(Models.tokenizer().tokens("a"), Crew.ALONE, told::add);
        assertThat(told).containsExactly(1 / 6.0, 2 / 6.0, 3 / 6.0, 4 / 6.0, 5 / 6.0, 1.0);

        var layers = new ArrayList<Double>();
        assertThatThrownBy(() -> Models.int8().encode(Models.tokenizer().tokens("a"), Crew.ALONE, done -> {
                    layers.add(done);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(layers).hasSize(1);
    }

    @Test
    void readingTheFileTellsHowFarItIs() throws IOException {
        var told = new ArrayList<Double>();
        Models.files(Precision.INT8).readEncoder(told::add);

        assertThat(told).hasSizeGreaterThan(20).isSorted().endsWith(1.0).allMatch(share -> share > 0 && share <= 1);
        assertThat(told.getFirst()).isLessThan(0.1);
    }

    @Test
    void onlyAsManyTokensAsTheModelHasPlacesForAreRead() {
        var most = Models.int8().longest();

        assertThat(most).isEqualTo(512);
        assertThatThrownBy(() -> read(0)).hasMessage("tokens: found 0, needed 1…512");
        assertThatThrownBy(() -> read(most + 1)).hasMessage("tokens: found 513, needed 1…512");
        assertThat(read(1).tokens()).hasSize(1);
    }

    private static EncoderTrace read(int tokens) {
        return Models.int8().encode(Collections.nCopies(tokens, new Token(1996, "the")), Crew.ALONE, done -> {});
    }
}
