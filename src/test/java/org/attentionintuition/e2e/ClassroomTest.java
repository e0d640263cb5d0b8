package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher and students in one room, each with a browser. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassroomTest {

    private static final String FIRST = "attention-intuition/the-bottleneck-problem";
    private static final String FOURTH = "attention-intuition/self-attention";

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Person teacher;
    private String code;

    @BeforeEach
    void openRoom(BrowserStage.Stage stage) {
        this.stage = stage;
        teacher = person(1440, 900);
        code = teacher.openRoom("8b");
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @Test
    void studentsJoinByTheCodeFromTheCoverAndTheTeacherSeesThem() {
        var ada = person(390, 844);
        ada.open("");
        ada.field("Join a class").fill(code.toLowerCase(Locale.ROOT));
        screenshot(ada, "class-cover-phone");
        ada.page.locator(".code-form button").click();
        assertThat(ada.field("Code")).hasValue(code.replace(" ", ""));
        screenshot(ada, "class-join-phone");
        ada.field("Your name for this class").fill("Ada");
        ada.press("Join");
        assertThat(ada.bar()).containsText("8b · Ada");
        screenshot(ada, "class-student-phone");
        join("");
        assertThat(teacher.page.locator(".people li")).hasCount(2);
        assertThat(teacher.page.locator(".people li").first()).containsText("has a page open");
        assertThat(teacher.bar()).containsText("8b, 2 in");
        screenshot(teacher, "class-desk");
    }

    @Test
    void aNameIsTextOnEveryScreen() {
        var name = "<b id=x>Ada</b> &amp;";
        join(name);
        assertThat(teacher.page.locator(".people .name")).hasText(name);
        assertThat(teacher.page.locator("#x")).hasCount(0);
        var eve = person(390, 844);
        eve.open("join?code=" + code.replace(" ", ""));
        eve.field("Your name for this class").fill(name);
        eve.press("Join");
        assertThat(eve.page.getByRole(AriaRole.ALERT)).containsText("Somebody here has that name");
        eve.field("Your name for this class").fill("\u202eevil");
        eve.press("Join");
        assertThat(eve.page.getByRole(AriaRole.ALERT)).containsText("A name has");
    }

    @Test
    void aRenewedCodeAppearsWithoutAReloadAndTheOldOneLeadsNowhere() {
        teacher.press("New code");
        assertThat(teacher.page.locator(".invite .code")).not().hasText(code);
        var late = person(390, 844);
        late.open("join?code=" + code.replace(" ", ""));
        late.press("Join");
        assertThat(late.page.getByRole(AriaRole.ALERT)).containsText("No room has this code");
        code = code(teacher.page);
        assertThat(join("Late").bar()).containsText("Late");
    }

    @Test
    void theLinkOfTheQrCodeNeedsNoCodeAndStaysOutOfTheAddress() {
        var link = teacher.page.getByLabel("Link for the class");
        assertThat(link).hasValue(Pattern.compile(".*/join#.+"));
        var bo = person(390, 844);
        bo.openAt(link.inputValue());
        assertThat(bo.field("Code")).isHidden();
        bo.field("Your name for this class").fill("Bo");
        bo.press("Join");
        assertThat(bo.bar()).containsText("8b · Bo");
        assertThat(bo.page).hasURL(Pattern.compile(".*/" + FIRST));
    }

    @Test
    void aSeatIsKeptOverAReloadAndInAnotherTab() {
        var ada = join("Ada");
        ada.page.reload();
        assertThat(ada.bar()).containsText("8b · Ada");
        var tab = ada.anotherTab(FOURTH);
        assertThat(tab.locator(".class-bar")).containsText("8b · Ada");
        teacher.page.reload();
        assertThat(teacher.page.locator(".people li")).hasCount(1);
        ada.press("Leave");
        assertThat(ada.bar()).hasCount(0);
        ada.page.reload();
        assertThat(ada.page.locator("h1").first()).isVisible();
        assertThat(ada.bar()).hasCount(0);
    }

    @Test
    void aStudentWaitsIsLetInIsTakenOutAndBack() {
        teacher.page.getByLabel("Let nobody in before I say so").check();
        assertThat(teacher.page.getByLabel("Let nobody in before I say so")).isChecked();
        var ada = join("Ada");
        assertThat(ada.bar()).containsText("Waiting to be let in");
        teacher.press("Let in: Ada");
        assertThat(ada.bar()).containsText("Go where you like");
        teacher.press("Take out: Ada");
        assertThat(ada.bar()).containsText("taken out");
        teacher.press("Undo: Ada");
        assertThat(ada.bar()).containsText("Go where you like");
    }

    @Test
    void theWallShowsTheWayInToNoStudent() {
        teacher.page.getByLabel("Let nobody in before I say so").check();
        var ada = join("Ada");
        assertThat(ada.bar()).containsText("Waiting to be let in");
        theWallIsEmptyFor(ada);
        teacher.press("Take out: Ada");
        assertThat(ada.bar()).containsText("taken out");
        theWallIsEmptyFor(ada);
    }

    private static void theWallIsEmptyFor(Person student) {
        student.open("projector");
        assertThat(student.bar()).containsText("8b"); // the seat is known by now
        assertThat(student.page.locator("main")).containsText("This page is for the wall.");
        assertThat(student.page.locator(".invite")).hasCount(0);
    }

    @Test
    void theClassFollowsPageAndSlidersAndGetsItsOwnBack() {
        var ada = join("Ada");
        var bo = join("Bo");
        ada.open(FOURTH);
        new LabOnPage(ada.page, "self-attention").slider("query", 1).fill("1.5");
        ada.page.waitForFunction("() => localStorage.getItem('attention-intuition.learner')?.includes('q8:2,1.5')");
        teacher.press("Follow me");
        goTo(teacher, "Self-Attention");
        assertThat(bo.page).hasURL(Pattern.compile(".*/self-attention"));
        var shown = new LabOnPage(teacher.page, "self-attention");
        shown.slider("query", 1).fill("-2");
        for (var student : List.of(ada, bo)) {
            assertThat(query(student)).hasValue("-2");
            assertThat(student.bar()).containsText("what your teacher shows");
        }
        teacher.press("Free");
        assertThat(query(ada)).hasValue("1.5");
        assertThat(query(bo)).hasValue("0");
        ada.page.reload();
        assertThat(query(ada)).hasValue("1.5");
        screenshot(teacher, "class-teacher-page");
    }

    @Test
    void theClassIsPausedCalledAndKeptOnPages() {
        var ada = join("Ada");
        teacher.press("Pause");
        assertThat(ada.bar()).containsText("Paused");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(1);
        screenshot(ada, "class-paused-phone");
        teacher.press("Pause");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(0);
        goTo(teacher, "Self-Attention");
        new LabOnPage(teacher.page, "self-attention").slider("query", 1).fill("-2");
        teacher.press("Everyone here");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        assertThat(query(ada)).hasValue("-2");
        ada.press("My own sliders");
        assertThat(query(ada)).hasValue("0");
        teacher.page.locator(".class-bar a").first().click();
        teacher.press("Keep the class on these pages");
        assertThat(ada.page).hasURL(Pattern.compile(".*/" + FIRST));
    }

    @Test
    void whoFollowsAnswersNoCallOnceNobodyLeads() {
        var ada = join("Ada");
        teacher.press("Follow me");
        goTo(teacher, "Bottleneck");
        teacher.press("Everyone here");
        goTo(teacher, "Self-Attention");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        teacher.press("Free");
        assertThat(ada.bar()).containsText("Go where you like");
        teacher.press("Pause"); // by the time that this has come, so would a call
        assertThat(ada.bar()).containsText("Paused");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
    }

    @Test
    void theClassThatFollowedGoesOnAfterAPauseWhereTheTeacherIsByThen() {
        var ada = join("Ada");
        teacher.press("Follow me");
        goTo(teacher, "Bottleneck");
        teacher.press("Pause");
        assertThat(ada.bar()).containsText("Paused");
        goTo(teacher, "Self-Attention");
        teacher.press("Pause");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
    }

    @Test
    void leavingForgetsNoOtherSeat() {
        var ada = join("Ada");
        ada.page.evaluate("() => localStorage.setItem('attention-intuition.class', 'of another class')");
        ada.press("Leave");
        assertThat(ada.bar()).hasCount(0);
        assertThat(ada.page.evaluate("() => localStorage.getItem('attention-intuition.class')"))
                .isEqualTo("of another class");
    }

    @Test
    void theRoomIsDeletedAtOnceIfTheTeacherWantsIt() {
        var ada = join("Ada");
        teacher.press("Pause");
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(1);
        teacher.press("Delete now");
        teacher.press("Delete it with everything in it");
        assertThat(ada.bar()).hasCount(0);
        assertThat(ada.page.locator("vaadin-app-layout[inert]")).hasCount(0);
        assertThat(teacher.button("Open a room")).isVisible();
        var late = person(390, 844);
        late.open("join?code=" + code.replace(" ", ""));
        late.press("Join");
        assertThat(late.page.getByRole(AriaRole.ALERT)).containsText("No room has this code");
    }

    private Person person(int width, int height) {
        var person = new Person(stage, width, height);
        people.add(person);
        return person;
    }

    private Person join(String name) {
        var student = person(390, 844);
        student.join(code, name);
        assertThat(student.bar()).containsText("8b");
        return student;
    }

    private static String code(Page page) {
        var shown = page.locator(".invite .code");
        assertThat(shown).hasText(Pattern.compile("\\w{3} \\w{3} \\w{3}"));
        return shown.textContent();
    }

    private static void goTo(Person who, String section) {
        who.page
                .locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(section))
                .first()
                .click();
        assertThat(who.page.locator("h1").first()).containsText(section);
    }

    private static Locator query(Person who) {
        return new LabOnPage(who.page, "self-attention").slider("query", 1);
    }

    private static void screenshot(Person who, String name) {
        who.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
