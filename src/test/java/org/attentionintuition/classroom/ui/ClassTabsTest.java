package org.attentionintuition.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.attentionintuition.classroom.Answer;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Deeds;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.RoomsInMemory;
import org.attentionintuition.classroom.Spot;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.page.Held;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A teacher's tab and a student's, without browsers: who is led where, what is told to whom, and what stays on the screen. */
class ClassTabsTest {

    private static final String PAGE = "attention-intuition/self-attention";
    private static final String OTHER = "attention-intuition/the-bottleneck-problem";
    private static final Words WORDS = Words.in(Language.ENGLISH);
    private static final String HERE = "198.51.100.7";

    private final RoomsInMemory rooms = new RoomsInMemory();
    private final Classroom classroom = rooms.classroom();
    private final Tab teacher = new Tab(classroom);
    private final Classroom.Entry opened = classroom.open("8b", "", HERE, "a browser");
    private final Tab student = new Tab(classroom);
    private final Classroom.Entry joined = classroom.join(code(), "Ada", WORDS, HERE, "a browser");

    ClassTabsTest() {
        teacher.does(() -> teacher.presence.enter(opened));
        student.does(() -> student.presence.enter(joined));
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        rooms.close();
    }

    @Test
    void whoIsOnAPageWithoutASectionIsBroughtAlongButNotWhoIsAboutToJoinAnotherClass() {
        opens(student, OTHER);
        student.does(() -> student.presence.arrived(true)); // the glossary, say
        leads(PAGE);
        eventually(() -> student.ledTo.contains(PAGE));
        student.ledTo.clear();
        student.does(() -> student.presence.arrived(false)); // the page where one joins
        leads(OTHER);
        leads(PAGE);
        eventually(() -> student.presence.room().peek().orElseThrow().room().pacing() instanceof Pacing.Follow it
                && it.page().equals(PAGE));
        assertThat(student.ledTo).isEmpty();
    }

    @Test
    void aTeacherWithoutAPageCallsNobody() {
        var said = new AtomicReference<Optional<String>>(Optional.empty());
        teacher.does(() -> ((Leader) teacher.presence.pace()).gather(said::set));
        assertThat(said.get()).isPresent();
        assertThat(classroom.look(opened.seat()).room().gathered().times()).isZero();
    }

    @Test
    void whoIsNoTeacherAnyMorePassesNothingOn() {
        var other = classroom.link(opened.seat(), Role.CO_TEACHER);
        var tab = new Tab(classroom);
        tab.does(() -> tab.presence.enter(other));
        var page = opens(tab, PAGE);
        tab.does(() -> ((Leader) tab.presence.pace()).follow(said -> {}));
        page.states = Map.of("lab", "t:2");
        page.onlooker.moved();
        assertThat(classroom.look(opened.seat()).lead().labs()).containsEntry("lab", "t:2");
        tab.does(tab.presence::leave);
        page.states = Map.of("lab", "t:3");
        page.onlooker.moved();
        assertThat(classroom.look(opened.seat()).lead().labs()).containsEntry("lab", "t:2");
    }

    @Test
    void theTeacherSeesWhatAStudentDoesButNotTheTeachersOwnSliders() {
        var seen = new AtomicReference<Optional<Overview>>(Optional.empty());
        classroom.watch(opened.seat(), now -> seen.set(Optional.of(now)));
        var page = opens(student, PAGE);
        page.states = Map.of("lab", "t:2");
        page.onlooker.moved();
        eventually(() -> sight(seen).equals(Map.of("lab", "t:2")));
        page.onlooker.answered("question", false);
        page.onlooker.solved("challenge");
        var deeds = Objects.requireNonNull(
                        classroom.look(opened.seat()).room().people().get(1))
                .deeds();
        assertThat(deeds.answers()).containsOnlyKeys(PAGE + "/question");
        assertThat(deeds.solved()).containsExactly(PAGE + "/challenge");
        opens(teacher, PAGE);
        teacher.does(() -> ((Leader) teacher.presence.pace()).follow(said -> {}));
        eventually(() -> sight(seen).isEmpty());
    }

    @Test
    void aVoteThatCannotBeKeptIsToldAndCanBeSentAgain() throws Exception {
        ask(new Ballot.Options(2));
        rooms.loseTheDatabase();
        var said = new AtomicReference<Optional<String>>(Optional.empty());
        student.does(() -> student.presence.ask(now -> new RoomEvent.Voted(1, 1, 1, new Answer.Choice(0)), said::set));
        assertThat(said.get().orElseThrow()).contains("cannot be written down");
        assertThat(student.presence.seat().peek()).as("the seat is kept").isPresent();
        assertThat(classroom
                        .look(opened.seat())
                        .room()
                        .currentPoll()
                        .orElseThrow()
                        .votes())
                .isEmpty();
    }

    @Test
    void aVoteMovesABarOfTheDeskAndBuildsNoOther() {
        UI.setCurrent(teacher);
        var asked = teacher.questions.of(OTHER).getFirst();
        var desk = new PollDesk(teacher.presence);
        var poll = poll(asked);
        desk.show(Optional.of(poll));
        var parts = all(desk).toList();
        desk.show(Optional.of(voted(poll)));
        assertThat(all(desk).toList()).isEqualTo(parts);
        assertThat(desk.getElement().getTextRecursively()).contains("1 vote");
    }

    @Test
    void whatIsNewAboutSomebodyChangesNoLineOfTheOthers() {
        UI.setCurrent(teacher);
        var panel = new PeoplePanel(teacher.presence, opened.seat());
        classroom.join(code(), "Bo", WORDS, HERE, "a browser");
        panel.show(classroom.look(opened.seat()).room().people().values(), Optional.empty());
        var parts = all(panel).toList();
        classroom.ask(opened.seat(), room -> new RoomEvent.Removed(1));
        panel.show(classroom.look(opened.seat()).room().people().values(), Optional.empty());
        assertThat(all(panel).toList()).isEqualTo(parts);
        assertThat(panel.getElement().getTextRecursively()).contains("taken out");
    }

    @Test
    void earsHearOfAQuestionAndNotOfTheirOwnVote() {
        var open = new StudentBar.Shown(1, 1, Poll.Phase.OPEN, false);
        var voted = new StudentBar.Shown(1, 1, Poll.Phase.OPEN, true);
        var closed = new StudentBar.Shown(1, 1, Poll.Phase.CLOSED, true);
        var revealed = new StudentBar.Shown(1, 1, Poll.Phase.REVEALED, true);
        var again = new StudentBar.Shown(1, 2, Poll.Phase.OPEN, false);
        assertThat(news(null, open)).contains("open");
        assertThat(news(open, voted)).isEmpty();
        assertThat(news(voted, closed)).contains("closed");
        assertThat(news(closed, revealed)).contains("revealed");
        assertThat(news(revealed, again)).contains("open");
        assertThat(news(revealed, null)).contains("over");
    }

    @Test
    void aQuestionMadeOnTheSpotCoversItsLabForStudentsAndIsFoundByAll() {
        var page = opens(student, PAGE);
        var spot = new Spot("self-attention", "t:3", "Which one?", Spot.Kind.LEADER);
        UI.setCurrent(teacher);
        var asked = teacher.questions.onTheSpot(PAGE, spot).orElseThrow();
        classroom.ask(opened.seat(), room -> new RoomEvent.PollOpened(1, asked.id(), asked.ballot(), spot));
        eventually(() -> page.held.equals(Held.lab("self-attention")));
        var poll = classroom.look(opened.seat()).room().currentPoll().orElseThrow();
        assertThat(student.questions.find(poll).orElseThrow().text()).isEqualTo("Which one?");
        classroom.ask(opened.seat(), room -> new RoomEvent.PollClosed(1));
        classroom.ask(opened.seat(), room -> new RoomEvent.PollRevealed(1));
        eventually(() -> page.held.equals(Held.NOTHING));
    }

    @Test
    void aQuestionOfTheBookIsHeldOnItsPageUntilTheRevealOrUntilTheStudentLeaves() {
        var page = opens(student, OTHER);
        var elsewhere = opens(new Tab(classroom), OTHER);
        ask(new Ballot.Options(2));
        eventually(() -> page.held.equals(Held.question("question")));
        assertThat(elsewhere.held).isEqualTo(Held.NOTHING);
        student.does(student.presence::leave);
        assertThat(page.held).as("whoever leaves reads on").isEqualTo(Held.NOTHING);
    }

    @Test
    void whatAStudentDidWhileItCouldNotBeTakenIsTakenLater() {
        var page = opens(student, PAGE);
        classroom.ask(opened.seat(), room -> new RoomEvent.Removed(1));
        student.does(() -> page.onlooker.answered("question", true));
        student.does(() -> page.onlooker.solved("challenge"));
        assertThat(deeds().answers()).as("refused").isEmpty();
        classroom.ask(opened.seat(), room -> new RoomEvent.Restored(1));
        eventually(() -> deeds().solved().contains(PAGE + "/challenge")
                && deeds().answers().containsKey(PAGE + "/question"));
    }

    @Test
    void whatARoomCanNeverTakeIsNotAskedForAgainAndAgain() {
        var page = opens(student, PAGE);
        student.does(() -> page.onlooker.solved("challenge"));
        eventually(() -> !deeds(student.presence.room().peek().orElseThrow().room())
                .solved()
                .isEmpty());
        var asked = student.errands;
        student.does(() -> page.onlooker.solved("challenge")); // after a reload a page does not know that it was solved
        for (var sign = 0; sign < 5; sign++) {
            student.does(() -> student.presence.pace().alive());
        }
        assertThat(student.errands - asked).isZero();
        student.does(() -> page.onlooker.answered("question", true));
        eventually(() -> deeds().answers().containsKey(PAGE + "/question"));
    }

    private Deeds deeds() {
        return deeds(classroom.look(opened.seat()).room());
    }

    private static Deeds deeds(Room room) {
        return Objects.requireNonNull(room.people().get(1)).deeds();
    }

    @Test
    void aTeacherWhoGoesBackWhileTheClassIsBeingLedOnLeadsItBack() {
        opens(teacher, PAGE);
        teacher.does(() -> ((Leader) teacher.presence.pace()).follow(said -> {}));
        eventually(() -> led().equals(PAGE));
        teacher.later.clear();
        teacher.slow = true; // the answers of the room come after the teacher has turned two more pages
        opens(teacher, OTHER);
        opens(teacher, PAGE);
        teacher.catchUp();
        eventually(() -> led().equals(PAGE));
        assertThat(led()).isEqualTo(PAGE);
    }

    @Test
    void whatCouldNotBeLedIsTold() throws Exception {
        var said = new AtomicReference<Optional<String>>(Optional.empty());
        opens(teacher, PAGE);
        teacher.does(() -> {
            var leader = (Leader) teacher.presence.pace();
            leader.tell(said::set);
            leader.follow(refused -> {});
        });
        rooms.loseTheDatabase();
        opens(teacher, OTHER);
        assertThat(said.get().orElseThrow()).contains("cannot be written down");
    }

    @Test
    void theSlidersOfAQuestionThatIsBeingMadeReachTheClassWithTheQuestion() {
        var page = opens(teacher, PAGE);
        var leader = (Leader) teacher.presence.pace();
        teacher.does(() -> leader.follow(said -> {}));
        page.states = Map.of("self-attention", "t:2");
        teacher.does(page.onlooker::moved);
        assertThat(leader.shows("self-attention", "t:2")).isTrue();
        teacher.does(() -> leader.prepare(true));
        page.states = Map.of("self-attention", "t:3");
        teacher.does(page.onlooker::moved);
        assertThat(lead()).containsEntry("self-attention", "t:2");
        assertThat(leader.shows("self-attention", "t:3")).isFalse();
        teacher.does(() -> leader.gather(said -> {}));
        teacher.does(() -> leader.follow(said -> {}));
        assertThat(lead()).as("called, and led anew").containsEntry("self-attention", "t:2");
        teacher.does(() -> leader.prepare(false));
        assertThat(lead()).containsEntry("self-attention", "t:3");
    }

    @Test
    void whoseClassCannotBeReachedCanReadWithoutIt() throws Exception {
        var tab = new Tab(classroom, new Cookie("class-seat", "1"));
        var page = opens(tab, PAGE);
        assertThat(page.held).isEqualTo(Held.EVERYTHING);
        rooms.loseTheDatabase();
        tab.does(() -> tab.presence.remembered(joined.secret()));
        assertThat(page.held).isEqualTo(Held.EVERYTHING);
        tab.does(all(tab).filter(
                        it -> it instanceof Button button && button.getText().equals("Read without the class"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()::click);
        assertThat(page.held).isEqualTo(Held.NOTHING);
    }

    private Map<String, String> lead() {
        return classroom.look(opened.seat()).lead().labs();
    }

    private String led() {
        return classroom.look(opened.seat()).room().pacing() instanceof Pacing.Follow it ? it.page() : "";
    }

    private static String news(StudentBar.@Nullable Shown before, StudentBar.@Nullable Shown next) {
        return StudentBar.news(Optional.ofNullable(before), Optional.ofNullable(next));
    }

    private static Map<String, String> sight(AtomicReference<Optional<Overview>> seen) {
        return seen.get().map(it -> it.sight(1).doing().labs()).orElse(Map.of("nothing", "yet"));
    }

    private OpenPage opens(Tab tab, String address) {
        var page = new OpenPage(address);
        tab.does(() -> {
            tab.presence.opened(page);
            tab.presence.arrived(true);
        });
        return page;
    }

    private void leads(String page) {
        classroom.ask(opened.seat(), room -> new RoomEvent.Paced(new Pacing.Follow(1, page)));
    }

    private void ask(Ballot ballot) {
        classroom.ask(opened.seat(), room -> new RoomEvent.PollOpened(1, OTHER + "/question", ballot));
    }

    private static Poll poll(Asked asked) {
        return new Poll(1, asked.id(), asked.ballot(), null, Poll.Phase.OPEN, List.of(Map.of()));
    }

    private static Poll voted(Poll poll) {
        return new Poll(
                poll.number(),
                poll.question(),
                poll.ballot(),
                null,
                poll.phase(),
                List.of(Map.of(1, new Answer.Choice(0))));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ClassTabsTest::all));
    }

    private String code() {
        return classroom
                .look(opened.seat())
                .room()
                .access()
                .code()
                .orElseThrow()
                .text();
    }

    private static void eventually(BooleanSupplier holds) {
        for (var left = 500; left > 0 && !holds.getAsBoolean(); left--) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
