package org.attentionintuition.course;

import java.util.List;

/**
 * Something to bring about in a lab of the same section; whether it is reached is computed.
 *
 * <p>All text is plain text, not HTML.
 *
 * @param id kebab-case, unique in its course among labs, predictions and challenges
 * @param lab the id of a lab of the same section
 * @param state where every level starts, in the form of {@link Predict#state}
 * @param levels one to five, from easy to hard
 */
public record Challenge(String id, String lab, String state, String title, List<Level> levels, Place place)
        implements Block {

    /**
     * One level.
     *
     * @param goal what to bring about, and by moving what: a sentence
     * @param goals all of them have to be met at once, at least one
     * @param moves names of what may differ from the start, as in the text of a state: {@code t}, {@code q2} for the second query,
     *     {@code q} for all of them. At least one
     * @param hint shown after a while
     * @param why shown once it is solved
     */
    public record Level(String goal, List<Goal> goals, List<String> moves, String hint, String why) {

        public Level {
            goals = List.copyOf(goals);
            moves = List.copyOf(moves);
            Require.that(!goals.isEmpty(), "goals", "none", "at least one");
            Require.that(!moves.isEmpty(), "moves", "none", "at least one");
        }

        /** Whether what goes by this name in the text of a state may be moved. */
        public boolean allows(String name) {
            return moves.contains(name) || moves.contains(name.replaceFirst("\\d+$", ""));
        }
    }

    /** Where a number has to go; an {@code at-least} or {@code at-most} leaves the other end infinite. */
    public record Goal(Measure measure, Interval interval) {

        public Goal {
            Require.that(measure.kind().number(), "measure", measure.text(), "one number");
        }
    }

    public Challenge {
        levels = List.copyOf(levels);
        Slug.require(id);
        Slug.require(lab);
        StateText.require("state", state);
        Require.that(!title.isBlank(), "title", "nothing", "a title");
        Require.that(!levels.isEmpty(), "levels", "none", "at least one");
    }
}
