package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is gone or slow: whoever asks is told, whoever looks is not held up, and nothing has happened that is not written. */
class LostDatabaseTest {

    private static final String HERE = "198.51.100.7";
    private static final RoomEvent PAUSE = new RoomEvent.Paced(new Pacing.Paused(new Pacing.Free()));

    /** A log that can fail, and wait. */
    private static final class FailingLog extends RoomLog {

        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicReference<@Nullable UUID> unread = new AtomicReference<>();
        private boolean slow;

        FailingLog(RoomTables tables) {
            super(tables);
        }

        @Override
        void append(UUID room, int seq, RoomEvent event, Instant now) {
            if (slow) {
                reached.countDown();
                await(go);
            }
            var broken = failure.get();
            if (broken != null) {
                throw broken;
            }
            super.append(room, seq, event, now);
        }

        @Override
        List<RoomEvent> after(UUID room, int seq) {
            if (room.equals(unread.get())) {
                reached.countDown();
                await(go);
            }
            return super.after(room, seq);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final ConfigurableApplicationContext context = RoomStorageTest.started("jdbc:h2:mem:" + UUID.randomUUID());
    private final FailingLog log = new FailingLog(context.getBean(RoomTables.class));
    private final Classroom classroom = server();
    private final Classroom.Entry teacher = classroom.open("8b", "", HERE, "a browser");

    private Classroom server() {
        return new Classroom(
                log,
                new ClassroomSettings("", Duration.ofHours(8), Duration.ofDays(30), 1000),
                InstantSource.system(),
                context.getBean(Broadcaster.class));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void ofTwoServersThatProposeTheSamePlaceTheSecondReadsWhatItHasMissedAndProposesAgain() {
        var other = server();
        assertThat(other.look(teacher.seat()).room().seq()).isPositive(); // from now on it has the room in memory
        classroom.ask(teacher.seat(), room -> new RoomEvent.WaitingListSwitched(true));
        var after = other.ask(teacher.seat(), room -> PAUSE);
        assertThat(after.access().waitingList())
                .as("what the first has written")
                .isTrue();
        assertThat(after.pacing()).isInstanceOf(Pacing.Paused.class);
        assertThat(classroom.history(teacher.seat()))
                .extracting(Kept::event)
                .endsWith(new RoomEvent.WaitingListSwitched(true), PAUSE);
        assertThat(classroom
                        .ask(teacher.seat(), room -> new RoomEvent.WaitingListSwitched(false))
                        .pacing())
                .as("the first has missed something now")
                .isInstanceOf(Pacing.Paused.class);
    }

    @Test
    void whoNeedsARoomThatIsInMemoryDoesNotWaitForOneThatIsBeingRead() throws InterruptedException {
        var other = server();
        var neighbour = classroom.open("8c", "", HERE, "another browser").seat();
        for (var i = 0; bin(neighbour.room()) != bin(teacher.seat().room()); i++) {
            neighbour =
                    classroom.open("8c", "", "203.0.113." + i, "browser " + i).seat();
        }
        log.unread.set(teacher.seat().room());
        var reader = Thread.ofVirtual().start(() -> other.look(teacher.seat()));
        assertThat(log.reached.await(10, TimeUnit.SECONDS)).isTrue();
        var looked = new CountDownLatch(1);
        var beside = neighbour;
        Thread.ofVirtual().start(() -> {
            other.look(beside);
            looked.countDown();
        });
        assertThat(looked.await(5, TimeUnit.SECONDS)).isTrue();
        log.go.countDown();
        reader.join();
    }

    /** Where a map of sixteen bins has it. */
    private static int bin(UUID room) {
        return (room.hashCode() ^ room.hashCode() >>> 16) & 15;
    }

    @Test
    void aPageThatIsSlowHearsTheNewestAndNotAllThatItHasMissed() throws InterruptedException {
        var told = new ConcurrentLinkedQueue<Snapshot>();
        var go = new CountDownLatch(1);
        var end = classroom.listen(teacher.seat(), now -> {
            told.add(now);
            FailingLog.await(go);
        });
        var beside = new ArrayBlockingQueue<Snapshot>(100);
        var endBeside = classroom.listen(teacher.seat(), beside::add);
        for (var i = 0; i < 4; i++) {
            var on = i % 2 == 0;
            var after = classroom.ask(teacher.seat(), room -> new RoomEvent.WaitingListSwitched(on));
            while (Objects.requireNonNull(beside.poll(10, TimeUnit.SECONDS))
                            .room()
                            .seq()
                    < after.seq()) {
                // a push from before
            }
        }
        go.countDown();
        var last = classroom.ask(teacher.seat(), room -> PAUSE).seq();
        while (Objects.requireNonNull(beside.poll(10, TimeUnit.SECONDS)).room().seq() < last) {
            // a push from before
        }
        end.run();
        endBeside.run();
        assertThat(told).as("the first, what was missed, the last").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aLostDatabaseIsToldAndWhatWasAskedHasNotHappenedAndCanBeAskedAgain() {
        for (var broken : new RuntimeException[] {
            new DataAccessResourceFailureException("gone on purpose"),
            new CannotCreateTransactionException("gone on purpose")
        }) {
            var before = classroom.look(teacher.seat()).room();
            log.failure.set(broken);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> classroom.ask(teacher.seat(), room -> new RoomEvent.WaitingListSwitched(true)))
                    .satisfies(refused ->
                            assertThat(refused.why(Words.in(Language.ENGLISH))).contains("cannot be written down"));
            assertThat(classroom.look(teacher.seat()).room()).isEqualTo(before);
            log.failure.set(null);
            classroom.ask(teacher.seat(), room -> new RoomEvent.WaitingListSwitched(true));
        }
    }

    @Test
    void whoLooksLeadsOrGivesASignDoesNotWaitForWhoWrites() throws InterruptedException {
        log.slow = true;
        var writer = Thread.ofVirtual().start(() -> classroom.ask(teacher.seat(), room -> PAUSE));
        assertThat(log.reached.await(10, TimeUnit.SECONDS)).isTrue();
        var looked = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            classroom.look(teacher.seat());
            classroom.lead(teacher.seat(), new Lead("course/page", Map.of()));
            looked.countDown();
        });
        assertThat(looked.await(5, TimeUnit.SECONDS))
                .as("while the other is still writing")
                .isTrue();
        assertThat(classroom.look(teacher.seat()).room().pacing()).isEqualTo(new Pacing.Free());
        log.go.countDown();
        writer.join();
        assertThat(classroom.look(teacher.seat()).room().pacing()).isInstanceOf(Pacing.Paused.class);
    }
}
