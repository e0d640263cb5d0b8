package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON and the vocabulary in it. */
class JsonReaderTest {

    private static final JsonMapper JACKSON = new JsonMapper();

    @Property
    void aTextIsReadAsALibraryWroteIt(@ForAll List<String> texts) throws IOException {
        var written = JACKSON.writeValueAsString(Map.of("texts", texts, "more", Arrays.asList(1.5, true, null)));

        assertThat(JsonReader.read(written)).isEqualTo(Map.of("texts", texts, "more", Arrays.asList(1.5, true, null)));
    }

    @Test
    void everyEscapeIsRead() throws IOException {
        assertThat(JsonReader.read(" [ \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude42\" , { } , [ ] , -1.5e2 ] "))
                .isEqualTo(List.of("\"\\/\b\f\n\r\té🙂", Map.of(), new ArrayList<>(), -150.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12zz\"",
                "tru",
                "1 2",
                "-",
                "{\"a\":1,}"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at character");
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 64 levels");
    }

    @Test
    void aVocabularyHasEachIdOnce() throws IOException {
        var vocabulary = vocabulary("'[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, '[MASK]': 5, 'a': 4");

        assertThat(vocabulary.size()).isEqualTo(6);
        assertThat(vocabulary.token(4)).isEqualTo(new Token(4, "a"));
        assertThat(vocabulary.token("a")).contains(new Token(4, "a"));
        assertThat(vocabulary.token("b")).isEmpty();
    }

    @Test
    void aVocabularyWithAGapOrWithoutItsMarksIsRefused() {
        assertThatThrownBy(() -> vocabulary("'[PAD]': 0, 'a': 2"))
                .hasMessage("tokenizer file: found a=2.0, needed each id 0…1");
        assertThatThrownBy(() -> vocabulary("'a': 0, 'b': 0")).hasMessageContaining("b=0.0");
        assertThatThrownBy(() -> vocabulary("'[PAD]': 0, '[UNK]': 1")).hasMessage("tokenizer file: found no [CLS]");
        assertThatThrownBy(() -> Vocabulary.read(in("{\"model\": {\"type\": \"BPE\"}}")))
                .hasMessage("tokenizer file: found model BPE, needed WordPiece");
        assertThatThrownBy(() -> Vocabulary.read(in("[]"))).hasMessage("tokenizer file: found no model");
    }

    private static Vocabulary vocabulary(String entries) throws IOException {
        return Vocabulary.read(
                in("{\"model\": {\"type\": \"WordPiece\", \"vocab\": {" + entries.replace('\'', '"') + "}}}"));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
