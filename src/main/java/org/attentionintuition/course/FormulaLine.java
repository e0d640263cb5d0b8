package org.attentionintuition.course;

import java.util.List;
import java.util.stream.Collectors;
import org.attentionintuition.course.Formula.Coloured;
import org.attentionintuition.course.Formula.Fraction;
import org.attentionintuition.course.Formula.Kind;
import org.attentionintuition.course.Formula.Root;
import org.attentionintuition.course.Formula.Row;
import org.attentionintuition.course.Formula.Sign;
import org.attentionintuition.course.Formula.Sub;
import org.attentionintuition.course.Formula.SubSup;
import org.attentionintuition.course.Formula.Sup;

/**
 * A formula as one would type it into a line of text, softmax((QKᵀ) / √d)V. What a fraction bar, the reach of a root or a small size
 * holds together on paper stands in brackets here.
 */
final class FormulaLine {

    private static final String TRANSPOSED = "⊤";
    private static final String DIGITS = "0123456789";
    private static final String LOW_DIGITS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String APART = "=+≈≤≥→<>−";

    /** How much can stand around something without taking a part of it along. */
    private static final int ROW = 0;

    private static final int FRACTION = 1;
    private static final int ROOT = 2;
    private static final int ONE_THING = 3;

    private FormulaLine() {}

    static String of(Formula formula) {
        return line(formula).strip();
    }

    private static String line(Formula formula) {
        return switch (formula) {
            case Sign it -> APART.contains(it.text()) ? " " + it.text() + " " : it.text();
            case Row it -> row(it.items());
            case Fraction it -> within(it.above(), ROOT) + " / " + within(it.below(), ROOT);
            case Root it -> "√" + within(it.of(), ONE_THING);
            case Sub it -> within(it.base(), ONE_THING) + low(it.low());
            case Sup it -> within(it.base(), ONE_THING) + high(it.high());
            case SubSup it -> within(it.base(), ONE_THING) + low(it.low()) + high(it.high());
            case Coloured it -> line(it.of());
        };
    }

    /** In brackets, if it holds together less than it has to. */
    private static String within(Formula formula, int least) {
        return strength(formula) < least ? "(" + line(formula) + ")" : line(formula);
    }

    private static int strength(Formula formula) {
        return switch (formula) {
            case Sign it -> ONE_THING;
            case Sub it -> ONE_THING;
            case Sup it -> ROOT;
            case SubSup it -> ROOT;
            case Root it -> ROOT;
            case Fraction it -> FRACTION;
            case Row it -> it.items().size() == 1 ? strength(it.items().getFirst()) : ROW;
            case Coloured it -> strength(it.of());
        };
    }

    private static String row(List<Formula> items) {
        var line = new StringBuilder();
        for (var i = 0; i < items.size(); i++) {
            var free = (i == 0 || isOneOf(APART + ",;:([", items.get(i - 1)))
                    && (i + 1 == items.size() || isOneOf(APART + ",;:)]", items.get(i + 1)));
            var text = free ? line(items.get(i)) : besideOthers(items.get(i));
            if (i > 0 && runTogether(items.get(i - 1), line) && startsAsWord(text)) {
                line.append(' ');
            }
            line.append(text);
        }
        return line.toString();
    }

    /** A fraction or a root would take what stands beside it for a part of itself; a row is meant to. */
    private static String besideOthers(Formula item) {
        return strength(item) == FRACTION || item instanceof Root ? "(" + line(item) + ")" : line(item);
    }

    private static boolean isOneOf(String signs, Formula item) {
        return item instanceof Sign sign && signs.contains(sign.text());
    }

    /** Whether letters that follow would read as more of it: behind cos, or an index that is a letter. */
    private static boolean runTogether(Formula before, CharSequence line) {
        var isName = before instanceof Sign sign
                && sign.kind() == Kind.IDENTIFIER
                && sign.text().length() > 1;
        var hasScript = before instanceof Sub || before instanceof Sup || before instanceof SubSup;
        return (isName || hasScript)
                && Character.isLetter(line.charAt(line.length() - 1))
                && !line.toString().endsWith("ᵀ");
    }

    private static boolean startsAsWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    }

    private static String low(Formula formula) {
        var text = line(formula);
        return text.chars().allMatch(it -> DIGITS.indexOf(it) >= 0)
                ? text.chars()
                        .mapToObj(it -> LOW_DIGITS.substring(DIGITS.indexOf(it), DIGITS.indexOf(it) + 1))
                        .collect(Collectors.joining())
                : "_" + within(formula, ONE_THING);
    }

    private static String high(Formula formula) {
        return line(formula).equals(TRANSPOSED) ? "ᵀ" : "^" + within(formula, ONE_THING);
    }
}
