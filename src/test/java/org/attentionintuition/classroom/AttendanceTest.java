package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever has a page open is there as long as the browser says so, and no longer. */
class AttendanceTest {

    private static final Instant START = Instant.parse("2026-03-04T08:00:00Z");
    private static final Doing AT_A_PAGE = new Doing("course/page", Map.of("lab", "t:2"));

    private final Attendance attendance = new Attendance();

    @Test
    void aPageInFrontIsHereUntilItMissesThreeSigns() {
        attendance.pulse(1, true, START);
        assertThat(contactAfter(14)).isEqualTo(Contact.HERE);
        assertThat(contactAfter(16)).isEqualTo(Contact.SILENT);
    }

    @Test
    void aPhoneThatSleepsIsBehindAndThenSilentAndHereAgainWhenItWakes() {
        attendance.pulse(1, true, START);
        attendance.pulse(1, false, START.plusSeconds(4));
        assertThat(contactAfter(20)).isEqualTo(Contact.BEHIND);
        assertThat(contactAfter(80)).isEqualTo(Contact.SILENT);
        attendance.pulse(1, true, START.plusSeconds(90));
        assertThat(contactAfter(91)).isEqualTo(Contact.HERE);
    }

    @Test
    void aClosedPageIsGoneAtOnce() {
        attendance.pulse(1, true, START);
        attendance.gone(1);
        assertThat(contactAfter(0)).isEqualTo(Contact.AWAY);
    }

    @Test
    void movingASliderIsNoNewPageAndAPulseIsNoNews() {
        assertThat(attendance.doing(1, AT_A_PAGE, START)).isTrue();
        assertThat(attendance.doing(1, AT_A_PAGE, START)).isFalse();
        attendance.doing(1, new Doing("course/page", Map.of("lab", "t:3")), START.plusSeconds(60));
        assertThat(attendance.at(START).get(1))
                .extracting(Overview.Sight::since)
                .isEqualTo(START);
        attendance.doing(1, new Doing("course/other", Map.of()), START.plusSeconds(90));
        assertThat(attendance.at(START).get(1))
                .extracting(Overview.Sight::since)
                .isEqualTo(START.plusSeconds(90));
        assertThat(attendance.pulse(1, true, START)).isTrue();
        assertThat(attendance.pulse(1, true, START.plusSeconds(4))).isFalse();
    }

    private Contact contactAfter(int seconds) {
        return Objects.requireNonNull(
                        attendance.at(START.plus(Duration.ofSeconds(seconds))).get(1))
                .contact();
    }
}
