package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NicknameTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullRoomHasGivenNamesThatDifferAndAreNames(Language language) {
        var random = new Random(1);
        Set<String> taken = new HashSet<>();
        for (var i = 0; i < Room.MOST_PEOPLE; i++) {
            var name = Nickname.pseudonym(Words.in(language), random, taken::contains);
            assertThat(name).matches(Nickname::valid);
            assertThat(taken.add(name)).isTrue();
        }
    }

    @Test
    void aGivenNameIsInTheLanguageOfWhoJoins() {
        assertThat(given(Language.ENGLISH)).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(given(Language.FRENCH)).matches("[A-Z]\\p{L}+ \\p{Ll}+");
        assertThat(given(Language.CHINESE)).matches("\\p{IsHan}+的\\p{IsHan}+");
    }

    private static String given(Language language) {
        return Nickname.pseudonym(Words.in(language), new Random(1), name -> false);
    }
}
