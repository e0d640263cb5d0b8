package org.attentionintuition.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstLanguageLeavesNoTraceInAnAddress() {
        assertThat(Language.ENGLISH.address("course/section")).isEqualTo("course/section");
        assertThat(Language.FRENCH.address("course/section")).isEqualTo("fr/course/section");
        assertThat(Language.CHINESE.address("")).isEqualTo("zh");
    }

    @Test
    void anAddressTellsItsLanguageAndWhereThePageIsInTheFirst() {
        assertThat(Language.at("fr/course/section")).isEqualTo(Language.FRENCH);
        assertThat(Language.at("zh?lab=t:2")).isEqualTo(Language.CHINESE);
        assertThat(Language.at("french-verbs/one")).isEqualTo(Language.ENGLISH);
        assertThat(Language.at("en/course")).isEqualTo(Language.ENGLISH);
        assertThat(Language.plain("fr/course/section")).isEqualTo("course/section");
        assertThat(Language.plain("zh")).isEmpty();
        assertThat(Language.plain("en/course")).isEqualTo("en/course");
    }

    @Test
    void whoNeedsACountryGetsOne() {
        assertThat(Arrays.stream(Language.values()).map(Language::tagWithCountry))
                .startsWith("en_US", "fr_FR", "zh_CN")
                .allMatch(it -> it.matches("[a-z]{2,3}_[A-Z]{2}"));
    }

    @Test
    void templatesOfRoutesKnowEveryLanguageButTheFirst() {
        var others = Arrays.stream(Language.values()).skip(1).map(Language::tag);
        assertThat(others.collect(Collectors.joining("|"))).isEqualTo(Language.TAGS);
    }

    @Test
    void aLocaleCountsForItsLanguageWhateverItsCountry() {
        assertThat(Language.of(Locale.CANADA_FRENCH)).isEqualTo(Language.FRENCH);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void frenchNumbersHaveACommaAndListsOfThemSemicolons() {
        assertThat(Language.FRENCH.number("0.45")).isEqualTo("0,45");
        assertThat(Language.FRENCH.betweenNumbers()).isEqualTo("\u00a0; ");
        assertThat(Language.CHINESE.number("0.45")).isEqualTo("0.45");
        assertThat(Language.ENGLISH.betweenNumbers()).isEqualTo(", ");
    }
}
