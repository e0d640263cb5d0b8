package org.attentionintuition.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void withoutAPageTheBookSpeaksEnglish() {
        assertThat(Words.say("lab.typed.keys")).isEqualTo("Keys");
    }

    @Test
    void everyLanguageHasItsOwnTexts() {
        assertThat(Words.in(Language.FRENCH).text("lab.typed.keys")).isEqualTo("Clés");
        assertThat(Words.in(Locale.CHINA).text("lab.typed.keys")).isEqualTo("键");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(Words.in(Language.ENGLISH).text("lab.typed.keys")).isEqualTo("Keys");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsCountedTakesItsPluralForm() {
        assertThat(Words.say("lab.typed.rows", 1, 2)).startsWith("There is 1 row;");
        assertThat(Words.say("lab.typed.rows", 0, 2)).startsWith("There are 0 rows;");
        assertThat(Words.in(Language.FRENCH).text("lab.typed.rows", 0, 2)).startsWith("Il y a 0 ligne\u00a0");
    }

    @Test
    void anArgumentIsTextAndNeverATemplate() {
        assertThat(Words.say("lab.typed.too-large", 1, "{0} '{'", 3))
                .isEqualTo("Row 1 holds {0} '{'; numbers go from −3 to 3.");
    }

    @Test
    void aKeyThatIsNotThereIsAnError() {
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> Words.say("lab.no-such-key"));
    }
}
