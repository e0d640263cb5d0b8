package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.classroom.JoinCode;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures to look at, as {@link Screens} takes them, of what no address shows by itself: a class in session, with its teacher, a student and
 * the wall, from the room that has just been opened to what everybody does.
 */
@Tag("screens")
@ExtendWith(BrowserStage.class)
class ClassScreens {

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;

    @BeforeEach
    void enter(BrowserStage.Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void leave() {
        people.forEach(Person::close);
    }

    @ParameterizedTest
    @EnumSource
    void aLesson(Screen screen) {
        for (var language : Language.values()) {
            new Lesson(screen, language).take();
        }
    }

    /** One lesson, on screens of one size, in one language. */
    private final class Lesson {

        private final Language language;
        private final ContactSheet light;
        private final ContactSheet dark;
        private final Person teacher;
        private final Person ada;
        private final Person wall;

        Lesson(Screen screen, Language language) {
            this.language = language;
            light = screen.sheet(language.tag() + "-class-light");
            dark = screen.sheet(language.tag() + "-class-dark");
            teacher = person(screen);
            ada = person(screen);
            wall = person(screen);
        }

        void take() {
            comeTogether();
            predictTogether();
            whatOnlyTheTeacherHas();
            light.write(teacher.page.context());
            dark.write(teacher.page.context());
        }

        private void comeTogether() {
            teacher.open(language.address("teach"));
            teacher.field(said("class.teach.name")).fill("8b");
            press(teacher, "class.teach.open");
            var code = teacher.page.locator(".invite .code");
            assertThat(code).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
            shoot(teacher, "teacher, a new room");
            press(teacher, "class.room.projector");
            var link = teacher.field(said("class.room.projector-link"));
            assertThat(link).hasValue(Pattern.compile(".*/projector#.+"));
            wall.openAt(link.inputValue());
            assertThat(wall.page.locator(".invite .code")).isVisible();
            ada.open(language.address("join?code=" + JoinCode.tidied(code.textContent())));
            ada.field(said("class.join.name")).fill("Ada");
            shoot(ada, "student, about to join");
            press(ada, "class.join.join");
            assertThat(ada.bar()).containsText("8b · Ada");
            shoot(ada, "student, in the class");
            shoot(teacher, "teacher, the room");
            shoot(wall, "wall, the way in");
        }

        private void predictTogether() {
            teacher.openAt(ada.page.url()); // the first page of the course, to which joining has led
            shoot(teacher, "teacher, a question to ask");
            press(teacher, "class.ask.ask");
            assertThat(teacher.page.locator(".poll-desk h2")).isVisible();
            assertThat(ada.page.locator(".ballot vaadin-radio-button")).not().hasCount(0);
            assertThat(wall.page.locator(".wall-poll h2")).isVisible();
            everybody("a poll that is open");
            ada.page.locator(".ballot vaadin-radio-button input").first().check();
            press(ada, "class.ballot.send");
            assertThat(ada.page.locator(".ballot")).containsText(said("class.ballot.in"));
            everybody("a vote that is in");
            press(teacher, "class.poll.close");
            assertThat(ada.page.locator(".ballot")).containsText(said("class.ballot.closed-in"));
            press(teacher, "class.poll.reveal");
            assertThat(ada.page.locator(".ballot .revealed")).isVisible();
            assertThat(wall.page.locator(".tally")).isVisible();
            everybody("a poll that is revealed");
            press(teacher, "class.poll.end");
            assertThat(ada.page.locator(".ballot")).hasCount(0);
        }

        private void whatOnlyTheTeacherHas() {
            press(teacher, "class.teacher.pause");
            assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(1);
            shoot(ada, "student, paused");
            press(teacher, "class.teacher.pause");
            teacher.open(language.address("class"));
            teacher.page.locator(".class-view .student vaadin-button").first().click();
            assertThat(teacher.page.locator(".opened-student .lab")).isVisible();
            shoot(teacher, "teacher, what everybody does");
        }

        private void everybody(String state) {
            shoot(teacher, "teacher, " + state);
            shoot(ada, "student, " + state);
            shoot(wall, "wall, " + state);
        }

        private void shoot(Person who, String caption) {
            Rest.await(who.page);
            light.window(who.page, caption, ColorScheme.LIGHT);
            dark.window(who.page, caption, ColorScheme.DARK);
        }

        private void press(Person who, String key) {
            who.press(said(key));
        }

        private String said(String key) {
            return Words.in(language).text(key);
        }
    }

    private Person person(Screen screen) {
        var person = new Person(stage, screen);
        people.add(person);
        return person;
    }
}
