package org.attentionintuition.classroom;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attentionintuition.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/**
 * The door for pages: opens rooms, lets people in, and does what somebody asks for if that seat may and the room can. What cannot be is
 * {@link Refused}.
 */
public class Classroom {

    private static final Logger LOG = LoggerFactory.getLogger(Classroom.class);
    private static final int TRIES = 5;

    /** A room that nobody has joined for so long after it was opened gives its place to another, where there is none left. */
    private static final Duration DESERTED = Duration.ofDays(7);

    /** A seat, and the secret that leads back to it; the secret is told here and never again. */
    public record Entry(Seat seat, String secret) {}

    private final RoomLog log;
    private final ClassroomSettings settings;
    private final InstantSource clock;
    private final Doorkeeper doorkeeper;
    private final Neighbours neighbours;
    private final LiveRooms live;
    private final SecureRandom random = new SecureRandom();

    Classroom(RoomLog log, ClassroomSettings settings, InstantSource clock, Broadcaster broadcaster) {
        this(log, settings, clock, broadcaster, Neighbours.NONE);
    }

    Classroom(
            RoomLog log,
            ClassroomSettings settings,
            InstantSource clock,
            Broadcaster broadcaster,
            Neighbours neighbours) {
        this.neighbours = neighbours;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        doorkeeper = new Doorkeeper(clock);
        live = new LiveRooms(log, clock, broadcaster);
        broadcaster.ticking(() -> {
            live.all().forEach(LiveRoom::tick);
            doorkeeper.guesses().tick();
        });
    }

    /** The rooms that are in memory here. */
    LiveRooms live() {
        return live;
    }

    /** Whether a password is needed to open a room. */
    public boolean guarded() {
        return !settings.password().isEmpty();
    }

    /**
     * Opens a room.
     *
     * @param address from where
     * @param session that of the browser
     * @return the teacher's seat
     */
    public Entry open(String title, String password, String address, String session) {
        Refused.unless(
                !guarded() || doorkeeper.password(address, session, password, settings.password()),
                "class.refused.password");
        doorkeeper.room(address);
        if (kept(log::rooms) >= settings.mostRooms()) {
            kept(() -> log.deserted(clock.instant().minus(DESERTED))).stream()
                    .filter(it -> !live.heard(it)) // its teacher is preparing it
                    .limit(1)
                    .forEach(this::deleteDue);
            Refused.unless(kept(log::rooms) < settings.mostRooms(), "class.refused.full-server");
        }
        var name = Nickname.tidied(title);
        if (!name.isEmpty()) {
            Nickname.check(name);
        }
        var room = live.of(kept(() -> log.create(clock.instant(), settings.roomLasts())));
        propose(room, now -> new RoomEvent.Opened(name));
        propose(room, now -> newCode());
        return newLink(room, Role.TEACHER);
    }

    /**
     * Joins the room of a code, as somebody new.
     *
     * @param name empty for one that is given
     * @param words in which a name is given
     * @param session that of the browser
     */
    public Entry join(String code, String name, Words words, String address, String session) {
        var tidied = JoinCode.tidied(code);
        return doorkeeper
                .code(address, session, () -> kept(() -> log.roomOfCode(tidied, clock.instant())))
                .map(room -> join(live.of(room), name, words, address, session))
                .orElseThrow(() -> new Refused("class.refused.no-room"));
    }

    /** Joins the room of an invitation, as {@link #join}. */
    public Entry joinInvited(String invitation, String name, Words words, String address, String session) {
        return kept(() -> log.roomOfInvitation(invitation, clock.instant()))
                .map(room -> join(live.of(room), name, words, address, session))
                .orElseThrow(() -> new Refused("class.refused.dead-invitation"));
    }

    private Entry join(LiveRoom room, String typed, Words words, String address, String session) {
        var asked = room.room().currentPoll().filter(Poll::secret).isPresent();
        Refused.unless(!asked || !room.hasComeFrom(session), "class.refused.asked");
        doorkeeper.join(address, session);
        var secret = Secret.random();
        var joined = new int[1];
        propose(room, now -> {
            var name = typed.isBlank() ? pseudonym(now, words) : Nickname.tidied(typed);
            joined[0] = now.nextParticipant();
            return new RoomEvent.Joined(joined[0], name, Secret.hash(secret));
        });
        room.cameFrom(session);
        return new Entry(new Seat(room.id, Role.STUDENT, joined[0]), secret);
    }

    private String pseudonym(Room now, Words words) {
        return Nickname.pseudonym(
                words, random, name -> now.people().values().stream().anyMatch(it -> Nickname.alike(it.name(), name)));
    }

    /** The seat that a secret leads to; that of a participant who was removed too, since that can be undone. */
    public Optional<Seat> seat(String secret) {
        return kept(() -> log.seat(Secret.hash(secret)))
                .filter(seat -> seat.role() == Role.STUDENT
                        || seat.holds(live.of(seat.room()).room()));
    }

    /** A link for another who leads or shows the room. */
    public Entry link(Seat seat, Role role) {
        Refused.unless(seat.role() == Role.TEACHER, "class.refused.teacher-links");
        return newLink(room(seat), role);
    }

    /** Another code; that before leads in no more. */
    public Room renewCode(Seat seat) {
        return ask(seat, now -> newCode());
    }

    /**
     * Makes something happen.
     *
     * @param wish what, given the room as it is now
     * @return the room after it
     */
    public Room ask(Seat seat, Function<Room, RoomEvent> wish) {
        return propose(room(seat), now -> {
            Refused.unless(seat.holds(now), "class.refused.gone");
            var event = wish.apply(now);
            Refused.unless(seat.may(event), "class.refused.teacher-only");
            return event;
        });
    }

    /** Passes on what a teacher's screen shows; nothing of it is kept. */
    public void lead(Seat seat, Lead lead) {
        var room = room(seat);
        if (seat.role().leads() && seat.holds(room.room())) {
            room.lead(lead);
            neighbours.led(seat.room(), lead);
        }
    }

    /** Notes what a student's tab shows; nothing of it is kept. */
    public void doing(Seat seat, Doing now) {
        if (seat.role() == Role.STUDENT) {
            room(seat).doing(seat.number(), now);
            neighbours.seen(seat.room(), seat.number(), Sign.of(now));
        }
    }

    /** Notes that a student's tab is there, and whether in front of somebody. */
    public void pulse(Seat seat, boolean awake) {
        if (seat.role() == Role.STUDENT) {
            room(seat).pulse(seat.number(), awake);
            neighbours.seen(seat.room(), seat.number(), Sign.of(awake));
        }
    }

    /**
     * Tells one who leads what the class does, once a second if it does much.
     *
     * @return what ends it
     */
    public Runnable watch(Seat seat, Consumer<Overview> told) {
        Refused.unless(seat.role().leads(), "class.refused.teacher-only");
        return room(seat).watch(told);
    }

    /** Keeps what the class does at this moment, in memory as long as anybody is in the room; of many, those kept last. */
    public List<Overview> keep(Seat seat) {
        Refused.unless(seat.role().leads(), "class.refused.teacher-only");
        return room(seat).keep();
    }

    /** The moments that were kept, in their order. */
    public List<Overview> moments(Seat seat) {
        return seat.role().leads() ? room(seat).moments() : List.of();
    }

    /** All that has happened, for one who leads to take along. */
    public List<Kept> history(Seat seat) {
        Refused.unless(seat.role().leads() && seat.holds(room(seat).room()), "class.refused.teacher-only");
        return kept(() -> log.history(seat.room()));
    }

    /** The room as it is now. */
    public Snapshot look(Seat seat) {
        return room(seat).snapshot();
    }

    /**
     * Tells of every change of the room, several at once if they come fast, on a thread of its own.
     *
     * @return what ends it
     */
    public Runnable listen(Seat seat, Consumer<Snapshot> told) {
        return listen(seat, true, told);
    }

    /** As {@link #listen}, for what is no sign that somebody is in the class. */
    public Runnable overhear(Seat seat, Consumer<Snapshot> told) {
        return listen(seat, false, told);
    }

    private Runnable listen(Seat seat, boolean here, Consumer<Snapshot> told) {
        while (true) {
            var room = room(seat);
            var end = room.listen(seat, here, told);
            if (room(seat) == room) {
                if (!here) {
                    return end;
                }
                pulse(seat, true);
                return () -> {
                    end.run();
                    left(room, seat);
                };
            }
            end.run(); // it was forgotten in this moment, as nobody was in it
        }
    }

    private void left(LiveRoom room, Seat seat) {
        if (seat.role() == Role.STUDENT && !room.sits(seat)) {
            neighbours.seen(seat.room(), seat.number(), Sign.gone());
        }
    }

    /** Deletes the room with everything in it. */
    public void delete(Seat seat) {
        Refused.unless(seat.role() == Role.TEACHER, "class.refused.teacher-deletes");
        delete(seat.room());
    }

    /** Deletes the rooms whose time is over, and forgets those that nobody is in until somebody comes. */
    void sweep() {
        log.due(clock.instant()).forEach(this::deleteDue);
        live.forgetDeserted();
    }

    private void deleteDue(UUID id) {
        try {
            delete(id);
        } catch (RuntimeException e) {
            LOG.warn("A room whose time is over could not be deleted; it is tried again", e);
        }
    }

    /** What happened in it is not read: a room that cannot be understood any more is deleted like any other. */
    private void delete(UUID id) {
        live.delete(id, room -> {
            room.writing(() -> kept(() -> {
                log.delete(id);
                return room;
            }));
            neighbours.written(id, Neighbours.DELETED);
        });
    }

    private Entry newLink(LiveRoom room, Role role) {
        var secret = Secret.random();
        var after = propose(room, now -> new RoomEvent.LinkIssued(now.access().nextLink(), role, Secret.hash(secret)));
        return new Entry(new Seat(room.id, role, after.access().issued()), secret);
    }

    private RoomEvent newCode() {
        return new RoomEvent.CodeIssued(
                JoinCode.random(), Secret.random(), clock.instant().plus(settings.codeLasts()));
    }

    /** What happens is first written and then told; another server may have been quicker, or a code be taken: then once more. */
    private Room propose(LiveRoom room, Function<Room, RoomEvent> wish) {
        return room.writing(() -> kept(() -> {
            for (var left = TRIES; ; left--) {
                var again = left < TRIES;
                try {
                    var next = neighbours.mayWrite()
                            ? log.alone(room.id, () -> append(room, wish, again))
                            : append(room, wish, again);
                    room.become(next);
                    neighbours.written(room.id, next.seq());
                    return next;
                } catch (DuplicateKeyException taken) {
                    if (left == 0) {
                        throw taken;
                    }
                }
            }
        }));
    }

    private Room append(LiveRoom room, Function<Room, RoomEvent> wish, boolean again) {
        if (again) {
            live.catchUp(room);
        }
        var now = room.room();
        var event = wish.apply(now);
        var next = now.after(event);
        log.append(room.id, next.seq(), event, clock.instant());
        return next;
    }

    /** Does something that needs the database; without it, nothing has happened and it can be tried again. */
    static <T> T kept(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException lost) {
            LOG.warn("The database of rooms does not answer: {}", withoutValues(lost));
            throw new Refused("class.refused.no-database");
        }
    }

    /** A database names in its message what it found twice: a code, a name. */
    private static String withoutValues(RuntimeException lost) {
        return lost instanceof DataIntegrityViolationException ? lost.getClass().getSimpleName() : lost.toString();
    }

    private LiveRoom room(Seat seat) {
        return live.of(seat.room());
    }
}
