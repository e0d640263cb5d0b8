package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Loading;
import org.attentionintuition.inside.Stage.Refused;
import org.attentionintuition.inside.Stage.Working;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.attentionintuition.transformer.Token;
import org.attentionintuition.transformer.WordSpace.Neighbour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One model for everybody who asks, with the real model. */
class ReadingRoomTest {

    private static final String TIRED = "The animal didn't cross the street because it was too tired.";

    private final ReadingRoom room = new ReadingRoom("int8");

    @AfterEach
    void close() {
        room.destroy();
    }

    @Test
    void theFirstQuestionHearsTheModelBeingReadAndThenItsAnswer() {
        var heard = new Heard<EncoderTrace>();
        room.read(TIRED, heard);

        assertThat(heard.answer().tokens()).extracting(Token::text).contains("animal", "[SEP]");
        assertThat(heard.stages())
                .hasAtLeastOneElementOfType(Loading.class)
                .hasAtLeastOneElementOfType(Working.class)
                .satisfies(Heard::neverGoesBack);
        assertThat(room.open()).isTrue();
    }

    @Test
    void whatWasReadIsAnsweredAtOnce() {
        var first = new Heard<EncoderTrace>();
        room.read(TIRED, first);
        var trace = first.answer();

        var again = new Heard<EncoderTrace>();
        var visit = room.read("  " + TIRED + "\n", again);

        assertThat(again.stages()).containsExactly(new Answered<>(trace));
        assertThat(visit.over()).isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedBeforeAnyWork() {
        assertThat(refusal("x ".repeat(200))).isEqualTo(new Refusal.TooLong(399, 300));
        assertThat(refusal("🙂".repeat(301))).isEqualTo(new Refusal.TooLong(301, 300));
        assertThat(refusal("🙂".repeat(300))).isNull();
        assertThat(refusal("  \n")).isEqualTo(new Refusal.Empty());
        assertThat(refusal("\u0301")).as("an accent on nothing").isEqualTo(new Refusal.Empty());
        assertThat(refusal("a ".repeat(38))).isNull();
        assertThat(refusal("a ".repeat(39))).isEqualTo(new Refusal.TooManyTokens(41, 40));
    }

    @Test
    void everyRefusalIsSaidInEveryLanguage() {
        var refusals = List.of(
                new Refusal.Empty(),
                new Refusal.TooLong(399, 300),
                new Refusal.TooManyTokens(41, 40),
                new Refusal.UnknownWord("🦊"),
                new Refusal.SeveralPieces("unaffable", "una · ##ffa · ##ble"),
                new Refusal.NothingLeft("cat − cat"),
                new Refusal.Crowded(200),
                new Refusal.Full(),
                new Refusal.Absent(),
                new Refusal.Broken());
        for (var language : Language.values()) {
            assertThat(refusals.stream().map(refusal -> refusal.message(Words.in(language))))
                    .doesNotHaveDuplicates()
                    .noneMatch(message -> message.contains("{"));
        }
        assertThat(new Refusal.TooManyTokens(41, 40).message(Words.in(Language.ENGLISH)))
                .isEqualTo(
                        "The sentence makes 41 tokens, with the marks at both ends; the model reads at most 40 here.");
        assertThat(new Refusal.UnknownWord("{0}").message(Words.in(Language.FRENCH)))
                .contains("{0}");
    }

    @Test
    void tooManyTokensAreRefusedWithoutReadingTheWeights() {
        var heard = new Heard<EncoderTrace>();
        room.read("a ".repeat(50), heard);

        assertThat(heard.last()).isEqualTo(new Refused<>(new Refusal.TooManyTokens(52, 40)));
        assertThat(heard.stages()).doesNotHaveAnyElementsOfTypes(Loading.class, Working.class);
    }

    @Test
    void withoutTheArtifactTheBookSaysSo() {
        var empty = new ReadingRoom(new ModelShelf(Optional.empty()));
        var heard = new Heard<EncoderTrace>();
        empty.read(TIRED, heard);

        assertThat(empty.open()).isFalse();
        assertThat(heard.stages()).containsExactly(new Refused<>(new Refusal.Absent()));
    }

    @Test
    void aBrokenFileIsRefusedAndTriedAgain(@TempDir Path folder) throws IOException {
        var files = ModelFiles.find(Precision.INT8).orElseThrow();
        var weights = folder.resolve("weights.onnx");
        Files.writeString(weights, "no model");
        var shelf = new ModelShelf(Optional.of(new ModelFiles(weights.toUri().toURL(), files.tokenizer())));
        var broken = new ReadingRoom(shelf);

        assertThat(last(broken, "a")).isEqualTo(new Refused<>(new Refusal.Broken()));
        try (var in = files.weights().openStream()) {
            Files.write(weights, in.readAllBytes());
        }
        assertThat(last(broken, "a")).isInstanceOf(Answered.class);
    }

    @Test
    void nearAWordAreItsNeighbours() {
        var heard = new Heard<Neighbours>();
        room.near(WordSum.of("King", "woman", "man"), heard);

        assertThat(heard.answer().words())
                .hasSize(12)
                .extracting(Neighbour::word)
                .startsWith("queen");

        var unknown = new Heard<Neighbours>();
        room.near(WordSum.of("unaffable"), unknown);
        assertThat(unknown.last())
                .isEqualTo(new Refused<>(new Refusal.SeveralPieces("unaffable", "una · ##ffa · ##ble")));
    }

    @Test
    void whatIsHopedForIsTriedOneAfterTheOther() {
        var queen = new Analogy(WordSum.of("king", "woman", "man"), "queen");
        var heard = new Heard<List<Tried>>();
        room.attempt(List.of(queen, queen), heard);

        assertThat(heard.answer()).hasSize(2).allMatch(Tried::found);
        assertThat(heard.stages()).contains(new Working<>(0.5)).satisfies(Heard::neverGoesBack);
    }

    @Test
    void thereIsNoOtherPrecision() {
        assertThatThrownBy(() -> new ReadingRoom("int4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model.precision: found int4, needed int8 or fp32");
        assertThat(new ReadingRoom(" FP32 ").open()).isTrue();
    }

    private @Nullable Refusal refusal(String sentence) {
        return last(room, sentence) instanceof Refused<EncoderTrace>(var why) ? why : null;
    }

    private static Stage<EncoderTrace> last(ReadingRoom room, String sentence) {
        var heard = new Heard<EncoderTrace>();
        room.read(sentence, heard);
        return heard.last();
    }
}
