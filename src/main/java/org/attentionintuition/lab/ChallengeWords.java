package org.attentionintuition.lab;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attentionintuition.course.Challenge.Goal;
import org.attentionintuition.course.Measure;
import org.attentionintuition.language.Words;
import org.attentionintuition.transformer.HeadHabit;

/** What a challenge says of goals and of what may move, in the reader's language. */
final class ChallengeWords {

    /** One vector of many, counted from 1. */
    private static final Pattern VECTOR = Pattern.compile("([qkv])([1-9]\\d?)");

    private ChallengeWords() {}

    /** Where a number stands to the goal for it; NaN for one that is not there. */
    static String sentence(Goal goal, double number) {
        var measure = named(goal.measure());
        var to = goal.interval();
        var wanted = Double.isInfinite(to.max())
                ? Words.say("lab.challenge.at-least", Numbers.fixed(to.min(), 2))
                : Double.isInfinite(to.min())
                        ? Words.say("lab.challenge.at-most", Numbers.fixed(to.max(), 2))
                        : Words.say("lab.challenge.between", Numbers.fixed(to.min(), 2), Numbers.fixed(to.max(), 2));
        if (Double.isNaN(number)) {
            return Words.say("lab.challenge.missing", measure, wanted);
        }
        var distance = to.distance(number);
        return distance > 0
                ? Words.say(
                        "lab.challenge.to-go", measure, Numbers.fixed(number, 3), wanted, Numbers.fixed(distance, 3))
                : Words.say("lab.challenge.there", measure, Numbers.fixed(number, 3), wanted);
    }

    private static String named(Measure measure) {
        return switch (measure.kind()) {
            case WEIGHT -> Words.say("lab.measure.weight", measure.of());
            case OUTPUT -> Words.say("lab.measure.output", measure.of());
            case SCORE -> Words.say("lab.measure.score", measure.of());
            case WEIGHTS -> Words.say("lab.measure.weights");
            case LEADER -> Words.say("lab.measure.leader");
            case ENTROPY -> Words.say("lab.measure.entropy");
            case RECALL -> Words.say("lab.measure.recall", measure.of());
            case GRADIENT -> Words.say("lab.measure.gradient", measure.of());
            case LARGEST_WEIGHT -> Words.say("lab.measure.largest-weight", measure.of());
            case HABIT -> Words.say("lab.measure.habit", habit(measure.of()));
            case ALL_HEADS -> Words.say("lab.measure.all-heads", habit(measure.of()));
            case FLIPS -> Words.say("lab.measure.flips");
        };
    }

    private static String habit(String id) {
        return Find.doing(HeadHabit.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    /** What a part of a state is called that has sliders or a list of its own; others are called as in the formulas. */
    static String part(String name) {
        return switch (name) {
            case "q" -> Words.say("lab.challenge.queries");
            case "k" -> Words.say("lab.challenge.keys");
            case "v" -> Words.say("lab.challenge.values");
            case "ask" -> Words.say("lab.control.token");
            case "layer" -> Words.say("lab.model.layer");
            case "head" -> Words.say("lab.model.head");
            case "find" -> Words.say("lab.model.find");
            case "t" -> Words.say("lab.control.temperature");
            case "sim" -> Words.say("lab.control.similarity");
            case "mask" -> Words.say("lab.control.mask");
            case "scene" -> Words.say("lab.control.scene");
            case "wiring" -> WiringSwitch.title();
            case "wq" -> "W_Q";
            case "wk" -> "W_K";
            case "wv" -> "W_V";
            default -> name;
        };
    }

    /** As {@link #part(String)}, vectors by their words where they have some. */
    static String part(String name, List<String> queries, List<String> keys) {
        var vector = VECTOR.matcher(name);
        if (!vector.matches()) {
            return part(name);
        }
        var row = Integer.parseInt(vector.group(2)) - 1;
        var words = vector.group(1).equals("q") ? queries : keys;
        if (row >= words.size()) {
            return name;
        }
        return switch (vector.group(1)) {
            case "q" -> Words.say("lab.sliders.query", words.get(row));
            case "k" -> Words.say("lab.sliders.key", words.get(row));
            default -> Words.say("lab.sliders.value", words.get(row));
        };
    }
}
