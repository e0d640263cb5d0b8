package org.attentionintuition.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers within sentences, printed as the instruments print theirs: rounded half up, a true minus sign, no negative zero. */
final class Numbers {

    private Numbers() {}

    /** A finite number with this many decimals. */
    static String fixed(double number, int decimals) {
        var rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + rounded.abs().toPlainString();
    }
}
