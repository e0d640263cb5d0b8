package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Everything that a class shows while a lesson goes on, on all its screens, at a desk and on a phone: axe finds nothing, no text is cut, and every
 * text stands out from its ground, in light and dark. In the other languages axe looks at the poll that is open; the length of words matters
 * everywhere.
 */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassAccessibleTest {

    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private static final String OPEN = "a poll that is open";
    private static final String PAUSED = "paused";

    private final List<Person> people = new ArrayList<>();
    private final Map<Person, Axe> axes = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Language language = Language.ENGLISH;

    @BeforeEach
    void enter(BrowserStage.Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void leave() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @ParameterizedTest
    @EnumSource
    void aLesson(Language language) {
        this.language = language;
        var teacher = person();
        open(teacher, "teach");
        teacher.field(said("class.teach.name")).fill("8b");
        press(teacher, "class.teach.open");
        assertThat(teacher.page.locator(".invite .code")).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
        var wall = projector(teacher);
        var ada = person();
        open(ada, "join?code=" + code(teacher));
        ada.field(said("class.join.name")).fill("Ada");
        look(ada, "about to join");
        press(ada, "class.join.join");
        assertThat(ada.bar()).containsText("8b · Ada");
        look(teacher, "the room");
        look(ada, "in the class");
        look(wall, "before a question");
        predictTogether(teacher, ada, wall);
        whatOnlyTheTeacherHas(teacher, ada);
        assertThat(found).isEmpty();
    }

    private void predictTogether(Person teacher, Person ada, Person wall) {
        teacher.openAt(ada.page.url()); // the first page of the course, to which joining has led
        look(teacher, "a question to ask");
        press(teacher, "class.ask.ask");
        assertThat(teacher.page.locator(".poll-desk h2")).isVisible();
        assertThat(ada.page.locator(".ballot vaadin-radio-button")).not().hasCount(0);
        assertThat(wall.page.locator(".wall-poll h2")).isVisible();
        look(teacher, OPEN);
        look(ada, OPEN);
        look(wall, OPEN);
        ada.page.locator(".ballot vaadin-radio-button input").first().check();
        press(ada, "class.ballot.send");
        assertThat(ada.page.locator(".ballot")).containsText(said("class.ballot.in"));
        look(ada, "a vote that is in");
        press(teacher, "class.poll.close");
        assertThat(ada.page.locator(".ballot")).containsText(said("class.ballot.closed-in"));
        look(teacher, "a poll that is closed");
        look(ada, "a ballot that is closed");
        press(teacher, "class.poll.reveal");
        assertThat(ada.page.locator(".ballot .revealed")).isVisible();
        assertThat(wall.page.locator(".tally")).isVisible();
        look(teacher, "a poll that is revealed");
        look(ada, "a ballot that is revealed");
        look(wall, "a poll that is revealed");
        press(teacher, "class.poll.end");
        assertThat(ada.page.locator(".ballot")).hasCount(0);
    }

    private void whatOnlyTheTeacherHas(Person teacher, Person ada) {
        press(teacher, "class.teacher.pause");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(1);
        look(ada, PAUSED);
        press(teacher, "class.teacher.pause");
        open(teacher, "class");
        var cards = teacher.page.locator(".class-view .student");
        assertThat(cards).hasCount(1);
        cards.locator("vaadin-button").click();
        assertThat(teacher.page.locator(".opened-student .lab")).isVisible();
        look(teacher, "what everybody does");
    }

    /** Both widths of a screen as it stands, and in the first language both themes. */
    private void look(Person who, String state) {
        for (int width : List.of(PHONE, DESK)) {
            who.page.setViewportSize(width, 844);
            rest(who);
            var at = "%s, %s, %d: ".formatted(language, state, width);
            ((List<?>) who.page.evaluate(NothingIsCutTest.CUT)).forEach(it -> found.add(at + it));
            if (language == Language.ENGLISH || state.equals(OPEN)) {
                for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
                    theme.putOn(who.page);
                    rest(who);
                    if (!state.equals(PAUSED)) { // then all but the bar is out of reach, and no page to axe
                        axe(who).look().forEach(it -> found.add(theme + ", " + at + it));
                    }
                    Contrast.tooLittle(who.page).forEach(it -> found.add(theme + ", " + at + it));
                }
            }
        }
    }

    private Axe axe(Person who) {
        return axes.computeIfAbsent(who, it -> new Axe(it.page));
    }

    private static void rest(Person who) {
        Rest.await(who.page);
    }

    private Person projector(Person teacher) {
        press(teacher, "class.room.projector");
        var link = teacher.field(said("class.room.projector-link"));
        assertThat(link).hasValue(Pattern.compile(".*/projector#.+"));
        var wall = person();
        wall.openAt(link.inputValue());
        assertThat(wall.page.locator(".invite .code")).isVisible();
        return wall;
    }

    private static String code(Person teacher) {
        return JoinCode.tidied(teacher.page.locator(".invite .code").textContent());
    }

    private void open(Person who, String path) {
        who.open(language.address(path));
    }

    private void press(Person who, String key) {
        who.press(said(key));
    }

    private String said(String key) {
        return Words.in(language).text(key);
    }

    private Person person() {
        var person = new Person(stage, DESK, 844);
        people.add(person);
        return person;
    }
}
