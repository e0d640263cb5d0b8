package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attentionintuition.classroom.Answer.Choice;
import org.junit.jupiter.api.Test;

/** A question to a class of two, step by step. */
class PollTest {

    private final Room asked = after(
            Room.NONE,
            new RoomEvent.Opened("8b"),
            new RoomEvent.Joined(1, "Ada", "a"),
            new RoomEvent.Joined(2, "Bo", "b"),
            new RoomEvent.PollOpened(1, "course/page/question", new Ballot.Options(3)));

    @Test
    void aVoteCountsOnce() {
        var voted = asked.after(new RoomEvent.Voted(1, 1, 1, new Choice(2)));
        refuses(voted, new RoomEvent.Voted(1, 1, 1, new Choice(0)), "voted already");
        assertThat(voted.poll().orElseThrow().tally(1).bins()).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void aVoteThatIsLateOrOfAnotherRoundOrNoAnswerOrOfNobodyChangesNothing() {
        refuses(asked, new RoomEvent.Voted(1, 2, 1, new Choice(0)), "another round");
        refuses(asked, new RoomEvent.Voted(1, 1, 1, new Choice(3)), "possible answers");
        refuses(asked, new RoomEvent.Voted(1, 1, 1, new Answer.Amount(0.5)), "possible answers");
        refuses(asked, new RoomEvent.Voted(1, 1, 3, new Choice(0)), "Nobody");
        refuses(asked, new RoomEvent.Voted(2, 1, 1, new Choice(0)), "over");
        var closed = asked.after(new RoomEvent.PollClosed(1));
        refuses(closed, new RoomEvent.Voted(1, 1, 1, new Choice(0)), "too late");
        refuses(asked.after(new RoomEvent.Removed(1)), new RoomEvent.Voted(1, 1, 1, new Choice(0)), "in the room");
    }

    @Test
    void nothingIsRevealedBeforeItIsClosed() {
        refuses(asked, new RoomEvent.PollRevealed(1), "Close");
        refuses(asked, new RoomEvent.PollEnded(1), "Close");
        refuses(asked, new RoomEvent.PollOpened(2, "course/page/other", new Ballot.Options(2)), "already");
    }

    @Test
    void aSecondRoundHasVotesOfItsOwnAndTheShiftCanBeSeen() {
        var poll = after(
                        asked,
                        new RoomEvent.Voted(1, 1, 1, new Choice(0)),
                        new RoomEvent.Voted(1, 1, 2, new Choice(0)),
                        new RoomEvent.PollClosed(1),
                        new RoomEvent.RevoteOpened(1, 2),
                        new RoomEvent.Voted(1, 2, 1, new Choice(2)),
                        new RoomEvent.PollClosed(1),
                        new RoomEvent.PollRevealed(1))
                .poll()
                .orElseThrow();
        assertThat(poll.tally(1).bins()).containsExactly(2.0, 0.0, 0.0);
        assertThat(poll.tally(2).bins()).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void barsAreAveragedAndNumbersFallIntoTenBins() {
        var bars = new Ballot.Bars(2);
        // (0.2 + 0.6) / 2 = 0.4 and (0.8 + 0.4) / 2 = 0.6
        var mean = Tally.of(bars, List.of(new Answer.Row(List.of(0.2, 0.8)), new Answer.Row(List.of(0.6, 0.4))));
        assertThat(mean.share(bars, 0)).isCloseTo(0.4, within(1e-12));
        var number = new Ballot.Between(0, 2);
        var bins = Tally.of(number, List.of(new Answer.Amount(0), new Answer.Amount(0.19), new Answer.Amount(2)));
        assertThat(bins.bins()).containsExactly(2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(bars.takes(new Answer.Row(List.of(0.5, 0.6)))).isFalse();
        assertThat(bars.takes(new Answer.Row(List.of(-0.5, 1.5)))).isFalse();
        assertThat(number.takes(new Answer.Amount(Double.NaN))).isFalse();
    }

    private static void refuses(Room room, RoomEvent event, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> room.after(event))
                .withMessageContaining(why);
    }

    private static Room after(Room room, RoomEvent... events) {
        var next = room;
        for (var event : events) {
            next = next.after(event);
        }
        return next;
    }
}
