package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.inside.ReadingRoom;
import org.junit.jupiter.api.Test;

class TypedSentenceTest {

    @Test
    void blanksAndWhatCannotBeSeenAreLeftOut() {
        assertThat(TypedSentence.clean("  The\tcat\n\u00a0sat \u200b\u202e on\u0000 \ud800 it "))
                .isEqualTo("The cat sat on it");
        assertThat(TypedSentence.clean(" \u200b\n ")).isEmpty();
    }

    @Test
    void markupEmojiAndAnyScriptStay() {
        for (var text : new String[] {"<b>x</b> & 'y'", "👩‍👩‍👧 family", "مرحبا بالعالم", "你好；世界", "100 %;a:b,c"}) {
            assertThat(TypedSentence.clean(text)).isEqualTo(text);
            assertThat(TypedSentence.linked(TypedWord.escaped(text), true)).isEqualTo(text);
        }
    }

    @Test
    void aLinkCannotNameALongerSentenceThanTheModelReads() {
        assertThatThrownBy(() -> TypedSentence.linked("x".repeat(301), true)).isInstanceOf(Refused.class);
        assertThat(TypedSentence.linked("🙂".repeat(300), true))
                .as("300 characters in 600 units")
                .hasSize(600);
        assertThatThrownBy(() -> TypedSentence.linked("🙂".repeat(301), true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> TypedSentence.linked("  ", true)).isInstanceOf(Refused.class);
        assertThat(TypedSentence.linked("", false)).isEmpty();
    }

    @Test
    void theCourseKnowsTheLimitsOfTheReadingRoom() {
        assertThat(ModelLab.LONGEST).isEqualTo(ReadingRoom.MOST_CHARACTERS);
        assertThat(ModelLab.TOKENS).isEqualTo(ReadingRoom.MOST_TOKENS);
    }
}
