package org.attentionintuition.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionintuition.language.Reader;

/**
 * Numbers within sentences, printed as the instruments print theirs: rounded half up, a true minus sign, no negative zero, a comma
 * before the decimals where the language of the page has one.
 */
final class Numbers {

    private static final int LONGEST_UNBROKEN = 4;

    private Numbers() {}

    /** A finite number with this many decimals. */
    static String fixed(double number, int decimals) {
        var rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        return (rounded.signum() < 0 ? "−" : "") + Reader.language().number(digits);
    }

    /** A count, its digits in groups. */
    static String whole(long number) {
        return NumberFormat.getIntegerInstance(Reader.language().locale()).format(number);
    }

    /** A list of numbers, each as it is printed. */
    static String list(Stream<String> numbers) {
        return numbers.collect(Collectors.joining(Reader.language().betweenNumbers()));
    }

    /** A vector: a list in parentheses, which is not broken over two lines if it is short. */
    static String bracketed(Stream<String> numbers) {
        var all = numbers.toList();
        var list = list(all.stream());
        return "(" + (all.size() > LONGEST_UNBROKEN ? list : list.replace(' ', '\u00a0')) + ")";
    }
}
