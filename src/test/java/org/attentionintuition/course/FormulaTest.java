package org.attentionintuition.course;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void aBlockIsMathmlWithALineForThoseWhoDoNotSeeIt() {
        assertThat(Documents.html("```math\n\\softmax(\\frac{\\query{Q} \\key{K}^\\top}{\\sqrt{d}}) \\value{V}\n```"))
                .isEqualTo(
                        "<math display=\"block\" alttext=\"softmax((QKᵀ) / √d)V\"><mrow><mi>softmax</mi><mo>(</mo><mfrac><mrow>"
                                + "<mrow class=\"term-query\"><mi>Q</mi></mrow><msup><mrow class=\"term-key\"><mi>K</mi></mrow><mo>⊤</mo></msup>"
                                + "</mrow><msqrt><mi>d</mi></msqrt></mfrac><mo>)</mo><mrow class=\"term-value\"><mi>V</mi></mrow></mrow></math>");
    }

    @Test
    void codeBetweenDollarSignsIsAFormulaInItsLine() {
        assertThat(Documents.html("Divide by `$\\sqrt{d}$`, not by `$d`."))
                .isEqualTo(
                        "<p>Divide by <math alttext=\"√d\"><mrow><msqrt><mi>d</mi></msqrt></mrow></math>, not by <code>$d</code>.</p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    w_1 = \\frac{e^{s_1}}{\\sum_j e^{s_j}} ; w₁ = e^s₁ / (∑_j e^s_j)
                    \\tau \\to \\infty ; τ → ∞
                    q \\cdot k - 1.5 ; q·k − 1.5
                    \\|q\\| ; ‖q‖
                    x_{12}^2 ; x₁₂^2
                    \\text{all of them} ; all of them
                    \\frac{a}{b} \\cdot c ; (a / b)·c
                    c \\frac{a}{b} ; c(a / b)
                    \\frac{a}{b} + c ; a / b + c
                    \\frac{\\frac{a}{b}}{c} ; (a / b) / c
                    \\frac{\\query{a + b}}{\\key{c}} ; (a + b) / c
                    \\key{K W}^\\top ; (KW)ᵀ
                    {\\frac{a}{b}}^2 ; (a / b)^2
                    e^{\\frac{a}{b}} ; e^(a / b)
                    \\sqrt{\\frac{a}{b}} ; √(a / b)
                    \\sqrt{d} k ; (√d)k
                    \\sqrt{x^2} ; √(x^2)
                    \\cos x ; cos x
                    """)
    void itReadsAsOneWouldTypeIt(String tex, String line) {
        assertThat(FormulaLine.of(FormulaReader.formula(tex).orElseThrow())).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "a}",
                "\\sqrt",
                "\\sqrt{",
                "\\frac{a}",
                "^2",
                "a^",
                "a_^",
                "\\def\\x{\\x}",
                "\\href{javascript:x}{y}",
                "<é>",
                "\\",
                "\\text",
                "a & b",
                "\\text{x"
            })
    void whatIsNoFormulaIsAFaultAndNotGuessedAt(String tex) {
        assertThat(FormulaReader.formula(tex)).isEmpty();
        assertThat(FormulaReader.mistake(tex)).isPresent();
    }

    @Test
    void nestingAndLengthHaveAnEnd() {
        assertThat(FormulaReader.mistake("{".repeat(21) + "a" + "}".repeat(21)))
                .hasValueSatisfying(it -> assertThat(it.found()).contains("nested"));
        assertThat(FormulaReader.mistake("a".repeat(501)))
                .hasValueSatisfying(it -> assertThat(it.found()).contains("501"));
    }

    @Test
    void wordsCannotBecomeTags() {
        var page = Jsoup.parse(Documents.html("```math\n\\text{<img src=x>} < \\text{\"&}\n```"));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("mtext").eachText()).containsExactly("<img src=x>", "\"&");
    }

    @Property(tries = 500)
    void everyTextIsAFormulaOrAFault(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') @Chars({'\\', '{', '}', '^', '_', 'é'})
                    String tex) {
        var formula = FormulaReader.formula(tex);

        assertThat(formula.isEmpty()).isEqualTo(FormulaReader.mistake(tex).isPresent());
        formula.ifPresent(it -> {
            var html = new StringBuilder();
            FormulaWriter.write(it, true, new HtmlWriter(html));
            assertThat(Jsoup.parse(html.toString(), "", Parser.xmlParser()).select("math"))
                    .hasSize(1);
        });
    }
}
