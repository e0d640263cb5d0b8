package org.attentionintuition.lab;

import java.util.List;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.course.Range;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.VectorSliders.Slider;
import org.attentionintuition.widget.VectorSliders.Sliders;

/** Sliders for single numbers that are no vectors. */
final class SettingSliders {

    /** Exponents of ten: from all but hard to all but uniform. */
    private static final double COLDEST = -3;

    private static final double HOTTEST = 3;

    /** The ends of the slider as temperatures. */
    static final double LOWEST_TEMPERATURE = 0.001;

    static final double HIGHEST_TEMPERATURE = 1000;

    private SettingSliders() {}

    static Sliders temperature(double temperature, long seq) {
        return of(
                Words.say("lab.control.temperature"),
                seq,
                new Slider("τ", temperature, COLDEST, HOTTEST, 0.05, true, 3, ""));
    }

    static Sliders of(String caption, long seq, Slider... sliders) {
        return new Sliders(caption, Role.SETTING, List.of(sliders), seq, true);
    }

    /** A whole number within a range. */
    static Slider whole(String label, Range range, double value, String unit) {
        return new Slider(label, value, range.min(), range.max(), 1, false, 0, unit);
    }

    /** A number with two decimals within a range. */
    static Slider hundredths(String label, Range range, double value) {
        return new Slider(label, value, range.min(), range.max(), 0.01, false, 2, "");
    }

    static String name(Similarity similarity) {
        return switch (similarity) {
            case DOT -> Words.say("lab.similarity.dot");
            case SCALED_DOT -> Words.say("lab.similarity.scaled-dot");
            case COSINE -> Words.say("lab.similarity.cosine");
            case NEGATIVE_SQUARED_DISTANCE -> Words.say("lab.similarity.distance");
        };
    }
}
