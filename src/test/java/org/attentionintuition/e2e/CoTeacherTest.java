package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two lead a class: one owns the room, the other has a link. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class CoTeacherTest {

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Person owner;
    private Person other;
    private Person ada;

    @BeforeEach
    void handOutALink(BrowserStage.Stage stage) {
        this.stage = stage;
        owner = person(1440);
        var code = owner.openRoom("8b");
        ada = person(390);
        ada.join(code, "Ada");
        assertThat(ada.bar()).containsText("8b · Ada");
        owner.press("Link for a co-teacher");
        var link = owner.field("For a co-teacher: leads as you do");
        assertThat(link).hasValue(Pattern.compile(".*/teach#.+"));
        other = person(1440);
        other.openAt(link.inputValue());
        assertThat(other.bar()).containsText("8b, 1 in");
        assertThat(other.page).hasURL(Pattern.compile(".*/teach"));
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @Test
    void theOtherGoesOnWithThePollOfTheOneAndLeadsTheClass() {
        goTo(owner, "Bottleneck");
        owner.press("Ask the class");
        ada.page.locator(".ballot vaadin-radio-button input").first().check();
        ada.press("Send");
        assertThat(other.page.locator(".poll-desk .tally")).containsText("1 vote");
        other.press("Close the poll");
        assertThat(ada.page.locator(".ballot")).containsText("The poll is closed. Your prediction is in.");
        other.press("Reveal");
        assertThat(ada.page.locator(".ballot .tally")).containsText("1 · 100\u00a0%");
        owner.press("End the poll");
        assertThat(other.page.locator(".poll-desk .tally")).isHidden();

        goTo(other, "Self-Attention");
        other.press("Follow me");
        assertThat(ada.page).hasURL(Pattern.compile(".*/self-attention"));
        goTo(other, "Database Lookup");
        assertThat(ada.page).hasURL(Pattern.compile(".*/attention-as-database-lookup"));
        assertThat(owner.page).hasURL(Pattern.compile(".*/the-bottleneck-problem"));
    }

    @Test
    void theOtherIsNoStudentAndDoesNotOwnTheRoom() {
        assertThat(owner.page.locator(".links li")).hasText(Pattern.compile("Co-teacher.*"));
        assertThat(other.page.locator(".people li .name")).hasText("Ada");
        assertThat(other.button("New code")).isVisible();
        assertThat(other.button("Link for a co-teacher")).hasCount(0);
        assertThat(other.button("Delete now")).hasCount(0);
        assertThat(owner.page.locator(".people li .name")).hasText("Ada");
        for (var each : List.of(owner, other)) {
            each.page.locator("main").getByText("See what everybody does").click();
            assertThat(each.page.locator(".class-view .student .name")).hasText("Ada");
            assertThat(each.bar()).containsText("8b, 1 in");
        }
    }

    private Person person(int width) {
        var person = new Person(stage, width, 844);
        people.add(person);
        return person;
    }

    private static void goTo(Person who, String section) {
        who.page
                .locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(section))
                .first()
                .click();
        assertThat(who.page.locator("h1").first()).containsText(section);
    }
}
