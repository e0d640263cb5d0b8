package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attentionintuition.course.AttentionLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a teacher sees of everybody, now and as it was. */
@Tag("browser")
@ExtendWith(BrowserStage.class)
class ClassViewTest {

    private final List<Person> people = new ArrayList<>();
    private BrowserStage.Stage stage;
    private Person teacher;
    private String code;
    private Person ada;

    @BeforeEach
    void adaMovesASlider(BrowserStage.Stage stage) {
        this.stage = stage;
        teacher = person(1440, 900);
        code = teacher.openRoom("8b").replace(" ", "");
        ada = join("Ada");
        ada.open("attention-intuition/self-attention");
        query(ada).fill("-2");
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Person::close);
        people.forEach(Person::verifyNoComplaints);
    }

    @Test
    void theTeacherSeesWhatEverybodyDoesWithOrWithoutNames() {
        var bo = join("Bo");
        assertThat(teacher.page.locator(".people li")).hasCount(2);
        seeSelfAttention();
        var cards = teacher.page.locator(".class-view .student");
        assertThat(cards).hasCount(2);
        assertThat(hers()).containsText("Self-Attention");
        assertThat(hers()).containsText("has a page open");
        assertThat(hers().locator("small-bars .leader")).containsText(leader(-2));
        assertThat(cards.filter(new Locator.FilterOptions().setHasText("Bo")).locator("small-bars"))
                .isHidden();
        teacher.press("Open Ada");
        assertThat(query(teacher)).hasValue("-2");
        query(ada).fill("1.5");
        assertThat(query(teacher)).hasValue("1.5");
        screenshot(new Page.ScreenshotOptions(), "class-view");
        teacher.press("Hide names");
        assertThat(teacher.page.locator(".class-view")).not().containsText("Ada");
        assertThat(cards.first()).containsText("Student");
        teacher.page.setViewportSize(390, 844);
        teacher.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screenshot(new Page.ScreenshotOptions().setFullPage(true), "class-view-phone");
        assertThat(bo.bar()).containsText("Keep my work");
    }

    @Test
    void aSnapshotShowsWhatWasAlsoWhenTheStudentHasMovedOn() {
        assertThat(leader(-2)).isNotEqualTo(leader(1.5));
        seeSelfAttention();
        teacher.press("Open Ada");
        assertThat(query(teacher)).hasValue("-2");
        teacher.press("Take a snapshot");
        query(ada).fill("1.5");
        assertThat(query(teacher)).hasValue("1.5");
        assertThat(hers().locator("small-bars .leader")).containsText(leader(1.5));
        choose("Moment", "Snapshot 1");
        assertThat(query(teacher)).hasValue("-2");
        assertThat(hers().locator("small-bars .leader")).containsText(leader(-2));
        query(ada).fill("1");
        choose("Moment", "Now"); // by the time that this is shown, so was what Ada did in between
        assertThat(query(teacher)).hasValue("1");
    }

    /** The weights of the lab that Ada has open. */
    private void seeSelfAttention() {
        teacher.page.locator("main").getByText("See what everybody does").click();
        choose("Weights of", "(Self-Attention");
    }

    private void choose(String label, String option) {
        teacher.page
                .locator(".class-view vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
        teacher.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private Locator hers() {
        return teacher.page.locator(".class-view .student").filter(new Locator.FilterOptions().setHasText("Ada"));
    }

    /** What has most weight for a query whose second number is this. */
    private String leader(double query) {
        var engine = AttentionByEngine.start(BookLabs.lab(stage.book(), AttentionLab.class, "self-attention"), 0)
                .withQuery(1, query);
        return Collections.max(engine.row(engine.query()));
    }

    private Person person(int width, int height) {
        var person = new Person(stage, width, height);
        people.add(person);
        return person;
    }

    private Person join(String name) {
        var student = person(390, 844);
        student.join(code, name);
        return student;
    }

    private static Locator query(Person who) {
        return new LabOnPage(who.page, "self-attention").slider("query", 1);
    }

    private void screenshot(Page.ScreenshotOptions how, String name) {
        teacher.page.screenshot(how.setPath(Path.of("target", "screens", name + ".png")));
    }
}
