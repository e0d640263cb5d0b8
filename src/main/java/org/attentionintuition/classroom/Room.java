package org.attentionintuition.classroom;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A room as it is after some events: a fold over them. An event is also how one asks for something: {@link #after} refuses the one that
 * cannot happen now, so that no sequence of events leads to a room that cannot be.
 *
 * @param seq how many events have happened
 * @param access the ways in
 * @param gathered how often everyone was called together, and where to last
 * @param polls how many there were; the last of them is {@code poll}
 */
public record Room(
        int seq,
        String title,
        Access access,
        Map<Integer, Participant> people,
        Pacing pacing,
        Gathering gathered,
        int polls,
        Optional<Poll> poll) {

    /** More than any class; a room is not a place to fill a disk. */
    public static final int MOST_PEOPLE = 1000;

    /** Those who were taken out among them. */
    static final int MOST_JOINED = 3 * MOST_PEOPLE;

    /** Before anything has happened. */
    public static final Room NONE =
            new Room(0, "", Access.NONE, Map.of(), new Pacing.Free(), new Gathering(0, ""), 0, Optional.empty());

    /** A call to a page. */
    public record Gathering(int times, String page) {}

    /** The number of the next one to join. */
    public int nextParticipant() {
        return people.size() + 1;
    }

    /** A poll that is not over. */
    public Optional<Poll> currentPoll() {
        return poll.filter(it -> it.phase() != Poll.Phase.DONE);
    }

    /** Whether a code leads in at a time. */
    public boolean opensAt(Instant now) {
        return access.code().filter(code -> now.isBefore(code.expires())).isPresent();
    }

    /**
     * The room after one more event.
     *
     * @throws Refused if that cannot happen now
     */
    public Room after(RoomEvent event) {
        Refused.unless(event instanceof RoomEvent.Opened == (seq == 0), "class.refused.opened");
        return switch (event) {
            case RoomEvent.Opened it -> new Room(1, it.title(), access, people, pacing, gathered, polls, poll);
            case RoomEvent.CodeIssued it -> with(access.issued(it));
            case RoomEvent.LinkIssued it -> with(access.issued(it));
            case RoomEvent.LinkRevoked it -> with(access.revoked(it.link()));
            case RoomEvent.WaitingListSwitched it -> with(access.withWaitingList(it.on()));
            case RoomEvent.Joined it -> joined(it);
            case RoomEvent.Admitted it ->
                moved(
                        it.participant(),
                        Participant.Standing.WAITING,
                        Participant.Standing.IN,
                        "class.refused.not-waiting");
            case RoomEvent.Removed it -> removed(it.participant());
            case RoomEvent.Restored it ->
                moved(
                        it.participant(),
                        Participant.Standing.REMOVED,
                        Participant.Standing.IN,
                        "class.refused.not-removed");
            case RoomEvent.Paced it -> new Room(seq + 1, title, access, people, it.pacing(), gathered, polls, poll);
            case RoomEvent.Gathered it -> new Room(seq + 1, title, access, people, pacing, gathered(it), polls, poll);
            case RoomEvent.PollOpened it -> asked(it);
            case RoomEvent.PollClosed it -> with(current(it.poll()).closed());
            case RoomEvent.PollRevealed it -> with(current(it.poll()).revealed());
            case RoomEvent.RevoteOpened it -> with(current(it.poll()).reopened(it.round()));
            case RoomEvent.PollEnded it -> with(current(it.poll()).ended());
            case RoomEvent.Voted it -> voted(it);
            case RoomEvent.Answered it -> did(it.participant(), deeds -> deeds.answered(it.question(), it.right()));
            case RoomEvent.Solved it -> did(it.participant(), deeds -> deeds.solved(it.challenge()));
        };
    }

    private Gathering gathered(RoomEvent.Gathered it) {
        Refused.unless(pacing.allows(it.page()), "class.refused.other-pages");
        return new Gathering(gathered.times() + 1, it.page());
    }

    private Room joined(RoomEvent.Joined it) {
        Refused.unless(people.size() < MOST_JOINED && present() < MOST_PEOPLE, "class.refused.full");
        Refused.unless(it.participant() == nextParticipant(), "class.refused.joined-meanwhile");
        Nickname.check(it.name());
        Refused.unless(
                people.values().stream().noneMatch(other -> Nickname.alike(other.name(), it.name())),
                "class.refused.name-taken");
        var standing = access.waitingList() ? Participant.Standing.WAITING : Participant.Standing.IN;
        return with(new Participant(it.participant(), it.name(), standing, Deeds.NONE));
    }

    private Room did(int number, UnaryOperator<Deeds> more) {
        var who = participant(number);
        Refused.unless(who.in(), "class.refused.not-in");
        return with(who.with(more.apply(who.deeds())));
    }

    /** Whoever was taken out takes nobody's place. */
    private long present() {
        return people.values().stream()
                .filter(it -> it.standing() != Participant.Standing.REMOVED)
                .count();
    }

    private Room removed(int number) {
        var who = participant(number);
        Refused.unless(who.standing() != Participant.Standing.REMOVED, "class.refused.removed", who.name());
        return with(who.with(Participant.Standing.REMOVED));
    }

    private Room moved(int number, Participant.Standing from, Participant.Standing to, String otherwise) {
        var who = participant(number);
        Refused.unless(who.standing() == from, otherwise, who.name());
        return with(who.with(to));
    }

    private Participant participant(int number) {
        return Optional.ofNullable(people.get(number)).orElseThrow(() -> new Refused("class.refused.nobody"));
    }

    private Room asked(RoomEvent.PollOpened it) {
        Refused.unless(currentPoll().isEmpty(), "class.refused.poll-there");
        Refused.unless(it.poll() == polls + 1, "class.refused.asked-meanwhile");
        var opened = Poll.opened(it);
        return new Room(seq + 1, title, access, people, pacing, gathered, polls + 1, Optional.of(opened));
    }

    private Room voted(RoomEvent.Voted it) {
        Refused.unless(participant(it.participant()).in(), "class.refused.not-in");
        return with(current(it.poll()).voted(it.round(), it.participant(), it.answer()));
    }

    private Poll current(int number) {
        return poll.filter(it -> it.number() == number).orElseThrow(() -> new Refused("class.refused.poll-over"));
    }

    private Room with(Access next) {
        return new Room(seq + 1, title, next, people, pacing, gathered, polls, poll);
    }

    private Room with(Poll next) {
        return new Room(seq + 1, title, access, people, pacing, gathered, polls, Optional.of(next));
    }

    private Room with(Participant one) {
        var all = new LinkedHashMap<>(people);
        all.put(one.number(), one);
        return new Room(seq + 1, title, access, Collections.unmodifiableMap(all), pacing, gathered, polls, poll);
    }
}
