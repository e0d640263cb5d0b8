package org.attentionintuition.codec;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attentionintuition.language.Words;

/** Numbers in the text of a state: as short as they can be read back exactly. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,17}(\\.\\d{1,20})?(E-?\\d{1,3})?");

    private Numerals() {}

    static String of(double number) {
        var text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String of(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Numerals::of).collect(Collectors.joining(","));
    }

    /**
     * A number of the range; what lies beyond it by no more than rounding counts as its end.
     *
     * @throws Refused if it is no number from min to max
     */
    static double number(String text, double min, double max) {
        var number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        var rounding = 1e-12 * Math.max(Math.abs(min), Math.abs(max));
        if (!(number >= min - rounding && number <= max + rounding)) {
            throw new Refused(Words.say("state.number", of(min), of(max)));
        }
        return Math.clamp(number, min, max);
    }

    /** @throws Refused if it is no whole number from min to max */
    static int whole(String text, int min, int max) {
        var expected = Words.say("state.whole", Integer.toString(min), Integer.toString(max));
        if (!text.matches("-?\\d{1,9}")) {
            throw new Refused(expected);
        }
        var number = Integer.parseInt(text);
        if (number < min || number > max) {
            throw new Refused(expected);
        }
        return number;
    }

    /** @throws Refused if these are not so many numbers from −limit to limit */
    static double[] numbers(String text, int count, double limit) {
        var words = text.split(",", -1);
        if (words.length != count) {
            throw new Refused(Words.say("state.numbers", count));
        }
        return Arrays.stream(words)
                .mapToDouble(word -> number(word, -limit, limit))
                .toArray();
    }
}
