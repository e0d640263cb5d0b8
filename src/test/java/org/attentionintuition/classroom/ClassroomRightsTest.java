package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attentionintuition.classroom.Classroom.Entry;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what, for how long, and what is left when the server dies. */
class ClassroomRightsTest {

    private static final String HERE = "198.51.100.7";
    private static final int MOST_ROOMS = 10;
    private static final Words WORDS = Words.in(Language.ENGLISH);
    private static final RoomEvent FREE = new RoomEvent.Paced(new Pacing.Free());

    private Instant now = Instant.parse("2026-03-04T08:00:00Z");
    private ConfigurableApplicationContext context = RoomStorageTest.started("jdbc:h2:mem:" + UUID.randomUUID());
    private Classroom classroom = classroom("");
    private final Entry teacher = classroom.open("8b", "", HERE, "a browser");
    private final Entry student = classroom.join(code(), "Ada", WORDS, HERE, "a browser");

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aStudentDoesNothingButVoteAndThatAsOneself() {
        refused(() -> classroom.ask(student.seat(), room -> FREE));
        refused(() -> classroom.ask(student.seat(), room -> new RoomEvent.Removed(1)));
        refused(() -> classroom.delete(student.seat()));
        refused(() -> classroom.link(student.seat(), Role.CO_TEACHER));
        var bo = classroom.join(code(), "Bo", WORDS, HERE, "a browser");
        classroom.ask(teacher.seat(), room -> new RoomEvent.PollOpened(1, "a/b/c", new Ballot.Options(2)));
        refused(() -> classroom.ask(
                bo.seat(), room -> new RoomEvent.Voted(1, 1, student.seat().number(), new Answer.Choice(0))));
        classroom.ask(bo.seat(), room -> new RoomEvent.Voted(1, 1, bo.seat().number(), new Answer.Choice(0)));
    }

    @Test
    void aCoTeacherLeadsUntilTheLinkIsRevokedAndAProjectorOnlyShows() {
        var other = classroom.link(teacher.seat(), Role.CO_TEACHER);
        classroom.ask(other.seat(), room -> FREE);
        refused(() -> classroom.delete(other.seat()));
        classroom.ask(
                teacher.seat(), room -> new RoomEvent.LinkRevoked(other.seat().number()));
        refused(() -> classroom.ask(other.seat(), room -> FREE));
        assertThat(classroom.seat(other.secret())).isEmpty();
        var wall = classroom.link(teacher.seat(), Role.PROJECTOR);
        refused(() -> classroom.ask(wall.seat(), room -> FREE));
        refused(() -> classroom.ask(
                teacher.seat(), room -> new RoomEvent.LinkRevoked(teacher.seat().number())));
    }

    @Test
    void whoWasTakenOutCanDoNothingAndIsKnownWhenItIsUndone() {
        classroom.ask(teacher.seat(), room -> new RoomEvent.PollOpened(1, "a/b/c", new Ballot.Options(2)));
        classroom.ask(teacher.seat(), room -> new RoomEvent.Removed(1));
        refused(() -> classroom.ask(student.seat(), room -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0))));
        assertThat(classroom.seat(student.secret())).contains(student.seat());
        classroom.ask(teacher.seat(), room -> new RoomEvent.Restored(1));
        classroom.ask(student.seat(), room -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0)));
    }

    @Test
    void aCodeEndsWithItsTimeAndARoomWithIts() {
        var code = code();
        now = now.plus(Duration.ofHours(8));
        refused(() -> classroom.join(code, "Late", WORDS, HERE, "a browser"));
        classroom.renewCode(teacher.seat());
        classroom.join(code(), "Bo", WORDS, HERE, "a browser");
        now = now.plus(Duration.ofDays(30));
        classroom.sweep();
        assertThat(classroom.seat(teacher.secret())).isEmpty();
        assertThat(classroom.seat(student.secret())).isEmpty();
        refused(() -> classroom.ask(teacher.seat(), room -> FREE));
    }

    @Test
    void aRoomThatIsPreparedForNextMonthGivesItsPlaceOnlyToOneThatFindsNone() {
        var prepared = classroom.open("next month", "", HERE, "a browser");
        now = now.plus(Duration.ofDays(8));
        classroom.sweep();
        assertThat(classroom.seat(prepared.secret())).isPresent();
        for (var more = 3; more <= MOST_ROOMS; more++) {
            classroom.open("today", "", "192.0." + more + ".1", "browser " + more);
        }
        assertThat(classroom.seat(prepared.secret())).isPresent();
        classroom.open("today", "", "192.0.0.1", "another browser");
        assertThat(classroom.seat(prepared.secret())).isEmpty();
        assertThat(classroom.seat(teacher.secret())).as("it was joined").isPresent();
        refused(() -> classroom.open("one too many", "", "192.0.1.1", "the last browser"));
    }

    /** Who has seen what a lab shows to nobody in the class does not come back to vote on it. */
    @Test
    void whoLeavesWhileTheClassIsAskedComesBackWhenTheAnswerIsShown() {
        classroom.ask(
                teacher.seat(), room -> new RoomEvent.PollOpened(1, "course/page/question", new Ballot.Options(2)));
        refused(() -> classroom.join(code(), "Ada again", WORDS, HERE, "a browser"));
        classroom.join(code(), "Late", WORDS, HERE, "another browser");
        classroom.ask(teacher.seat(), room -> new RoomEvent.PollClosed(1));
        refused(() -> classroom.join(code(), "Ada again", WORDS, HERE, "a browser"));
        classroom.ask(teacher.seat(), room -> new RoomEvent.PollRevealed(1));
        classroom.join(code(), "Ada again", WORDS, HERE, "a browser");
    }

    @Test
    void aRoomThatNobodyUnderstandsAnyMoreIsDeletedInItsTimeAndKeepsNoOther() {
        var sql = context.getBean(JdbcClient.class);
        classroom.open("8c", "", HERE, "a browser");
        sql.sql("update room_event set event = '{\"kind\":\"Unheard\"}' where room = ?")
                .param(teacher.seat().room())
                .update();
        now = now.plus(Duration.ofDays(30));
        classroom("").sweep(); // one that has none of them in memory
        assertThat(sql.sql("select count(*) from room").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aPageThatFailsOrTakesItsTimeKeepsNoNewsFromTheNext() throws InterruptedException {
        var over = new CountDownLatch(1);
        var heard = new CountDownLatch(1);
        classroom.listen(student.seat(), told -> {
            throw new IllegalStateException("a page that fails on purpose");
        });
        classroom.listen(student.seat(), told -> await(over));
        classroom.listen(student.seat(), told -> heard.countDown());
        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyWhoLeadsSeesWhatTheClassDoes() throws InterruptedException {
        refused(() -> classroom.watch(student.seat(), seen -> {}));
        refused(() ->
                classroom.watch(classroom.link(teacher.seat(), Role.PROJECTOR).seat(), seen -> {}));
        refused(() -> classroom.history(student.seat()));
        classroom.listen(student.seat(), told -> {});
        classroom.doing(student.seat(), new Doing("course/page", Map.of("lab", "t:2")));
        var seen = new LinkedBlockingQueue<Overview>();
        classroom.watch(teacher.seat(), seen::add);
        var sight = Objects.requireNonNull(seen.poll(10, TimeUnit.SECONDS)).sight(1);
        assertThat(sight.contact()).isEqualTo(Contact.HERE);
        assertThat(sight.doing().labs()).containsEntry("lab", "t:2");
    }

    @Test
    void manyMovesOfSlidersAreFewViewsAndNoEvent() throws InterruptedException {
        var views = new AtomicInteger();
        var news = new AtomicInteger();
        classroom.listen(student.seat(), told -> news.incrementAndGet());
        classroom.watch(teacher.seat(), seen -> views.incrementAndGet());
        TimeUnit.MILLISECONDS.sleep(1500); // the first ones
        news.set(0);
        views.set(0);
        var before = classroom.history(teacher.seat()).size();
        for (var i = 0; i < 300; i++) {
            classroom.doing(student.seat(), new Doing("course/page", Map.of("lab", "t:" + i)));
        }
        TimeUnit.MILLISECONDS.sleep(1500);
        assertThat(views.get()).isBetween(1, 2);
        assertThat(news.get()).as("students hear nothing of it").isZero();
        assertThat(classroom.history(teacher.seat()))
                .as("nothing of it is kept")
                .hasSize(before);
    }

    @Test
    void whatWasDoneInTheBookIsKeptForWhoDidItAndBounded() {
        refused(() -> classroom.ask(student.seat(), room -> new RoomEvent.Answered(2, "course/page/question", true)));
        refused(() -> classroom.ask(teacher.seat(), room -> new RoomEvent.Solved(1, "course/page/challenge")));
        classroom.ask(student.seat(), room -> new RoomEvent.Answered(1, "course/page/question", false));
        classroom.ask(student.seat(), room -> new RoomEvent.Answered(1, "course/page/question", false));
        classroom.ask(student.seat(), room -> new RoomEvent.Solved(1, "course/page/challenge"));
        refused(() -> classroom.ask(student.seat(), room -> new RoomEvent.Solved(1, "course/page/challenge")));
        var deeds = Objects.requireNonNull(
                        classroom.look(teacher.seat()).room().people().get(1))
                .deeds();
        assertThat(deeds.answers()).containsExactly(Map.entry("course/page/question", new Deeds.Tries(2, 2)));
        assertThat(deeds.solved()).containsExactly("course/page/challenge");
        var much = Deeds.NONE;
        for (var i = 0; i < Deeds.MOST; i++) {
            much = much.answered("course/page/question", true);
        }
        var full = much;
        refused(() -> full.answered("course/page/question", true));
    }

    /** A lab in a frame hears what the class is asked, and tells nobody that its reader is in the class. */
    @Test
    void whoOnlyOverhearsIsNotThere() {
        var heard = new CountDownLatch(1);
        var endOverhearing = classroom.overhear(student.seat(), told -> heard.countDown());
        await(heard);
        assertThat(contact()).isEqualTo(Contact.AWAY);
        var end = classroom.listen(student.seat(), told -> {});
        assertThat(contact()).isEqualTo(Contact.HERE);
        end.run();
        assertThat(contact()).as("the frame is open still").isEqualTo(Contact.AWAY);
        endOverhearing.run();
    }

    private Contact contact() {
        return classroom.keep(teacher.seat()).getLast().sight(1).contact();
    }

    @Test
    void whoWasTakenOutTakesNobodysPlace() {
        var room = Room.NONE.after(new RoomEvent.Opened("8b"));
        for (var i = 1; i <= Room.MOST_PEOPLE; i++) {
            room = room.after(new RoomEvent.Joined(i, "Student " + i, "hash"));
        }
        var full = room;
        refused(() -> full.after(new RoomEvent.Joined(Room.MOST_PEOPLE + 1, "Late", "hash")));
        full.after(new RoomEvent.Removed(7)).after(new RoomEvent.Joined(Room.MOST_PEOPLE + 1, "Late", "hash"));
    }

    @Test
    void aCodeThatEndsIsToldWithoutAnythingHappening() {
        var open = new ArrayList<Boolean>();
        var room = new LiveRoom(
                UUID.randomUUID(),
                classroom.look(teacher.seat()).room(),
                () -> now,
                context.getBean(Broadcaster.class));
        open.add(room.snapshot().open());
        now = now.plus(Duration.ofHours(8));
        room.tick();
        open.add(room.snapshot().open());
        assertThat(open).containsExactly(true, false);
    }

    @Test
    void withAPasswordOnlyWhoKnowsItOpensARoom() {
        var guarded = classroom("open sesame");
        refused(() -> guarded.open("8c", "", HERE, "a browser"));
        refused(() -> guarded.open("8c", "open sesam", HERE, "a browser"));
        assertThat(guarded.open("8c", "open sesame", HERE, "a browser").seat().role())
                .isEqualTo(Role.TEACHER);
    }

    @Test
    void whatWasAcknowledgedIsThereWhenTheServerDiesInTheNextMoment(@TempDir Path folder) throws IOException {
        context.close();
        context = RoomStorageTest.started(file(folder, "alive"));
        classroom = classroom("");
        var open = classroom.open("8b", "", HERE, "a browser");
        var code = classroom.look(open.seat()).room().access().code().orElseThrow();
        var ada = classroom.join(code.text(), "Ada", WORDS, HERE, "a browser");
        classroom.ask(open.seat(), room -> new RoomEvent.PollOpened(1, "a/b/c", new Ballot.Options(2)));
        classroom.ask(ada.seat(), room -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(1)));
        // What lies on the disk now is what a server that was killed would find.
        Files.copy(folder.resolve("alive.mv.db"), folder.resolve("dead.mv.db"));
        var room = classroom.look(open.seat()).room();
        context.close();
        context = RoomStorageTest.started(file(folder, "dead"));
        classroom = classroom("");
        assertThat(classroom.seat(open.secret())).contains(open.seat());
        assertThat(classroom.seat(ada.secret())).contains(ada.seat());
        assertThat(classroom.look(open.seat()).room()).isEqualTo(room);
        refused(() -> classroom.ask(ada.seat(), it -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0))));
    }

    private static String file(Path folder, String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0";
    }

    private Classroom classroom(String password) {
        return new Classroom(
                context.getBean(RoomLog.class),
                new ClassroomSettings(password, Duration.ofHours(8), Duration.ofDays(30), MOST_ROOMS),
                (InstantSource) () -> now,
                context.getBean(Broadcaster.class));
    }

    private String code() {
        return classroom
                .look(teacher.seat())
                .room()
                .access()
                .code()
                .orElseThrow()
                .text();
    }

    private static void refused(ThrowingCallable asked) {
        assertThatExceptionOfType(Refused.class).isThrownBy(asked);
    }
}
