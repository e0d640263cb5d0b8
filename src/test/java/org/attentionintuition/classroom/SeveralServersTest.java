package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers at one database: what happens at one is told at the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralServersTest {

    private static final String HERE = "198.51.100.7";
    private static final Words WORDS = Words.in(Language.ENGLISH);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Lead LEAD = new Lead("course/page", Map.of("lab", "q8:2,1.5"));

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;
    private Classroom here;
    private Classroom there;
    private Classroom.Entry teacher;
    private Classroom.Entry student;

    /** What a page at the other server was told last. */
    private final AtomicReference<@Nullable Snapshot> told = new AtomicReference<>();

    private Runnable end = () -> {};

    @BeforeAll
    void startServers() throws IOException {
        postgres = EmbeddedPostgres.start();
        one = started();
        other = started();
        here = one.getBean(Classroom.class);
        there = other.getBean(Classroom.class);
    }

    private ConfigurableApplicationContext started() {
        return RoomStorageTest.started(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    void stopServers() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @BeforeEach
    void joinAtTheOther() {
        teacher = here.open("8b", "", HERE, "session");
        var code =
                here.look(teacher.seat()).room().access().code().orElseThrow().text();
        student = there.join(code, "Ada", WORDS, HERE, "session");
        listen();
        await(() -> here.look(teacher.seat()).room().people().size() == 1);
    }

    private void listen() {
        end = there.listen(student.seat(), told::set);
        await(() -> told.get() != null);
    }

    @AfterEach
    void leave() {
        end.run();
        told.set(null);
    }

    @Test
    void aPageAPollAndItsRevealAreToldAtTheOther() {
        here.ask(teacher.seat(), room -> new RoomEvent.Paced(new Pacing.Follow(1, "course/page")));
        awaitTold(now ->
                now.room().pacing() instanceof Pacing.Follow it && it.page().equals("course/page"));
        here.ask(teacher.seat(), room -> new RoomEvent.PollOpened(1, "course/page/question", new Ballot.Options(3)));
        awaitTold(now -> now.room().currentPoll().isPresent());
        there.ask(student.seat(), room -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0)));
        await(() ->
                here.look(teacher.seat()).room().poll().orElseThrow().votes().size() == 1);
        here.ask(teacher.seat(), room -> new RoomEvent.PollClosed(1));
        here.ask(teacher.seat(), room -> new RoomEvent.PollRevealed(1));
        awaitTold(now -> now.room().poll().orElseThrow().phase() == Poll.Phase.REVEALED);
    }

    @Test
    void whoIsTakenOutLearnsItAtTheOtherAndSoDoesANewCode() {
        here.ask(teacher.seat(), room -> new RoomEvent.Removed(1));
        awaitTold(now -> !student.seat().holds(now.room()));
        var code = here.renewCode(teacher.seat()).access().code();
        awaitTold(now -> now.room().access().code().equals(code));
    }

    @Test
    void aRoomThatWasDeletedVanishesAtTheOther() {
        here.delete(teacher.seat());
        awaitTold(Snapshot::deleted);
        assertThat(there.live().knows(teacher.seat().room())).isFalse();
    }

    @Test
    void whatIsWrittenWithoutANoticeIsFoundByAskingTheDatabase() {
        var seq = here.look(teacher.seat()).room().seq();
        one.getBean(RoomLog.class)
                .append(teacher.seat().room(), seq + 1, new RoomEvent.WaitingListSwitched(true), Instant.now());
        awaitTold(now -> now.room().access().waitingList());
        one.getBean(RoomLog.class).delete(teacher.seat().room());
        awaitTold(Snapshot::deleted);
    }

    @Test
    void aNoticeIsTakenForWhatItIsAndNoticesOfNobodyAreNot() {
        var listening = other.getBean(Listening.class);
        var before = there.look(student.seat());
        listening.hear(Notice.LOG, teacher.seat().room() + ":0"); // says that the room is gone
        listening.hear(Notice.LOG, teacher.seat().room() + ":99");
        listening.hear(Notice.LOG, "nonsense");
        for (var text : List.of(
                "",
                "null",
                "[]",
                "{\"kind\":\"Written\",\"room\":\"%s\",\"seq\":0}",
                "{\"kind\":\"Led\",\"room\":\"%s\"}",
                "{\"kind\":\"Led\",\"room\":\"%s\",\"server\":\"%s\",\"stamp\":1,\"lead\":{\"labs\":{}}}",
                "{\"kind\":\"Led\",\"room\":\"%s\",\"server\":\"%s\",\"stamp\":9223372036854775807,"
                        + "\"lead\":{\"page\":\"p\",\"labs\":{}}}",
                "{\"kind\":\"Seen\",\"room\":\"%s\",\"server\":\"%s\",\"signs\":{\"2\":{\"mark\":\"AWAKE\"}}}",
                "{\"kind\":\"Seen\",\"room\":\"%s\",\"server\":\"%s\",\"signs\":{\"1\":{\"mark\":\"SLEEPING\"}}}",
                "{\"kind\":\"Asked\"}")) {
            listening.hear(Notice.TALK, text.replace("%s", teacher.seat().room().toString()));
        }
        var after = there.look(student.seat());
        assertThat(after.room()).isEqualTo(before.room());
        assertThat(after.lead()).isEqualTo(before.lead());
        assertThat(after.deleted()).isFalse();
        assertThat(there.live().signs(teacher.seat().room())).containsOnlyKeys(1);
    }

    @Test
    void aListeningConnectionThatIsKilledComesBack() {
        var database = one.getBean(JdbcClient.class);
        var before = listeners(database);
        assertThat(before).hasSize(2);
        database.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ?")
                .param(Listening.APPLICATION)
                .query(Long.class)
                .single();
        await(() -> {
            var now = listeners(database);
            return now.size() == 2 && now.stream().noneMatch(before::contains);
        });
        here.lead(teacher.seat(), LEAD); // is not in the database, so it can only have been heard
        awaitTold(now -> now.lead().equals(LEAD));
    }

    private static List<@Nullable Integer> listeners(JdbcClient database) {
        return database.sql("select pid from pg_stat_activity where application_name = ?")
                .param(Listening.APPLICATION)
                .query(Integer.class)
                .list();
    }

    @Test
    void whatATeacherShowsIsSeenAtTheOtherAlsoByWhoComesLater() {
        here.lead(teacher.seat(), LEAD);
        awaitTold(now -> now.lead().equals(LEAD));
        end.run();
        told.set(null);
        try (var third = started()) {
            var later = third.getBean(Classroom.class);
            var last = later.listen(student.seat(), told::set);
            awaitTold(now -> now.lead().equals(LEAD));
            last.run();
        }
    }

    @Test
    void aLeadThatIsTooLongComesWithoutItsLongestLab() {
        var lab = Map.of("lab", "q8:2,1.5", "long", "x".repeat(Notice.MOST_BYTES));
        here.lead(teacher.seat(), new Lead("course/page", lab));
        awaitTold(now -> now.lead().equals(LEAD));
    }

    @Test
    void theTeacherSeesWhatStudentsDoWhereverTheyAre() {
        var seen = new AtomicReference<@Nullable Overview>();
        var last = here.watch(teacher.seat(), seen::set);
        there.doing(student.seat(), new Doing("course/page", Map.of("lab", "q8:2,1.5")));
        await(() -> {
            var now = seen.get();
            return now != null
                    && now.sight(1).contact() == Contact.HERE
                    && now.sight(1).doing().labs().containsValue("q8:2,1.5");
        });
        end.run();
        await(() -> {
            var now = seen.get();
            return now != null && now.sight(1).contact() == Contact.AWAY;
        });
        last.run();
    }

    @Test
    void manyWhoActAtOnceAtBothLeaveALogWithoutGapsAndAllOfThemCount() throws Exception {
        var acts = 40;
        var failed = new AtomicInteger();
        var seq = here.look(teacher.seat()).room().seq();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < acts; i++) {
                var number = i;
                threads.execute(() -> {
                    try {
                        act(number);
                    } catch (Refused refused) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(failed).hasValue(0);
        assertThat(one.getBean(RoomLog.class).history(teacher.seat().room()))
                .extracting(Kept::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, seq + acts).boxed().toList());
        awaitTold(now -> now.room().seq() == seq + acts);
        var all = there.look(student.seat()).room();
        await(() -> here.look(teacher.seat()).room().equals(all));
    }

    private void act(int number) {
        if (number % 2 == 0) {
            here.ask(teacher.seat(), room -> new RoomEvent.Gathered("course/page"));
        } else {
            there.ask(student.seat(), room -> new RoomEvent.Solved(1, "course/page/" + number));
        }
    }

    @Test
    void nobodyWaitsForEverForADatabaseThatHangs() throws Exception {
        var context = one.getEnvironment();
        assertThat(context.getProperty("spring.jdbc.template.query-timeout")).isEqualTo("5s");
        try (var connection = one.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getNetworkTimeout()).isBetween(1, 60_000);
        }
    }

    private void awaitTold(Predicate<Snapshot> wished) {
        await(() -> {
            var now = told.get();
            return now != null && wished.test(now);
        });
    }

    private static void await(BooleanSupplier there) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was to happen has not").isLessThan(until);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
