package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tokenizer beside the tokenizers library, with which the model was trained. */
@TestInstance(Lifecycle.PER_CLASS)
class WordPieceReferenceTest {

    @SuppressWarnings("NullAway.Init")
    private HuggingFaceTokenizer library;

    /** Without asking any network for anything or telling it of this test; what the library unpacks goes where builds go. */
    @BeforeAll
    void load() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty(
                "DJL_CACHE_DIR", Path.of("target", "djl").toAbsolutePath().toString());
        try (var in = Models.files(Precision.INT8).tokenizer().openStream()) {
            library = HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false"));
        }
    }

    @AfterAll
    void close() {
        library.close();
    }

    static List<String> sentences() {
        return HardSentences.all();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyIdIsThatOfTheLibrary(String sentence) {
        var ids = Models.tokenizer().tokens(sentence).stream()
                .map(token -> (long) token.id())
                .toList();

        assertThat(ids).containsExactlyElementsOf(longs(library.encode(sentence).getIds()));
    }

    @Test
    void thereAreEnoughDifferentSentences() {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    private static List<Long> longs(long[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
