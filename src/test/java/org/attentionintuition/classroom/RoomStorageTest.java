package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same sentences are true of both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoomStorageTest {

    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final List<String> TABLES = List.of("room", "room_event", "room_key", "room_code", "vote");

    private ConfigurableApplicationContext context;
    private RoomLog log;
    private RoomTables tables;
    private JdbcClient sql;

    /** The address of an empty database. */
    abstract String url();

    @BeforeAll
    void open() {
        context = started(url());
        log = context.getBean(RoomLog.class);
        tables = context.getBean(RoomTables.class);
        sql = context.getBean(JdbcClient.class);
    }

    @AfterEach
    void empty() {
        sql.sql("delete from room").update();
    }

    @AfterAll
    void close() throws IOException {
        context.close();
        stop();
    }

    /** Ends the database. */
    void stop() throws IOException {}

    @Test
    void eventsComeBackInTheirOrder() {
        var room = opened();
        assertThat(log.after(room, 0)).containsExactlyElementsOf(events().toList());
        assertThat(log.after(room, 2))
                .containsExactlyElementsOf(events().skip(2).toList());
    }

    @Test
    void aPlaceInTheLogIsTakenOnceAndTheLoserWritesNothing() {
        var room = opened();
        var late = new RoomEvent.Joined(3, "Late", "h".repeat(64));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> log.append(room, 3, late, NOW));
        assertThat(log.seat("h".repeat(64))).isEmpty();
    }

    @Test
    void theDatabaseItselfForbidsASecondVote() {
        var room = opened();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> log.append(room, 7, new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0)), NOW));
        assertThat(log.after(room, 6)).as("nothing of it is written").isEmpty();
        tables.insertVote(room, 1, 2, 1);
    }

    @Test
    void aSecretLeadsToItsSeatAndACodeToItsRoomUntilItExpiresOrIsRenewed() {
        var room = opened();
        assertThat(log.seat("a".repeat(64))).contains(new Seat(room, Role.STUDENT, 1));
        assertThat(log.roomOfCode("CDFGHJKM", NOW)).contains(room);
        assertThat(log.roomOfInvitation("invitation", NOW)).contains(room);
        assertThat(log.roomOfCode("CDFGHJKM", NOW.plus(Duration.ofHours(1)))).isEmpty();
        log.append(room, 7, new RoomEvent.CodeIssued("NPQRTVWX", "another", NOW.plusSeconds(60)), NOW);
        assertThat(log.roomOfCode("CDFGHJKM", NOW)).isEmpty();
        assertThat(log.roomOfInvitation("invitation", NOW)).isEmpty();
        assertThat(log.roomOfCode("NPQRTVWX", NOW)).contains(room);
    }

    @Test
    void deletingARoomLeavesNoRowOfItAndAllOfTheOthers() {
        var room = opened();
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isPositive());
        log.delete(room);
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> log.append(room, 7, new RoomEvent.PollClosed(1), NOW));
    }

    @Test
    void aRoomIsDueWhenItsTimeIsOver() {
        var room = opened();
        assertThat(log.rooms()).isOne();
        assertThat(log.due(NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(log.due(NOW.plus(Duration.ofDays(30)))).containsExactly(room);
    }

    @Test
    void theHistoryHasEveryEventWithItsTime() {
        var room = opened();
        assertThat(log.history(room)).extracting(Kept::event).containsExactlyElementsOf(events().toList());
        assertThat(log.history(room)).extracting(Kept::seq).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(log.history(room)).extracting(Kept::at).containsOnly(NOW);
    }

    @Test
    void anEventIsAsLongAsARangeOfManyPages() {
        var room = opened();
        var pages = IntStream.range(0, 400)
                .mapToObj("course/a-page-with-a-long-name-%d"::formatted)
                .toList();
        var kept = new RoomEvent.Paced(new Pacing.Within(pages));
        log.append(room, 7, kept, NOW);
        assertThat(log.after(room, 6)).containsExactly(kept);
        var endless = Collections.nCopies(5000, "course/a-page-with-a-long-name");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> log.append(room, 8, new RoomEvent.Paced(new Pacing.Within(endless)), NOW));
    }

    @Test
    void aRoomThatNobodyHasJoinedIsDeserted() {
        var joined = opened();
        var empty = log.create(NOW, Duration.ofDays(30));
        log.append(empty, 1, new RoomEvent.Opened("nobody"), NOW);
        assertThat(log.deserted(NOW)).containsExactly(empty).doesNotContain(joined);
        assertThat(log.deserted(NOW.minusSeconds(1))).isEmpty();
    }

    private UUID opened() {
        var room = log.create(NOW, Duration.ofDays(30));
        var seq = new int[1];
        events().forEach(event -> log.append(room, ++seq[0], event, NOW));
        return room;
    }

    private static Stream<RoomEvent> events() {
        return Stream.of(
                new RoomEvent.Opened("8b – Größe ♥"),
                new RoomEvent.CodeIssued("CDFGHJKM", "invitation", NOW.plus(Duration.ofHours(1))),
                new RoomEvent.Joined(1, "Ada", "a".repeat(64)),
                new RoomEvent.PollOpened(1, "course/page/question", new Ballot.Between(0, 2)),
                new RoomEvent.Paced(new Pacing.Paused(new Pacing.Within(List.of("course/page")))),
                new RoomEvent.Voted(1, 1, 1, new Answer.Row(List.of(0.25, 0.75))));
    }

    private int rows(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    static ConfigurableApplicationContext started(String url) {
        return new SpringApplicationBuilder(Storage.class)
                .web(WebApplicationType.NONE)
                .run("--spring.datasource.url=" + url, "--logging.level.root=WARN");
    }

    /** No component, or the book of the browser tests would find it, too. */
    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    @Import(ClassroomConfiguration.class)
    static class Storage {}
}
