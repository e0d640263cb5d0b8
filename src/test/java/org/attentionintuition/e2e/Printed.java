package org.attentionintuition.e2e;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Numbers as the instruments print them: half away from zero on the exact binary value, a true minus sign. */
final class Printed {

    private Printed() {}

    /** Two decimals: weights, scores, components of vectors. */
    static String number(double value) {
        return fixed(value, 2);
    }

    /** As the table of a chart prints a reading: as many decimals as the size of the number asks for. */
    static String reading(double value) {
        var size = Math.abs(value);
        if (size >= 1e6 || (size > 0 && size < 1e-3)) {
            return power(value);
        }
        if (value == Math.rint(value)) {
            return fixed(value, 0);
        }
        return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
    }

    /** As the ledger prints: four decimals; huge and small numbers by a power of ten, what rounding leaves of zero as zero. */
    static String precise(double value) {
        var size = Math.abs(value);
        return size >= 1e6 || (size >= 1e-12 && size < 1e-3) ? power(value) : fixed(value, 4);
    }

    /** Two digits and a power of ten: 1.2·10⁻⁵. */
    private static String power(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        var raised = Integer.toString(exponent)
                .chars()
                .mapToObj(sign -> sign == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(sign - '0', sign - '0' + 1))
                .collect(Collectors.joining());
        return rounded.movePointLeft(exponent).setScale(1).toPlainString().replace('-', '−') + "·10" + raised;
    }

    static String fixed(double value, int decimals) {
        var text =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '−');
    }
}
