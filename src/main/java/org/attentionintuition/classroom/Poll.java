package org.attentionintuition.classroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to the class as a machine: open → closed → revealed → done, and from closed or revealed back to open for another round.
 * Each participant has one vote a round.
 *
 * @param question {@code course/section/block}, for one made on the spot the lab is the block
 * @param spot if it was made on the spot
 * @param rounds the votes of each round by the number of the participant; the last round is the present one
 */
public record Poll(
        int number,
        String question,
        Ballot ballot,
        @Nullable Spot spot,
        Phase phase,
        List<Map<Integer, Answer>> rounds) {

    /** More talk than this is no poll. */
    static final int MOST_ROUNDS = 5;

    /** Where a poll is. */
    public enum Phase {
        OPEN,
        CLOSED,
        REVEALED,
        DONE
    }

    public Poll {
        rounds = List.copyOf(rounds);
    }

    static Poll opened(RoomEvent.PollOpened it) {
        return new Poll(it.poll(), it.question(), it.ballot(), it.spot(), Phase.OPEN, List.of(Map.of()));
    }

    /** The present round, from 1. */
    public int round() {
        return rounds.size();
    }

    /** The votes of the present round. */
    public Map<Integer, Answer> votes() {
        return rounds.getLast();
    }

    /** Whether votes count now. */
    public boolean open() {
        return phase == Phase.OPEN;
    }

    /** Whether the answer is still a secret to the class. */
    public boolean secret() {
        return phase == Phase.OPEN || phase == Phase.CLOSED;
    }

    /** How the votes of a round are spread. */
    public Tally tally(int round) {
        return Tally.of(ballot, rounds.get(round - 1).values());
    }

    Poll closed() {
        Refused.unless(phase == Phase.OPEN, "class.refused.poll-closed");
        return in(Phase.CLOSED);
    }

    Poll revealed() {
        Refused.unless(
                phase == Phase.CLOSED, phase == Phase.OPEN ? "class.refused.poll-open" : "class.refused.poll-revealed");
        return in(Phase.REVEALED);
    }

    Poll ended() {
        Refused.unless(phase == Phase.CLOSED || phase == Phase.REVEALED, "class.refused.poll-open");
        return in(Phase.DONE);
    }

    Poll reopened(int round) {
        Refused.unless(phase == Phase.CLOSED || phase == Phase.REVEALED, "class.refused.not-closed");
        Refused.unless(round == round() + 1 && round <= MOST_ROUNDS, "class.refused.no-round", round);
        var more = new ArrayList<>(rounds);
        more.add(Map.of());
        return new Poll(number, question, ballot, spot, Phase.OPEN, more);
    }

    Poll voted(int round, int participant, Answer answer) {
        Refused.unless(phase == Phase.OPEN, "class.refused.late");
        Refused.unless(round == round(), "class.refused.other-round");
        Refused.unless(!votes().containsKey(participant), "class.refused.voted");
        Refused.unless(ballot.takes(answer), "class.refused.no-answer");
        var votes = new LinkedHashMap<>(votes());
        votes.put(participant, answer);
        var all = new ArrayList<>(rounds);
        all.set(all.size() - 1, Collections.unmodifiableMap(votes));
        return new Poll(number, question, ballot, spot, phase, all);
    }

    private Poll in(Phase next) {
        return new Poll(number, question, ballot, spot, next, rounds);
    }
}
