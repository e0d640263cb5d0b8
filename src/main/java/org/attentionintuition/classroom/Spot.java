package org.attentionintuition.classroom;

/**
 * A question made on the spot: about a lab in the state in which the teacher shows it. The answer stands nowhere; it is computed when it
 * is revealed.
 *
 * @param lab its id; where it stands is said by the question
 * @param state the text of its state
 * @param ask the teacher's own words; empty for those of the book
 * @param kind what is asked of the row
 */
public record Spot(String lab, String state, String ask, Kind kind) {

    public static final int LONGEST_ASK = 200;
    public static final int LONGEST_STATE = 4000;

    /** What can be asked of a row of weights. */
    public enum Kind {
        /** Which word has the largest weight. */
        LEADER,
        /** Every weight. */
        WEIGHTS
    }

    public Spot {
        Refused.unless(
                ask.length() <= LONGEST_ASK && ask.codePoints().noneMatch(Character::isISOControl),
                "class.refused.long-question",
                LONGEST_ASK);
        Refused.unless(lab.length() <= 80 && state.length() <= LONGEST_STATE, "class.refused.long-state");
    }
}
