package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.classroom.Overview.Sight;
import org.junit.jupiter.api.Test;

/** Who seems stuck, by the rule that the teacher reads. */
class StuckTest {

    private static final Instant NOW = Instant.parse("2026-03-04T08:30:00Z");
    private static final List<String> ORDER = List.of("course/one", "course/two", "course/three", "other/one");

    private final Map<Integer, Sight> sights = new HashMap<>();
    private Room room = Room.NONE.after(new RoomEvent.Opened("8b"));

    @Test
    void whoStaysWhileHalfOfTheOthersWentOnSeemsStuckAfterFiveMinutes() {
        joins("course/one", 5);
        joins("course/two", 1);
        joins("course/one", 4);
        assertThat(stuck(1)).contains(new Stuck(Stuck.Sign.TIME, 5));
        assertThat(stuck(2)).as("nobody is further on").isEmpty();
        assertThat(stuck(3)).as("not for long enough").isEmpty();
    }

    @Test
    void aClassThatIsTogetherIsNotStuckAndNobodyIsAlone() {
        joins("course/one", 20);
        assertThat(stuck(1)).as("alone").isEmpty();
        joins("course/one", 20);
        joins("course/two", 1);
        joins("course/one", 20);
        assertThat(stuck(1)).as("one of three went on").isEmpty();
    }

    @Test
    void anotherCourseIsNoLaterPage() {
        joins("course/one", 20);
        joins("other/one", 1);
        assertThat(stuck(1)).isEmpty();
    }

    @Test
    void threeWrongAnswersInARowHereAreASignAndARightOneEndsIt() {
        joins("course/one", 1);
        for (var i = 0; i < 3; i++) {
            assertThat(stuck(1)).isEmpty();
            answers("course/one/question", false);
        }
        assertThat(stuck(1)).contains(new Stuck(Stuck.Sign.WRONG_ANSWERS, 3));
        answers("course/one/question", true);
        assertThat(stuck(1)).isEmpty();
    }

    @Test
    void wrongAnswersOnAnotherPageSayNothingOfThisOne() {
        joins("course/two", 1);
        for (var i = 0; i < 3; i++) {
            answers("course/one/question", false);
        }
        assertThat(stuck(1)).isEmpty();
    }

    @Test
    void whoIsAwayIsNotStuckAndNotGoneOn() {
        joins("course/one", 20, Contact.SILENT);
        joins("course/two", 1);
        assertThat(stuck(1)).isEmpty();
        joins("course/one", 20);
        sights.put(2, new Sight(Contact.AWAY, NOW, new Doing("course/two", Map.of()), NOW));
        assertThat(stuck(3)).isEmpty();
    }

    private Optional<Stuck> stuck(int number) {
        return Student.in(new Overview(1, NOW, room, sights), ORDER).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .flatMap(Student::stuck);
    }

    private void joins(String page, int minutes) {
        joins(page, minutes, Contact.HERE);
    }

    private void joins(String page, int minutes, Contact contact) {
        var number = room.nextParticipant();
        room = room.after(new RoomEvent.Joined(number, "Student " + number, "hash"));
        var since = NOW.minus(Duration.ofMinutes(minutes));
        sights.put(number, new Sight(contact, NOW, new Doing(page, Map.of()), since));
    }

    private void answers(String question, boolean right) {
        room = room.after(new RoomEvent.Answered(1, question, right));
    }
}
