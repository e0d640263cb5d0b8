package org.attentionintuition.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.attentionintuition.classroom.Contact;
import org.attentionintuition.classroom.Doing;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Overview.Sight;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Student;
import org.attentionintuition.course.CourseLibrary;
import org.junit.jupiter.api.Test;

/** What of a class of five hundred is on the screen, and what is computed for it. */
class ViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final String PAGE = "attention-intuition/self-attention";
    private static final int CLASS = 500;
    private static final BookPages PAGES = BookPages.of(new CourseLibrary(""));

    private final Naming naming = new Naming(new Random(1));

    @Test
    void onlyWhoIsOnTheScreenIsComputed() {
        var first = ViewModel.of(seen(), ViewChoice.START, PAGES, naming);
        assertThat(first.students()).extracting(Student::number).hasSize(24).startsWith(1, 2, 3);
        assertThat(first.place().orElseThrow().page()).as("where most are").isEqualTo(PAGE);
        assertThat(first.request().states()).hasSize(24).containsEntry(1, "t:1");
        var last = ViewModel.of(seen(), ViewChoice.START.withFirst(10_000), PAGES, naming);
        assertThat(last.students()).extracting(Student::number).startsWith(481).endsWith(500);
        assertThat(last.of()).isEqualTo(CLASS);
    }

    @Test
    void whoIsOnAnotherPageHasNoBars() {
        var other =
                PAGES.places().stream().filter(it -> !it.page().equals(PAGE)).findFirst();
        var model = ViewModel.of(seen(), ViewChoice.START.withPlace(other), PAGES, naming);
        assertThat(model.request().states()).isEmpty();
    }

    @Test
    void hiddenNamesAreNumbersInNoOrderOfJoining() {
        var hidden = ViewModel.of(seen(), ViewChoice.START.withHidden(true), PAGES, naming)
                .students();
        var names = hidden.stream().map(it -> naming.name(it.who(), true)).toList();
        assertThat(names).allMatch(name -> name.matches("Student \\d+")).doesNotHaveDuplicates();
        assertThat(hidden.stream().map(Student::number).toList())
                .isNotEqualTo(hidden.stream().map(Student::number).sorted().toList());
        assertThat(hidden.stream().map(it -> naming.name(it.who(), true)).toList())
                .as("the same on the same page")
                .isEqualTo(names);
    }

    @Test
    void aClassIsCountedByPageAndConnection() {
        var model = ViewModel.of(seen(), ViewChoice.START, PAGES, naming);
        assertThat(model.in(Contact.HERE)).isEqualTo(CLASS);
        assertThat(model.where(PAGES)).isEqualTo(Map.of(PAGE, (long) CLASS));
        assertThat(ViewModel.of(seen(), ViewChoice.START.withOnlyStuck(true), PAGES, naming)
                        .students())
                .isEmpty();
        assertThat(ViewModel.NOTHING.request().lab()).isEqualTo(Optional.empty());
    }

    private static Overview seen() {
        var room = Room.NONE.after(new RoomEvent.Opened("8b"));
        var sights = new HashMap<Integer, Sight>();
        var lab = PAGES.places().stream()
                .filter(it -> it.page().equals(PAGE))
                .findFirst()
                .orElseThrow()
                .lab()
                .id();
        for (var i = 1; i <= CLASS; i++) {
            room = room.after(new RoomEvent.Joined(i, "Name " + i, "hash"));
            sights.put(i, new Sight(Contact.HERE, NOW, new Doing(PAGE, Map.of(lab, "t:" + i)), NOW));
        }
        return new Overview(1, NOW, room, sights);
    }
}
