package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class predicts together: a teacher, two students and the wall. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassPollTest {

    private static final String PAGE = "attention-intuition/the-bottleneck-problem";

    /** What every bar of attention has, as it is sent. */
    private static final String A_BAR = "\"weight\":";

    private BrowserStage.Stage stage;
    private Predict question;
    private Person teacher;
    private String code;
    private Person ada;
    private Person bo;
    private Person wall;

    @BeforeEach
    void openRoomAndAsk(BrowserStage.Stage stage) {
        this.stage = stage;
        question = stage
                .book()
                .bean(CourseLibrary.class)
                .find("attention-intuition", "the-bottleneck-problem")
                .orElseThrow()
                .blocks()
                .stream()
                .flatMap(it -> it instanceof Predict predict ? Stream.of(predict) : Stream.empty())
                .findFirst()
                .orElseThrow();
        teacher = person();
        teacher.open("teach");
        teacher.press("Open a room");
        var shown = teacher.page.locator(".invite .code");
        assertThat(shown).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
        code = shown.textContent().replace(" ", "");
        teacher.press("Link for the projector");
        var link = teacher.page.getByLabel("For the projector: shows no names");
        assertThat(link).hasValue(Pattern.compile(".*/projector#.+"));
        wall = person();
        wall.openAt(link.inputValue());
        assertThat(wall.page).hasURL(Pattern.compile(".*/projector"));
        ada = joined("Ada Quill", code);
        bo = joined("Bo", code);
        teacher.page
                .locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText("Bottleneck"))
                .first()
                .click();
        teacher.press("Ask the class");
        assertThat(ballot(ada)).containsText("Predict together");
        assertThat(ballot(bo)).containsText("Predict together");
    }

    @AfterEach
    void closeBrowsers() {
        for (var each : List.of(teacher, ada, bo, wall)) {
            each.close();
            each.verifyNoComplaints();
        }
    }

    /** Who teaches from the machine that is thrown at the wall shows the class what is on it. */
    @Test
    void aTeachersScreenThatIsSetForAProjectorKeepsVotesBackAndTheWallSaysWhatCanBeAnswered() {
        assertThat(wall.page.locator(".wall-poll .choices li")).hasCount(4);
        assertThat(ballot(ada).locator("vaadin-radio-button"))
                .hasText(wall.page
                        .locator(".wall-poll .choices li")
                        .allTextContents()
                        .toArray(String[]::new));
        vote(ada, 0);
        var desk = teacher.page.locator(".poll-desk");
        assertThat(desk.locator(".tally ol")).isVisible();
        assertThat(desk).containsText("Only you see the votes.");
        teacher.press("Projector");
        assertThat(desk.locator(".tally ol")).isHidden();
        assertThat(desk.getByText("Only you see the votes.")).isHidden();
        assertThat(desk).containsText("This screen is set for a projector");
        teacher.press("Close the poll");
        assertThat(desk.locator(".tally ol")).isHidden();
        teacher.press("Reveal");
        assertThat(desk.locator(".tally ol")).isVisible();
        assertThat(wall.page.locator(".wall-poll .choices")).hasCount(0);
    }

    @Test
    void neitherAnswerNorShareIsInAnyByteSentToAStudentOrTheWallBeforeTheReveal() {
        vote(ada, 0);
        assertThat(ballot(ada)).containsText("Your prediction is in");
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 · 100\u00a0%");
        vote(bo, 2);
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("2 votes");
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 · 50\u00a0%");
        shot(teacher, "class-poll-teacher");
        shot(ada, "class-poll-student");
        teacher.press("Close the poll");
        assertThat(ballot(ada)).containsText("The poll is closed");
        assertThat(wall.page.locator("body")).containsText("2 have answered; the poll is closed");
        for (var each : List.of(ada, bo, wall)) {
            assertThat(each.received()).isNotEmpty();
            assertThat(told(each)).as("before the reveal").isEmpty();
            assertThat(each.page.locator(".tally")).hasCount(0);
        }
        teacher.press("Reveal");
        assertThat(ballot(ada)).containsText("1 · 50\u00a0%");
        for (var each : List.of(teacher.page.locator(".poll-desk"), ballot(ada), wall.page.locator(".wall-poll"))) {
            assertThat(each.locator(".right")).hasText("✓ right");
            assertThat(each.locator("li:has(.right)"))
                    .containsText(theTrueOne(each).text());
        }
        assertThat(ballot(ada).locator(".verdict")).containsText("Not quite.");
        for (var own : Map.of(ada, 0, bo, 2).entrySet()) {
            assertThat(ballot(own.getKey()).locator("li:has(.yours)"))
                    .containsText(question.options().get(own.getValue()).text() + " your prediction");
        }
        for (var each : List.of(teacher, wall)) {
            assertThat(each.page.locator(".yours")).hasCount(0);
            assertThat(each.page.locator(".poll-desk .verdict, .wall-poll .verdict"))
                    .containsText(Pattern.compile("^The engine finds"));
        }
        assertThat(wall.page.locator(".tally")).containsText("1 · 50\u00a0%");
        shot(wall, "class-poll-wall");
        shot(ada, "class-poll-revealed");
        for (var each : List.of(ada, bo, wall)) {
            assertThat(told(each))
                    .as("the writing down works")
                    .contains("· 50\u00a0%", "✓ right")
                    .hasSizeGreaterThan(2);
        }
        for (var each : List.of(bo, wall)) {
            assertThat(each.received()).as("names stay with the teacher").doesNotContain("Ada Quill");
        }
    }

    @Test
    void aReloadASecondTabAndALateVoteChangeNothing() {
        var tab = ada.anotherTab(PAGE);
        assertThat(tab.locator(".ballot")).containsText("Predict together");
        vote(ada, 0);
        assertThat(ballot(ada)).containsText("Your prediction is in");
        assertThat(tab.locator(".ballot")).containsText("Your prediction is in");
        ada.page.reload();
        assertThat(ballot(ada)).containsText("Your prediction is in");
        assertThat(ada.page.locator(".ballot vaadin-radio-button")).hasCount(0);
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 vote");
    }

    @Test
    void aVoteFromATabThatDoesNotKnowOfTheFirstOneChangesNothing() {
        var tab = ada.anotherTab(PAGE, ClassLineTest.BROKEN_LINE);
        choose(tab, 2);
        tab.evaluate("window.down = true"); // it does not hear of the vote
        vote(ada, 0);
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 vote");
        tab.locator(".ballot vaadin-button").click();
        tab.evaluate("window.mend()");
        assertThat(tab.locator(".ballot")).containsText("Your prediction is in.");
        teacher.press("Close the poll");
        assertThat(tab.locator(".ballot")).containsText("The poll is closed. Your prediction is in.");
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 vote");
        assertThat(teacher.page.locator(".poll-desk .tally li").first()).containsText("1 · 100\u00a0%");
    }

    @Test
    void aVoteThatIsSentAfterTheCloseIsRefusedAndSaidToBe() {
        vote(ada, 0);
        var cy = person();
        cy.page.addInitScript(ClassLineTest.BROKEN_LINE);
        join(cy, "Cy", code);
        assertThat(ballot(cy)).containsText("Predict together");
        choose(cy.page, 1);
        cy.page.evaluate("window.down = true"); // Cy's page does not hear of the close
        teacher.press("Close the poll");
        assertThat(ballot(ada)).containsText("The poll is closed");
        cy.press("Send");
        cy.page.evaluate("window.mend()");
        assertThat(ballot(cy)).containsText("The poll is closed.");
        assertThat(ballot(cy)).not().containsText("Your prediction is in");
        teacher.press("Reveal");
        assertThat(ballot(cy)).containsText("1 · 100\u00a0%");
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("1 vote");
        cy.close();
        cy.verifyNoComplaints();
    }

    @Test
    void whatIsAskedOfTheClassIsNotAnsweredOnTheSideAndComesBackAfterwards() {
        var own = ada.page.locator("#" + question.id());
        var elsewhere = own.getByText("The class answers this together");
        assertThat(elsewhere).isVisible();
        assertThat(own.locator("vaadin-button:visible")).hasCount(0);
        var lab = ada.page.locator("#" + question.lab());
        assertThat(lab.locator(".pictures")).isHidden();
        lab.locator("input[type=range]").first().press("ArrowRight"); // a state beside the asked one
        assertThat(lab.locator(".covered")).isVisible();
        assertThat(lab.locator(".pictures")).isHidden();
        teacher.press("Close the poll");
        teacher.press("End the poll");
        assertThat(elsewhere).isHidden();
        assertThat(lab.locator(".pictures")).isVisible();
        assertThat(own.locator("vaadin-button:visible")).not().hasCount(0);
    }

    @Test
    void aReloadSendsNoBarOfTheLabThatTheClassIsAskedAbout() {
        ada.forgetReceived();
        ada.page.reload();
        assertThat(ballot(ada)).containsText("Predict together");
        assertThat(ada.page.locator("#" + question.lab() + " .covered")).isVisible();
        assertThat(ada.received().contains("class-seat")).isTrue();
        assertThat(ada.received().contains(A_BAR)).as("a bar was sent").isFalse();
        ada.press("Leave");
        assertThat(ada.page.locator("#" + question.lab() + " .pictures")).isVisible();
        assertThat(ada.received().contains(A_BAR)).as("the writing down works").isTrue();
        ada.forgetReceived();
        ada.page.reload();
        assertThat(ada.page.locator("#" + question.lab() + " .pictures")).isVisible();
        assertThat(ada.page.context().cookies()).noneMatch(it -> it.name.equals("class-seat"));
    }

    @Test
    void aFrameSendsNoBarOfTheLabThatTheClassIsAskedAbout() {
        ada.forgetReceived();
        var frame = ada.anotherTab("embed/" + PAGE + "/" + question.lab());
        assertThat(frame.locator(".lab .covered")).isVisible();
        frame.reload();
        assertThat(frame.locator(".lab .covered")).isVisible();
        assertThat(frame.locator(".class-bar")).hasCount(0);
        assertThat(ada.received().contains(A_BAR)).as("a bar was sent").isFalse();
        teacher.press("Close the poll");
        teacher.press("Reveal");
        assertThat(frame.locator(".lab .pictures")).isVisible();
        assertThat(ada.received().contains(A_BAR)).as("the writing down works").isTrue();
    }

    @Test
    void whoLeavesIsOutInAllTabsOfTheBrowserAndComesBackAfterTheAnswer() {
        var tab = ada.anotherTab(PAGE);
        assertThat(tab.locator(".ballot")).containsText("Predict together");
        ada.press("Leave");
        assertThat(tab.locator(".class-bar")).hasCount(0);
        assertThat(tab.locator(".ballot")).hasCount(0);
        ada.open("join?code=" + code);
        ada.field("Your name for this class").fill("Ada again");
        ada.press("Join");
        assertThat(ada.page.getByText("Somebody has joined from this browser already"))
                .isVisible();
        teacher.press("Close the poll");
        teacher.press("Reveal");
        ada.press("Join");
        assertThat(ada.bar()).containsText("Ada again");
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("0 votes");
    }

    @Test
    void aChallengeInTheLabTellsNothingWhileTheClassIsAsked() {
        var challenge = ada.page.locator(".challenge").first();
        challenge
                .getByText("Start", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(challenge.locator(".covered")).isVisible();
        var lab = ada.page.locator("#" + question.lab());
        lab.locator("input[type=range]").first().press("ArrowRight");
        teacher.press("Close the poll");
        assertThat(ballot(ada)).containsText("The poll is closed");
        assertThat(ada.received().contains("wanted at least")).isFalse();
        teacher.press("End the poll");
        assertThat(challenge.locator(".distances")).containsText("wanted at least");
        assertThat(challenge.locator(".covered")).isHidden();
        assertThat(ada.received().contains("wanted at least"))
                .as("the writing down works")
                .isTrue();
    }

    @Test
    void aRevokedLinkLeadsNowhereAtOnce() {
        assertThat(wall.page.locator(".invite .code")).isVisible();
        teacher.press("Close the poll");
        teacher.press("End the poll");
        teacher.page.locator(".class-bar a").first().click();
        teacher.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Revoke")))
                .click();
        assertThat(wall.page.locator(".invite .code")).hasCount(0);
    }

    @Test
    void aRevoteShowsTheShift() {
        vote(ada, 0);
        vote(bo, 0);
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("2 votes");
        teacher.press("Close the poll");
        teacher.press("Ask again");
        assertThat(ballot(ada)).containsText("Predict again");
        vote(ada, 2);
        vote(bo, 2);
        assertThat(teacher.page.locator(".poll-desk .tally")).containsText("Round 2: 2 votes");
        teacher.press("Close the poll");
        teacher.press("Reveal");
        var third = ada.page.locator(".ballot .tally li").nth(2);
        assertThat(ballot(ada).locator(".right")).hasCount(1);
        assertThat(third.locator(".bar").first()).containsText("2 · 100\u00a0%");
        assertThat(third.locator(".bar.before")).containsText("0 · 0\u00a0%");
        shot(ada, "class-poll-shift");
        teacher.press("End the poll");
        assertThat(ballot(ada)).hasCount(0);
    }

    /** What in somebody's bytes tells the answer, or how the class has voted. */
    private List<String> told(Person who) {
        var received = who.received();
        return Stream.concat(
                        question.options().stream().map(Predict.Option::because),
                        Stream.of("· 100\u00a0%", "· 50\u00a0%", "✓ right"))
                .filter(secret -> received.contains(secret) || received.contains(secret.replace("\"", "\\\"")))
                .toList();
    }

    /** The option that the engine's answer explains. */
    private Predict.Option theTrueOne(Locator place) {
        var answer = place.locator(".revealed").innerText();
        return question.options().stream()
                .filter(it -> answer.contains(it.text().replaceFirst("\\.$", "") + ": " + it.because()))
                .findFirst()
                .orElseThrow();
    }

    private static Locator ballot(Person who) {
        return who.page.locator(".ballot");
    }

    private static void choose(Page page, int option) {
        page.locator(".ballot vaadin-radio-button").nth(option).locator("input").check();
    }

    private static void vote(Person who, int option) {
        choose(who.page, option);
        who.press("Send");
    }

    private Person joined(String name, String code) {
        var student = person();
        join(student, name, code);
        return student;
    }

    private static void join(Person student, String name, String code) {
        student.page.setViewportSize(390, 844);
        student.join(code, name);
    }

    private Person person() {
        return new Person(stage, 1440, 900);
    }

    private static void shot(Person who, String name) {
        who.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
