package org.attentionintuition.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A sentence in pieces. */
class WordPieceTest {

    @Test
    void aWordThatIsInTheVocabularyIsOnePiece() {
        assertThat(pieces("The cat sat.")).containsExactly("[CLS]", "the", "cat", "sat", ".", "[SEP]");
    }

    @Test
    void anotherIsCutIntoTheLongestPieces() {
        assertThat(pieces("unaffable tokenization"))
                .containsExactly("[CLS]", "una", "##ffa", "##ble", "token", "##ization", "[SEP]");
    }

    @Test
    void aWordWithAPieceThatIsNotInTheVocabularyIsUnknownAsAWhole() {
        assertThat(pieces("a☃b 🐈 c")).containsExactly("[CLS]", "[UNK]", "[UNK]", "c", "[SEP]");
    }

    @Test
    void marksAndContinuationsKnowWhatTheyAre() {
        assertThat(Models.tokenizer().tokens("tokenization ##").stream()
                        .filter(Token::special)
                        .map(Token::text))
                .containsExactly("[CLS]", "[SEP]");
        assertThat(Models.tokenizer().tokens("tokenization ##").stream()
                        .filter(Token::continuation)
                        .map(Token::text))
                .containsExactly("##ization");
    }

    @Property
    void anySentenceHasABeginningAndAnEndAndIdsOfTheVocabulary(@ForAll String sentence) {
        var tokens = Models.tokenizer().tokens(sentence);

        assertThat(tokens).first().hasToString("Token[id=101, text=[CLS]]");
        assertThat(tokens).last().hasToString("Token[id=102, text=[SEP]]");
        assertThat(tokens)
                .allSatisfy(token -> assertThat(Models.tokenizer().vocabulary().token(token.id()))
                        .isEqualTo(token));
    }

    /** Nothing is lost: the pieces of plain words, put together again, are the words. */
    @Property
    void piecesOfPlainWordsAreTheWords(@ForAll List<@net.jqwik.api.constraints.AlphaChars String> words) {
        var sentence = words.stream()
                .filter(word -> word.length() <= 100)
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();

        var together = Models.tokenizer().tokens(String.join(" ", sentence)).stream()
                .filter(token -> !token.special())
                .map(token -> token.continuation() ? token.text().substring(2) : " " + token.text())
                .collect(Collectors.joining());

        assertThat(together.strip()).isEqualTo(String.join(" ", sentence));
    }

    private static List<String> pieces(String sentence) {
        return Models.tokenizer().tokens(sentence).stream().map(Token::text).toList();
    }
}
