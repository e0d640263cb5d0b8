package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Predict.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of every kind of question, nothing of the answer and of the votes is in any byte for a student or the wall before the reveal. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class PollSecretsTest {

    /** What every bar of attention has, as it is sent. */
    private static final String A_BAR = "\"weight\":";

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Person teacher;
    private String code;

    /** A question and the page that it stands on. */
    private record Asked(Predict question, String page) {}

    @BeforeEach
    void openRoom(BrowserStage.Stage stage) {
        this.stage = stage;
        teacher = person(1440);
        code = teacher.openRoom("8b").replace(" ", "");
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neitherAnswerNorShareIsInAnyByteBeforeTheReveal(Kind kind) {
        var asked = first(kind);
        var wall = wall();
        var ada = join("Ada");
        var bo = join("Bo");
        teacher.open(asked.page());
        for (var each : List.of(ada, bo, wall)) {
            each.forgetReceived(); // the cover has bars, and nobody is asked about them
        }
        choose(asked.question().ask());
        teacher.press("Ask the class");
        vote(ada, asked.question(), 0);
        vote(bo, asked.question(), 1);
        var tally = teacher.page.locator(".poll-desk .tally");
        assertThat(tally).containsText("2 votes");
        var secrets = secrets(asked.question(), tally);
        teacher.press("Close the poll");
        for (var each : List.of(ada, bo)) {
            assertThat(each.page.locator(".ballot")).containsText("The poll is closed");
        }
        assertThat(wall.page.locator("body")).containsText("the poll is closed");
        for (var each : List.of(ada, bo, wall)) {
            assertThat(each.received()).isNotEmpty();
            assertThat(told(each, secrets)).as("before the reveal").isEmpty();
        }
        teacher.press("Reveal");
        assertThat(ada.page.locator(".ballot .revealed")).isVisible();
        assertThat(wall.page.locator(".tally")).isVisible();
        assertThat(wall.page.locator(".right"))
                .hasCount(asked.question().options().isEmpty() ? 0 : 1);
        for (var each : List.of(ada, bo, wall)) {
            assertThat(told(each, secrets)).as("the writing down works").isNotEmpty();
        }
    }

    private Asked first(Kind kind) {
        var course = stage.book().bean(CourseLibrary.class).all().getFirst();
        return course.sections().stream()
                .flatMap(section -> section.blocks().stream()
                        .flatMap(it -> it instanceof Predict question && question.kind() == kind
                                ? Stream.of(new Asked(question, course.address(section)))
                                : Stream.empty()))
                .findFirst()
                .orElseThrow();
    }

    /** What explains the answer, what the teacher alone can read of the votes, and any bar. */
    private static List<String> secrets(Predict question, Locator tally) {
        return Stream.of(
                        question.options().stream().map(Predict.Option::because),
                        question.mistakes().stream().map(Predict.Mistake::because),
                        Stream.of(question.right(), A_BAR),
                        tally.locator(".bar span").allTextContents().stream()
                                .filter(it -> !it.matches("(0 · )?0\u00a0%")))
                .flatMap(it -> it)
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static List<String> told(Person who, List<String> secrets) {
        var received = who.received();
        return secrets.stream()
                .filter(it -> received.contains(it) || received.contains(it.replace("\"", "\\\"")))
                .toList();
    }

    private void choose(String question) {
        teacher.page.locator(".ask vaadin-select").click();
        teacher.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(question))
                .first()
                .click();
    }

    private static void vote(Person who, Predict question, int which) {
        var ballot = who.page.locator(".ballot");
        switch (question.kind()) {
            case CHOOSE ->
                ballot.locator("vaadin-radio-button")
                        .nth(which)
                        .locator("input")
                        .check();
            case BARS -> {
                ballot.locator("vector-sliders input").nth(which).fill("0.9");
                ballot.locator("vector-sliders input").nth(1 - which).fill("0.37");
            }
            case NUMBER -> {
                var field = ballot.locator("vaadin-number-field input");
                field.fill(Double.toString(
                        which == 0 ? question.field().min() : question.field().max()));
                field.press("Tab");
            }
        }
        Rest.idle(who.page);
        who.press("Send");
        assertThat(ballot).containsText("Your prediction is in");
    }

    private Person wall() {
        teacher.press("Link for the projector");
        var link = teacher.page.getByLabel("For the projector: shows no names");
        assertThat(link).hasValue(Pattern.compile(".*/projector#.+"));
        var wall = person(1440);
        wall.openAt(link.inputValue());
        return wall;
    }

    private Person join(String name) {
        var student = person(390);
        student.join(code, name);
        return student;
    }

    private Person person(int width) {
        var person = new Person(stage, width, 900);
        people.add(person);
        return person;
    }
}
