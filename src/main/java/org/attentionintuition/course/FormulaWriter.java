package org.attentionintuition.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentionintuition.course.Formula.Coloured;
import org.attentionintuition.course.Formula.Fraction;
import org.attentionintuition.course.Formula.Root;
import org.attentionintuition.course.Formula.Row;
import org.attentionintuition.course.Formula.Sign;
import org.attentionintuition.course.Formula.Sub;
import org.attentionintuition.course.Formula.SubSup;
import org.attentionintuition.course.Formula.Sup;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a formula as MathML, with a line of plain text for those who do not see how it is set. */
final class FormulaWriter {

    private final HtmlWriter html;

    private FormulaWriter(HtmlWriter html) {
        this.html = html;
    }

    /** @param block whether it has a line of its own */
    static void write(Formula formula, boolean block, HtmlWriter html) {
        var attributes = new LinkedHashMap<String, String>();
        if (block) {
            attributes.put("display", "block");
        }
        attributes.put("alttext", FormulaLine.of(formula));
        html.tag("math", attributes);
        new FormulaWriter(html).write(formula);
        html.tag("/math");
    }

    private void write(Formula formula) {
        switch (formula) {
            case Sign it -> sign(it);
            case Row it -> element("mrow", it.items());
            case Fraction it -> element("mfrac", List.of(it.above(), it.below()));
            case Root it -> element("msqrt", List.of(it.of()));
            case Sub it -> element(isSum(it.base()) ? "munder" : "msub", List.of(it.base(), it.low()));
            case Sup it -> element(isSum(it.base()) ? "mover" : "msup", List.of(it.base(), it.high()));
            case SubSup it ->
                element(isSum(it.base()) ? "munderover" : "msubsup", List.of(it.base(), it.low(), it.high()));
            case Coloured it -> {
                html.tag("mrow", Map.of("class", "term-" + it.role().id()));
                write(it.of());
                html.tag("/mrow");
            }
        }
    }

    private void sign(Sign sign) {
        html.tag(sign.kind().tag());
        html.text(sign.text());
        html.tag("/" + sign.kind().tag());
    }

    private void element(String name, List<Formula> parts) {
        html.tag(name);
        parts.forEach(this::write);
        html.tag("/" + name);
    }

    private static boolean isSum(Formula base) {
        return base instanceof Sign sign && sign.text().equals("∑");
    }
}
