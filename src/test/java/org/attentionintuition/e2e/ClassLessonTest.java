package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionintuition.classroom.JoinCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** A class as docs/teaching.md tells it: started in five minutes, then the lesson, step by step; and the log of it. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassLessonTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final String MARKUP = "<img class=bad src=x>";

    private final List<Person> people = new ArrayList<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Level level = ROOT.getLevel();
    private BrowserStage.Stage stage;
    private Person teacher;
    private Person wall;
    private String own = "";
    private String code = "";
    private String link = "";
    private String screen = "";

    @BeforeEach
    void startAClassInFiveMinutes(BrowserStage.Stage stage) {
        this.stage = stage;
        ROOT.setLevel(Level.INFO); // as it is without options
        logged.start();
        ROOT.addAppender(logged);
        teacher = person(1440);
        teacher.open("teach");
        teacher.field("Name of the class").fill("8b");
        teacher.press("Open a room");
        var shown = teacher.page.locator(".invite .code");
        assertThat(shown).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
        code = JoinCode.tidied(shown.textContent());
        own = shown(teacher.field("Your own private link: keep it, it leads back here"));
        link = shown(teacher.field("Link for the class"));
        teacher.press("Link for the projector");
        var projector = teacher.field("For the projector: shows no names");
        assertThat(projector).hasValue(Pattern.compile(".*/projector#.+"));
        screen = shown(projector);
        wall = person(1440);
        wall.openAt(screen);
        assertThat(wall.page.locator(".invite .code")).isVisible();
    }

    @AfterEach
    void nothingSecretIsLogged() {
        var secrets = new ArrayList<>(List.of(secret(own), secret(link), secret(screen), code));
        people.stream().flatMap(ClassLessonTest::keptSecrets).forEach(secrets::add);
        assertThat(secrets).as("students keep theirs, too").hasSizeGreaterThan(4);
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
        ROOT.detachAppender(logged);
        ROOT.setLevel(level);
        var log = new StringBuilder();
        List.copyOf(logged.list)
                .forEach(it -> log.append(it.getFormattedMessage())
                        .append(
                                it.getThrowableProxy() == null
                                        ? ""
                                        : it.getThrowableProxy().getMessage())
                        .append('\n'));
        for (var secret : secrets) {
            assertThat(secret).hasSizeGreaterThan(8);
            assertThat(log.toString()).doesNotContain(secret);
        }
    }

    @Test
    void theLessonCanBeGivenAsItIsWritten() {
        var ada = join("Ada", "join?code=" + code);
        var bo = person(390);
        bo.openAt(link);
        bo.joinAs("Bo");
        var third = join("", "join?code=" + code);
        assertThat(teacher.page.locator(".people li")).hasCount(3);
        assertThat(wall.page.locator(".count")).containsText("3");
        teacher.page.locator(".people li").nth(2).getByText("Take out").click();
        assertThat(third.bar()).containsText("You were taken out of the class.");
        teacher.page.locator(".people li").nth(2).getByText("Undo").click();
        assertThat(third.bar()).containsText("Go where you like.");

        ada.open(""); // the cover
        assertThat(ada.page.locator(".cover-lab input[type=range]").first()).isVisible();

        goTo("Bottleneck");
        teacher.press("Follow me");
        for (var each : List.of(ada, bo, third)) {
            assertThat(each.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
        }
        teacher.press("Ask the class");
        vote(ada, 0);
        vote(bo, 1);
        teacher.press("Close the poll");
        teacher.press("Ask again");
        vote(ada, 2);
        teacher.press("Close the poll");
        teacher.press("Reveal");
        assertThat(ada.page.locator(".ballot .revealed")).isVisible();
        teacher.press("End the poll");

        goTo("Database Lookup");
        assertThat(ada.page).hasURL(Pattern.compile(".*/attention-as-database-lookup"));
        assertThat(teacher.page.locator(".ask vaadin-select")).containsText("truck");
        teacher.press("Ask the class");
        assertThat(ada.page.locator(".ballot")).containsText("truck");
        teacher.press("Close the poll");
        teacher.press("Reveal");
        teacher.press("End the poll");
        teacher.press("Free");
        assertThat(ada.bar()).containsText("Go where you like.");
        assertThat(ada.page.locator("#steer-the-lookup")).containsText("Level 1 of");
        teacher.press("Pause");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(1);
        teacher.press("Pause");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(0);

        goTo("Self-Attention");
        teacher.press("Follow me");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        assertThat(teacher.page.locator(".ask vaadin-select")).containsText("the");
        teacher.press("Free");
        assertThat(ada.page.locator("#what-it-means")).containsText("What does “it” mean?");

        goTo("Why Attention Works Well");
        teacher.press("Everyone here");
        for (var each : List.of(ada, bo, third)) {
            assertThat(each.page).hasURL(Pattern.compile(".*/why-attention-works-well"));
        }
        assertThat(ada.page.getByText("Do the weights explain the output?").first())
                .isVisible();
        teacher.page.locator(".class-bar").getByText("See what everybody does").click();
        assertThat(teacher.page.getByText("Only who seems stuck")).isVisible();
    }

    @Test
    void aQuestionMadeOnTheSpotIsAnsweredBlindAndItsWordsAreText() {
        var ada = join("Ada", "join?code=" + code);
        goTo("Self-Attention");
        teacher.press("Follow me");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        choose("Which word has the largest weight");
        teacher.press("Ask the class");
        assertThat(teacher.page.locator(".ask")).containsText("The class sees this state already");
        ada.forgetReceived();
        new LabOnPage(teacher.page, "self-attention").slider("query", 1).fill("-2");
        assertThat(new LabOnPage(teacher.page, "self-attention").slider("query", 1))
                .hasValue("-2");
        teacher.field("In your own words (may stay empty)").fill(MARKUP + "?");
        teacher.press("Ask the class");
        assertThat(ada.page.locator(".ballot")).containsText(MARKUP);
        assertThat(wall.page.locator("h2").first()).containsText(MARKUP);
        assertThat(ada.page.locator("#self-attention .covered").first()).isVisible();
        vote(ada, 3);
        assertThat(ada.page.locator(".ballot [role=status]").first()).isFocused();
        teacher.press("Close the poll");
        assertThat(ada.page.locator(".ballot")).containsText("The poll is closed");
        assertThat(ada.received().contains("\"weight\":")).as("a bar was sent").isFalse();
        assertThat(ada.received().contains("its weight is"))
                .as("the answer was sent")
                .isFalse();
        assertThat(ada.received().contains("100\u00a0%")).as("a share was sent").isFalse();
        shot(ada, "class-spot-student");
        teacher.press("Reveal");
        assertThat(ada.page.locator(".ballot")).containsText("1 · 100\u00a0%");
        assertThat(ada.received().contains("\"weight\":"))
                .as("the writing down works")
                .isTrue();
        assertThat(ada.received().contains("100\u00a0%")).as("of shares, too").isTrue();
        for (var each : people) {
            assertThat(each.page.locator(".bad")).hasCount(0);
        }
    }

    @Test
    void whatIsTakenAlongIsThereAndNamesAreHiddenInItWhereTheyAreOnTheScreen() throws IOException {
        var ada = join("Ada Quill", "join?code=" + code);
        var kept = ada.page.waitForDownload(
                () -> ada.bar().getByText("Keep my work").click());
        assertThat(Files.readString(kept.path())).startsWith("{");
        teacher.page.locator("main").getByText("See what everybody does").click();
        assertThat(teacher.page.locator(".class-view .student")).containsText("Ada Quill");
        assertThat(download("Events as a table (CSV)")).contains("Joined,1,Ada Quill");
        assertThat(download("Events as xAPI statements")).contains("Ada Quill", "registered");
        teacher.press("Hide names");
        assertThat(teacher.page.locator(".class-view .student")).containsText("Student");
        assertThat(download("Events as a table (CSV)")).contains("Student").doesNotContain("Ada");
        assertThat(download("Events as xAPI statements")).contains("Student").doesNotContain("Ada");
    }

    @Test
    void anInvitationThatIsOpenedInATabOfTheBookIsTakenAndALabInAFrameHasNoClass() {
        var ada = person(390);
        ada.open("join");
        assertThat(ada.field("Code")).isVisible();
        ada.page.evaluate("address => { location.hash = new URL(address).hash; }", link);
        assertThat(ada.field("Code")).isHidden();
        assertThat(ada.page).hasURL(Pattern.compile(".*/join"));
        ada.joinAs("Ada");
        var framed = ada.anotherTab("embed/attention-intuition/self-attention/self-attention");
        assertThat(framed.locator("#self-attention .pictures")).isVisible();
        assertThat(framed.locator(".class-bar")).hasCount(0);
    }

    private String download(String text) throws IOException {
        var file =
                teacher.page.waitForDownload(() -> teacher.page.getByText(text).click());
        return Files.readString(file.path());
    }

    private void choose(String question) {
        teacher.page.locator(".ask vaadin-select").click();
        teacher.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(question))
                .first()
                .click();
    }

    private void goTo(String section) {
        teacher.page
                .locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(section))
                .first()
                .click();
        assertThat(teacher.page.locator("h1").first()).containsText(section);
    }

    private static void vote(Person who, int option) {
        who.page
                .locator(".ballot vaadin-radio-button")
                .nth(option)
                .locator("input")
                .check();
        who.press("Send");
        assertThat(who.page.locator(".ballot")).containsText("Your prediction is in");
    }

    private Person join(String name, String address) {
        var student = person(390);
        student.open(address);
        student.joinAs(name);
        return student;
    }

    private Person person(int width) {
        var person = new Person(stage, width, 844);
        people.add(person);
        return person;
    }

    private static String shown(Locator link) {
        assertThat(link).hasValue(Pattern.compile(".*#.+"));
        return link.inputValue();
    }

    private static String secret(String address) {
        return address.substring(address.indexOf('#') + 1);
    }

    /** What the browser has for its tabs and for this one. */
    private static Stream<String> keptSecrets(Person who) {
        var kept = (List<?>) who.page.evaluate("""
                () => [localStorage.getItem('attention-intuition.class'), sessionStorage.getItem('attention-intuition.room')]
                  .filter(Boolean)""");
        return kept.stream().map(String::valueOf);
    }

    private static void shot(Person who, String name) {
        who.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
