package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A student who was led away gets back what was the own before: page, sliders, how far a challenge was. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class OwnPlaceTest {

    private static final String PAGE = "attention-intuition/self-attention";
    private static final String BACK = "Back to my page";

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Person teacher;
    private Person ada;

    @BeforeEach
    void adaPlaysTheSecondLevelOfAChallenge(BrowserStage.Stage stage) {
        this.stage = stage;
        teacher = person(1440, 900);
        var code = teacher.openRoom("8b");
        ada = person(390, 844);
        ada.join(code, "Ada");
        ada.open(PAGE);
        challenge().getByText("Start").click();
        assertThat(challenge()).containsText("to go");
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @Test
    void theWayBackIsOfferedOnceNobodyLeadsAndLeadsToPageSlidersAndLevel() {
        reachTheFirstLevel(ada);
        challenge().getByText("Next level").click();
        assertThat(challenge()).containsText("Level 2 of 3");
        query(ada, 1).fill("1.5");
        awaitKept("\"level\":1");
        awaitKept("1.5");
        follow("Bottleneck");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
        goTo("Attention Solution");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-attention-solution"));
        ada.page.reload(); // a phone has slept
        assertThat(ada.bar()).containsText("what your teacher shows");
        assertThat(ada.button(BACK)).isHidden();
        teacher.press("Free");
        assertThat(ada.button(BACK)).isVisible();
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-attention-solution"));
        screenshot();
        ada.press(BACK);
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        assertThat(query(ada, 1)).hasValue("1.5");
        assertThat(challenge()).containsText("Level 2 of 3");
        assertThat(challenge()).containsText("to go");
        assertThat(ada.button(BACK)).isHidden();
    }

    @Test
    void aStateThatTheClassIsCalledToIsABeginningAndWhatIsMadeOfItCounts() {
        teacher.open(PAGE);
        reachTheFirstLevel(teacher);
        teacher.press("Everyone here");
        assertThat(query(ada, 1)).hasValue("3");
        assertThat(challenge()).containsText("(reached)");
        assertThat(challenge().locator(".verdict")).isEmpty();
        query(ada, 1).fill("2.9");
        assertThat(challenge().locator(".verdict")).containsText("Reached.");
        assertThat(ada.button("Next level")).isVisible();
        awaitKept("2.9");
        ada.press("My own sliders");
        assertThat(query(ada, 1)).not().hasValue("2.9");
        ada.page.waitForFunction("() => !localStorage.getItem('attention-intuition.learner').includes('2.9')");
    }

    @Test
    void aLinkThatAFriendHasSentSolvesNoChallenge() {
        awaitKept("\"level\":0");
        ada.open(PAGE + "?self-attention=q8:-0.5,3");
        assertThat(query(ada, 1)).hasValue("3");
        assertThat(challenge()).containsText("(reached)");
        assertThat(challenge().locator(".verdict")).isEmpty();
        teacher.open(PAGE);
        query(teacher, 1).fill("-2");
        teacher.press("Everyone here");
        assertThat(query(ada, 1)).hasValue("-2");
        ada.press("My own sliders");
        assertThat(query(ada, 1)).hasValue("3");
        assertThat(challenge()).containsText("(reached)");
        assertThat(challenge().locator(".verdict")).isEmpty();
        query(ada, 1).fill("2.9");
        assertThat(challenge().locator(".verdict")).containsText("Reached.");
    }

    @Test
    void aPageThatIsShownAsItWasLeftOnceIsNotThereforeTheOwnOne() {
        ada.page.locator(".way-on .previous").click();
        assertThat(ada.page).hasURL(Pattern.compile(".*/attention-as-database-lookup"));
        var other = ada.page.locator(".lab fieldset.query input").first();
        other.fill("1.5");
        awaitKept("attention-as-database-lookup/");
        ada.open(PAGE);
        follow("Database Lookup");
        assertThat(ada.page).hasURL(Pattern.compile(".*/attention-as-database-lookup"));
        goTo("Bottleneck");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
        teacher.press("Free");
        ada.press(BACK);
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
    }

    @Test
    void thePageOfWhoDidSomethingBetweenTwoLeadsIsTheOwnOne() {
        follow("Attention Solution");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-attention-solution"));
        teacher.press("Free");
        assertThat(ada.button(BACK)).isVisible();
        ada.page.locator(".lab fieldset.query input").first().fill("1.5");
        follow("Bottleneck");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
        teacher.press("Free");
        ada.press(BACK);
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-attention-solution"));
    }

    @Test
    void whoGoesOnAloneIsOfferedNoWayBack() {
        follow("Bottleneck");
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
        teacher.press("Free");
        assertThat(ada.button(BACK)).isVisible();
        ada.page.locator(".way-on .next").click();
        assertThat(ada.page).hasURL(Pattern.compile(".*/the-attention-solution"));
        assertThat(ada.button(BACK)).isHidden();
    }

    @Test
    void whatTheTeacherReachesIsNoChallengeSolvedByTheStudent() {
        teacher.open(PAGE);
        teacher.press("Follow me");
        reachTheFirstLevel(teacher);
        assertThat(query(ada, 1)).hasValue("3");
        assertThat(challenge()).containsText("(reached)"); // the goal; not by her
        assertThat(challenge().locator(".verdict")).isEmpty();
        assertThat(challenge().getByText("Start over")).isDisabled();
        teacher.press("Free");
        assertThat(query(ada, 1)).not().hasValue("3");
        assertThat(challenge()).containsText("to go");
        reachTheFirstLevel(ada);
        assertThat(challenge().locator(".verdict")).containsText("Reached.");
    }

    private void follow(String title) {
        teacher.press("Follow me");
        goTo(title);
    }

    private void goTo(String title) {
        teacher.page
                .locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        assertThat(teacher.page.locator("h1").first()).containsText(title);
    }

    private static void reachTheFirstLevel(Person who) {
        query(who, 0).fill("-0.5");
        query(who, 1).fill("3");
    }

    private static Locator query(Person who, int at) {
        return who.page.locator("#self-attention fieldset.query input").nth(at);
    }

    private Locator challenge() {
        return ada.page.locator("#what-it-means");
    }

    private void awaitKept(String text) {
        ada.page.waitForFunction("text => localStorage.getItem('attention-intuition.learner')?.includes(text)", text);
    }

    private void screenshot() {
        ada.page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "class-way-back-phone.png")));
    }

    private Person person(int width, int height) {
        var person = new Person(stage, width, height);
        people.add(person);
        return person;
    }
}
