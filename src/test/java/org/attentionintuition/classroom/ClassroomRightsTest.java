package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final Words WORDS = Words.in(Language.ENGLISH);
    private static final RoomEvent FREE = new RoomEvent.Paced(new Pacing.Free());

    private Instant now = Instant.parse("2026-03-04T08:00:00Z");
    private ConfigurableApplicationContext context = RoomStorageTest.started("jdbc:h2:mem:" + UUID.randomUUID());
    private Classroom classroom = classroom("");
    private final Entry teacher = classroom.open("8b", "", HERE);
    private final Entry student = classroom.join(code(), "Ada", WORDS, HERE);

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
        var bo = classroom.join(code(), "Bo", WORDS, HERE);
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
        refused(() -> classroom.join(code, "Late", WORDS, HERE));
        classroom.renewCode(teacher.seat());
        classroom.join(code(), "Bo", WORDS, HERE);
        now = now.plus(Duration.ofDays(30));
        classroom.sweep();
        assertThat(classroom.seat(teacher.secret())).isEmpty();
        assertThat(classroom.seat(student.secret())).isEmpty();
        refused(() -> classroom.ask(teacher.seat(), room -> FREE));
    }

    @Test
    void aRoomThatNobodyUnderstandsAnyMoreIsDeletedInItsTimeAndKeepsNoOther() {
        var sql = context.getBean(JdbcClient.class);
        classroom.open("8c", "", HERE);
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
    void withAPasswordOnlyWhoKnowsItOpensARoom() {
        var guarded = classroom("open sesame");
        refused(() -> guarded.open("8c", "", HERE));
        refused(() -> guarded.open("8c", "open sesam", HERE));
        assertThat(guarded.open("8c", "open sesame", HERE).seat().role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void whatWasAcknowledgedIsThereWhenTheServerDiesInTheNextMoment(@TempDir Path folder) throws IOException {
        context.close();
        context = RoomStorageTest.started(file(folder, "alive"));
        classroom = classroom("");
        var open = classroom.open("8b", "", HERE);
        var code = classroom.look(open.seat()).room().access().code().orElseThrow();
        var ada = classroom.join(code.text(), "Ada", WORDS, HERE);
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
                new ClassroomSettings(password, Duration.ofHours(8), Duration.ofDays(30), 10),
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
