package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.classroom.JoinCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names are text, wherever they stand. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class MarkupInAClassTest {

    private static final String CLASS = "<b class=bad>8b</b>";
    private static final String STUDENT = "<img class=bad src=x>";

    private final List<Person> people = new ArrayList<>();

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @Test
    void namesOfAClassAndOfAStudentAreTextForEverybody(BrowserStage.Stage stage) {
        var teacher = person(stage);
        teacher.open("teach");
        teacher.field("Name of the class").fill(CLASS);
        teacher.press("Open a room");
        var shown = teacher.page.locator(".invite .code");
        assertThat(shown).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
        var code = JoinCode.tidied(shown.textContent());

        var student = person(stage);
        student.open("join?code=" + code);
        student.field("Your name for this class").fill(STUDENT);
        student.press("Join");
        assertThat(student.bar()).isVisible();
        isText(teacher.page, STUDENT);
        isText(teacher.page, CLASS);
        isText(student.page, CLASS);

        teacher.page.locator("main").getByText("See what everybody does").click();
        assertThat(teacher.page.locator(".class-view .student")).containsText(STUDENT);
        assertThat(teacher.page.locator(".bad")).hasCount(0);

        teacher.open("attention-intuition/self-attention");
        isText(teacher.page, CLASS);
    }

    private static void isText(Page page, String name) {
        assertThat(page.getByText(name).first()).isVisible();
        assertThat(page.locator(".bad")).hasCount(0);
    }

    private Person person(BrowserStage.Stage stage) {
        var person = new Person(stage, 1440, 900);
        people.add(person);
        return person;
    }
}
