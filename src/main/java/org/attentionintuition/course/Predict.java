package org.attentionintuition.course;

import java.util.List;

/**
 * A question about a lab of the same section, answered before the lab is looked at. The true answer stands nowhere: it is computed from
 * the state.
 *
 * <p>All text is plain text, not HTML.
 *
 * @param id kebab-case, unique in its course among labs, predictions and challenges
 * @param lab the id of a lab of the same section
 * @param state what the question is about, {@code name:value} with semicolons between, empty for the lab's start. Only its form and its
 *     scene have been checked: the lab knows the rest
 * @param from what a change is measured from, in the same form, empty for the lab's start
 * @param ask the question
 * @param options to choose from, two to six for {@link Kind#CHOOSE}, none otherwise; exactly one of them is true
 * @param field the numbers that can be given; 0…1 in steps of 0.01 for all kinds but {@link Kind#NUMBER}
 * @param tolerance how far from the truth is still right: for bars the total variation distance ½ Σ|guess − truth|, for a number
 *     |guess − truth|; 0 for {@link Kind#CHOOSE}
 * @param right why the truth is as it is, shown after every answer; empty for {@link Kind#CHOOSE}, whose true option says it
 * @param mistakes the foreseen ones, the first that fits counts; none for {@link Kind#CHOOSE}
 */
public record Predict(
        String id,
        String lab,
        String state,
        String from,
        String ask,
        Kind kind,
        Measure measure,
        List<Option> options,
        Field field,
        double tolerance,
        String right,
        List<Mistake> mistakes,
        Place place)
        implements Block {

    /** How the learner answers. */
    public enum Kind {
        /** One of several sentences. */
        CHOOSE("choose"),
        /** A bar for every key, dragged to its weight. */
        BARS("bars"),
        /** A number. */
        NUMBER("number");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name used in courses. */
        public String id() {
            return id;
        }
    }

    /**
     * One answer to choose.
     *
     * @param claim what makes it true
     * @param because what is said to who has chosen it: why it is so, or what was mixed up
     */
    public record Option(String text, Claim claim, String because) {}

    /** A foreseen mistake and what was mixed up by who makes it. */
    public record Mistake(Guess guess, String because) {}

    /** A field for a number. */
    public record Field(double min, double max, double step) {

        /** A weight. */
        public static final Field SHARE = new Field(0, 1, 0.01);

        public Field {
            Require.that(min < max && step > 0 && step <= max - min, "field", step, "min < max and a step that fits");
        }
    }

    /** Whether a question can be about the state of this text; whether the lab can take it, only the lab knows. */
    public static boolean canBeAbout(String state) {
        return StateText.valid(state);
    }

    public Predict {
        options = List.copyOf(options);
        mistakes = List.copyOf(mistakes);
        Slug.require(id);
        Slug.require(lab);
        StateText.require("state", state);
        StateText.require("from", from);
        Require.that(!ask.isBlank(), "ask", "nothing", "a question");
        Require.that(tolerance >= 0 && Double.isFinite(tolerance), "tolerance", tolerance, "0 or more");
        Require.that(
                kind == Kind.CHOOSE ? options.size() >= 2 : options.isEmpty(),
                "options",
                options.size(),
                "at least two to choose from, none for other kinds");
        Require.that(
                switch (kind) {
                    case CHOOSE -> measure.kind() != Measure.Kind.WEIGHTS;
                    case BARS -> measure.kind() == Measure.Kind.WEIGHTS;
                    case NUMBER -> measure.kind().number();
                },
                "measure",
                measure.text(),
                "what this kind can ask for");
    }
}
