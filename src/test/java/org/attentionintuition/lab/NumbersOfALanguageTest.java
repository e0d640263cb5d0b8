package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentionintuition.language.Language.CHINESE;
import static org.attentionintuition.language.Language.ENGLISH;
import static org.attentionintuition.language.Language.FRENCH;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Challenge.Goal;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Interval;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.experiment.RecallExperiment;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.ReadIn;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;

/** What is read has the numbers of the reader's language; what is data has those of every program. */
class NumbersOfALanguageTest {

    @Test
    void numbersAndListsOfThemAreWrittenAsTheLanguageDoes() {
        assertThat(in(ENGLISH, () -> Numbers.fixed(-0.456, 2))).isEqualTo("−0.46");
        assertThat(in(FRENCH, () -> Numbers.fixed(-0.456, 2))).isEqualTo("−0,46");
        assertThat(in(CHINESE, () -> Numbers.fixed(-0.456, 2))).isEqualTo("−0.46");
        assertThat(in(ENGLISH, () -> Numbers.bracketed(Stream.of("1", "2")))).isEqualTo("(1,\u00a02)");
        assertThat(in(FRENCH, () -> Numbers.bracketed(Stream.of("1", "2")))).isEqualTo("(1\u00a0;\u00a02)");
        assertThat(in(ENGLISH, () -> Numbers.whole(1234567))).isEqualTo("1,234,567");
        assertThat(in(FRENCH, () -> Numbers.whole(1234567))).isEqualTo("1\u202f234\u202f567");
    }

    @Test
    void aShareIsSetAsTheLanguageSetsIt() {
        assertThat(in(ENGLISH, () -> Words.say("lab.said.percent", "45"))).isEqualTo("45\u00a0%");
        assertThat(in(FRENCH, () -> Words.say("lab.said.percent", "45"))).isEqualTo("45\u00a0%");
        assertThat(in(CHINESE, () -> Words.say("lab.said.percent", "45"))).isEqualTo("45%");
    }

    @Test
    void sentencesHaveTheNumbersOfTheirLanguage() {
        var goal = new Goal(new Measure(Measure.Kind.WEIGHT, "it"), new Interval(0.9, Double.POSITIVE_INFINITY));
        assertThat(in(FRENCH, () -> ChallengeWords.sentence(goal, 0.65)))
                .contains("0,650")
                .contains("0,90")
                .doesNotContain("0.");
        assertThat(in(CHINESE, () -> ChallengeWords.sentence(goal, 0.65))).contains("0.650");
    }

    @Test
    void whatIsReadAloudHasTheNumbersOfItsLanguage() {
        var lab = BuiltInCourse.lab(AttentionLab.class, "self-attention");
        var spoken = in(
                FRENCH,
                () -> SpokenChange.said(
                        AttentionFigure.of(lab, AttentionState.start(lab, 0)).heard(),
                        AttentionFigure.of(lab, AttentionState.start(lab, 0).withTemperature(0.3))
                                .heard()));
        assertThat(spoken).contains("\u00a0%").doesNotContainPattern("\\d\\.\\d");
    }

    @Test
    void examplesOfTheGlossaryHaveTheNumbersOfTheirLanguage() {
        var terms = new CourseLibrary("")
                .find("attention-intuition", FRENCH)
                .orElseThrow()
                .glossary()
                .terms();
        var examples = in(
                FRENCH,
                () -> terms.stream()
                        .flatMap(term -> term.example().stream())
                        .map(Terms::example)
                        .toList());
        assertThat(examples).hasSizeGreaterThan(10).anyMatch(it -> it.matches(".*\\d,\\d.*"));
        assertThat(examples).noneMatch(it -> it.matches(".*\\d\\.\\d.*"));
    }

    @Test
    void aTableToTakeAlongIsTheSameInEveryLanguage() {
        var result = RecallExperiment.run(
                RecallView.settings(BuiltInCourse.lab(RecallLab.class, "recall"))
                        .withLength(3),
                fraction -> {});
        var english = in(ENGLISH, () -> ExperimentTables.of(result).csv());
        assertThat(english).containsPattern("\\d\\.\\d");
        assertThat(in(FRENCH, () -> ExperimentTables.of(result).csv())).isEqualTo(english);
    }

    private static <T> T in(Language language, Supplier<T> made) {
        return ReadIn.page(language, made);
    }
}
