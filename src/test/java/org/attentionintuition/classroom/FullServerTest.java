package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A server with no place left takes one from a room that nobody needs, if there is one. */
class FullServerTest {

    private static final String HERE = "198.51.100.7";

    private final ConfigurableApplicationContext context = RoomStorageTest.started("jdbc:h2:mem:" + UUID.randomUUID());
    private Instant now = Instant.parse("2026-03-04T08:00:00Z");
    private final Classroom classroom = new Classroom(
            context.getBean(RoomLog.class),
            new ClassroomSettings("", Duration.ofHours(8), Duration.ofDays(30), 2),
            () -> now,
            context.getBean(Broadcaster.class));
    private final Classroom.Entry first = opened("first");
    private final Classroom.Entry second = opened("second");

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theOldestRoomThatNobodyHasJoinedWithinAWeekGivesItsPlace() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> opened("third"));
        now = now.plus(Duration.ofDays(8));
        opened("third");
        assertThat(isThere(first)).isFalse();
        assertThat(isThere(second)).isTrue();
    }

    @Test
    void aRoomThatWasJoinedKeepsItsPlace() {
        classroom.join(code(first), "Ada", Words.in(Language.ENGLISH), HERE, "Ada's browser");
        classroom.join(code(second), "Bo", Words.in(Language.ENGLISH), HERE, "Bo's browser");
        now = now.plus(Duration.ofDays(8));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> opened("third"));
    }

    @Test
    void aRoomInWhichItsTeacherSitsKeepsItsPlace() {
        now = now.plus(Duration.ofDays(8));
        var leave = classroom.listen(first.seat(), news -> {});
        opened("third");
        assertThat(isThere(first)).isTrue();
        assertThat(isThere(second)).isFalse();
        leave.run();
    }

    private Classroom.Entry opened(String title) {
        return classroom.open(title, "", HERE, "a browser");
    }

    private boolean isThere(Classroom.Entry room) {
        return classroom.seat(room.secret()).isPresent();
    }

    private String code(Classroom.Entry teacher) {
        return classroom
                .look(teacher.seat())
                .room()
                .access()
                .code()
                .orElseThrow()
                .text();
    }
}
