package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.attentionintuition.course.Course;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.CourseLoader;
import org.attentionintuition.course.Term;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Course BOOK =
            new CourseLibrary("").find("attention-intuition").orElseThrow();

    /** e², e¹ and e⁰, each divided by their sum. */
    @Test
    void theExampleOfSoftmaxIsSoftmax() {
        var total = Math.exp(2) + Math.E + 1;
        var weights = DoubleStream.of(Math.exp(2), Math.E, 1)
                .mapToObj(each -> "%.2f".formatted(each / total))
                .collect(Collectors.joining(", "));

        assertThat(example(BOOK, "softmax")).isEqualTo("softmax of 2, 1, 0 is " + weights + ".");
    }

    @Test
    void everyGapOfTheBookIsFilled() {
        assertThat(BOOK.glossary().terms())
                .allSatisfy(term -> assertThat(term.example().map(Terms::example))
                        .hasValueSatisfying(
                                example -> assertThat(example).isNotBlank().doesNotContain("{", "}")));
    }

    @Test
    void aGapNamesItsQueryAndNumbersArePrintedAsPeopleWriteThem() {
        var course =
                new CourseLoader().load("c.md", "# C\n\n## A\n\nText.", new CourseLoader().loadGlossary("g.md", """
                ## A

                Sentence.

                ```term
                example: "{query} {query 2} | {keys} | {values} | {scores 2} | {weights} / {weights 2} | {output 2} | {temperature}"
                queries: [[-1, 0.5], [1, 0]]
                keys: [[1, 0], [2.5, 0]]
                values: [[3], [1]]
                temperature: 0.5
                causal: true
                ```
                """));

        // the second query's scores are 1 and 2.5; e^(−1.5 ÷ 0.5) = 0.0498; weights 0.0498 ÷ 1.0498 = 0.047 and 0.953
        assertThat(example(course, "a"))
                .isEqualTo(
                        "(−1,\u00a00.5) (1,\u00a00) | (1,\u00a00), (2.5,\u00a00) | 3, 1 | 1, 2.5 | 1.00, 0.00 / 0.05, 0.95 | 1.09 | 0.5");
    }

    private static String example(Course course, String term) {
        return course.glossary()
                .find(term)
                .flatMap(Term::example)
                .map(Terms::example)
                .orElseThrow();
    }
}
