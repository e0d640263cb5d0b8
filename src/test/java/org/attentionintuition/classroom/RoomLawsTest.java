package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attentionintuition.classroom.Participant.Standing;
import org.attentionintuition.classroom.Poll.Phase;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;

/** Whatever is asked of a room, in whatever order: it is legal, or it is refused and nothing happens. */
class RoomLawsTest {

    private static final int WISHES = 120;
    private static final List<Phase> PHASES = List.of(Phase.OPEN, Phase.CLOSED, Phase.REVEALED, Phase.DONE);

    /** Everything that can be asked for, sensible or not. */
    private static final List<Function<Random, RoomEvent>> ANYTHING = List.of(
            random -> new RoomEvent.Opened("Again"),
            random -> new RoomEvent.CodeIssued(JoinCode.random(), Secret.random(), Instant.EPOCH),
            random -> new RoomEvent.CodeIssued("nonsense", "", Instant.EPOCH),
            random -> new RoomEvent.LinkIssued(1 + random.nextInt(4), any(random, Role.values()), "hash"),
            random -> new RoomEvent.LinkRevoked(random.nextInt(4)),
            random -> new RoomEvent.WaitingListSwitched(random.nextBoolean()),
            random -> new RoomEvent.Joined(1 + random.nextInt(6), "Ada " + random.nextInt(8), "hash"),
            random -> new RoomEvent.Joined(1 + random.nextInt(6), "\u202eevil", "hash"),
            random -> new RoomEvent.Admitted(random.nextInt(6)),
            random -> new RoomEvent.Removed(random.nextInt(6)),
            random -> new RoomEvent.Restored(random.nextInt(6)),
            random -> new RoomEvent.Paced(new Pacing.Follow(1, "course/page")),
            random -> new RoomEvent.Paced(new Pacing.Paused(new Pacing.Free())),
            random -> new RoomEvent.Paced(new Pacing.Within(List.of("course/page"))),
            random -> new RoomEvent.Gathered("course/page"),
            random -> new RoomEvent.Gathered("course/other"),
            random -> new RoomEvent.PollOpened(random.nextInt(4), "course/page/question", new Ballot.Options(3)),
            random -> new RoomEvent.PollClosed(random.nextInt(4)),
            random -> new RoomEvent.PollRevealed(random.nextInt(4)),
            random -> new RoomEvent.RevoteOpened(random.nextInt(4), random.nextInt(4)),
            random -> new RoomEvent.PollEnded(random.nextInt(4)),
            random -> new RoomEvent.Answered(random.nextInt(6), "course/page/question", random.nextBoolean()),
            random -> new RoomEvent.Answered(random.nextInt(6), "<b>", true),
            random -> new RoomEvent.Solved(random.nextInt(6), "course/page/challenge"),
            random -> new RoomEvent.PollOpened(
                    random.nextInt(4),
                    "course/page/lab",
                    new Ballot.Bars(3),
                    new Spot("lab", "t:2", "", any(random, Spot.Kind.values()))),
            random -> vote(random),
            random -> vote(random),
            random -> vote(random));

    private static RoomEvent anything(Random random) {
        return ANYTHING.get(random.nextInt(ANYTHING.size())).apply(random);
    }

    private static RoomEvent vote(Random random) {
        return new RoomEvent.Voted(
                random.nextInt(4),
                1 + random.nextInt(2),
                1 + random.nextInt(5),
                new Answer.Choice(random.nextInt(5) - 1));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    @Property(tries = 300)
    void whateverIsAskedTheRoomStaysLegalAndARefusalSaysWhy(@ForAll long seed) {
        var random = new Random(seed);
        var room = Room.NONE.after(new RoomEvent.Opened("8b"));
        for (var i = 0; i < WISHES; i++) {
            try {
                var next = room.after(anything(random));
                assertThat(next.seq()).isEqualTo(room.seq() + 1);
                assertThat(rank(next)).as("a poll does not go back").isGreaterThanOrEqualTo(rank(room));
                room = next;
            } catch (Refused refused) {
                assertThat(refused.why(Words.in(Language.ENGLISH)))
                        .endsWith(".")
                        .doesNotContain("{");
                assertThat(refused.why(Words.in(Language.FRENCH))).endsWith(".").doesNotContain("{");
                assertThat(refused.why(Words.in(Language.CHINESE)))
                        .endsWith("。")
                        .doesNotContain("{");
            }
            assertLegal(room);
        }
    }

    @Property(tries = 100)
    void theEventsOfARoomMakeTheSameRoomAgainAlsoFromTheirText(@ForAll long seed) {
        var random = new Random(seed);
        var room = Room.NONE;
        var events = new ArrayList<RoomEvent>();
        for (var i = 0; i < WISHES; i++) {
            var event = i == 0 ? new RoomEvent.Opened("8b") : anything(random);
            try {
                room = room.after(event);
                events.add(event);
            } catch (Refused refused) {
                assertThat(events).isNotEmpty();
            }
        }
        var again = Room.NONE;
        for (var event : events) {
            again = again.after(EventText.read(EventText.write(event)));
        }
        assertThat(again).isEqualTo(room);
    }

    @Example
    void aClassThatIsKeptOnPagesIsCalledToNoOther() {
        var room = Room.NONE
                .after(new RoomEvent.Opened("8b"))
                .after(new RoomEvent.Paced(new Pacing.Within(List.of("course/page"))));
        assertThat(room.after(new RoomEvent.Gathered("course/page")).gathered().times())
                .isOne();
        for (var kept : List.of(room, room.after(new RoomEvent.Paced(new Pacing.Paused(room.pacing()))))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> kept.after(new RoomEvent.Gathered("course/other")))
                    .withMessageContaining("other pages");
        }
    }

    /** Of two rooms in a row the second has the greater: more polls, then more rounds, then a later phase. */
    private static int rank(Room room) {
        return room.polls() * 1000
                + room.poll()
                        .map(it -> it.round() * 10 + PHASES.indexOf(it.phase()))
                        .orElse(0);
    }

    private static void assertLegal(Room room) {
        room.people().forEach((number, who) -> assertThat(who.number()).isEqualTo(number));
        assertThat(room.people().values().stream().map(Participant::name).distinct())
                .hasSize(room.people().size());
        assertThat(room.people().values()).allMatch(who -> Nickname.valid(who.name()));
        assertThat(room.access().links().values()).doesNotContain(Role.STUDENT);
        room.poll()
                .ifPresent(poll -> poll.rounds().forEach(votes -> {
                    assertThat(room.people().keySet()).containsAll(votes.keySet());
                    assertThat(votes.values()).allMatch(poll.ballot()::takes);
                }));
        room.currentPoll().ifPresent(poll -> assertThat(poll.phase()).isNotEqualTo(Phase.DONE));
        assertThat(room.people().values().stream().map(Participant::standing))
                .doesNotContainNull()
                .isSubsetOf(Standing.values());
    }
}
