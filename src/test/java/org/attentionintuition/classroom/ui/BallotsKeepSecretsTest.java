package org.attentionintuition.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attentionintuition.classroom.Answer;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.RoomsInMemory;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Predict;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of every question of the book, whatever its kind: before the reveal a student's ballot has neither what is true nor what others said. */
class BallotsKeepSecretsTest {

    private final RoomsInMemory rooms = new RoomsInMemory();
    private final Classroom classroom = rooms.classroom();
    private final Tab student = new Tab(classroom);
    private final Seat seat;

    BallotsKeepSecretsTest() {
        var opened = classroom.open("8b", "", "198.51.100.7", "a browser");
        var code = classroom.look(opened.seat()).room().access().code().orElseThrow();
        var joined = classroom.join(code.text(), "Ada", Words.in(Language.ENGLISH), "198.51.100.7", "a browser");
        seat = joined.seat();
        student.does(() -> student.presence.enter(joined));
        UI.setCurrent(student);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        rooms.close();
    }

    @Test
    void everyQuestionOfEveryKindIsAskedWithoutItsAnswer() {
        var questions = questions();
        assertThat(questions.stream().map(it -> it.question().question().kind()).distinct())
                .containsExactlyInAnyOrder(Predict.Kind.values());
        for (var asked : questions) {
            for (var phase : List.of(Poll.Phase.OPEN, Poll.Phase.CLOSED)) {
                for (var votes : List.of(Map.<Integer, Answer>of(), votes(asked.ballot()))) {
                    assertKeepsSecret(asked, new Poll(1, asked.id(), asked.ballot(), null, phase, List.of(votes)));
                }
            }
        }
    }

    @Test
    void onceRevealedBothAreThere() {
        for (var asked : questions()) {
            var poll =
                    new Poll(1, asked.id(), asked.ballot(), null, Poll.Phase.REVEALED, List.of(votes(asked.ballot())));
            assertThat(all(new BallotPanel(student.presence, seat, poll)))
                    .as(asked.id())
                    .anyMatch(TallyView.class::isInstance)
                    .anyMatch(it -> it.getElement().getClassList().contains("revealed"));
        }
    }

    private void assertKeepsSecret(Asked asked, Poll poll) {
        var ballot = new BallotPanel(student.presence, seat, poll);
        assertThat(all(ballot))
                .as(asked.id())
                .noneMatch(TallyView.class::isInstance)
                .noneMatch(SoftmaxBars.class::isInstance)
                .noneMatch(it -> it.getElement().getClassList().contains("revealed"));
        var told = ballot.getElement().getOuterHTML();
        var question = asked.question().question();
        assertThat(question.options())
                .extracting(Predict.Option::because)
                .noneMatch(because -> !because.isEmpty() && told.contains(because));
        assertThat(question.right().isEmpty() || !told.contains(question.right()))
                .isTrue();
        assertThat(told).doesNotContain("<meter");
    }

    private List<Asked> questions() {
        return new CourseLibrary("")
                .courses(Language.ENGLISH).stream()
                        .flatMap(course -> course.pages().stream().map(course::address))
                        .flatMap(page -> student.questions.of(page).stream())
                        .toList();
    }

    private static Map<Integer, Answer> votes(Ballot ballot) {
        return Map.of(
                1,
                switch (ballot) {
                    case Ballot.Options it -> new Answer.Choice(0);
                    case Ballot.Between it -> new Answer.Amount(it.min());
                    case Ballot.Bars it ->
                        new Answer.Row(Stream.iterate(1.0, before -> 0.0)
                                .limit(it.words())
                                .toList());
                });
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(BallotsKeepSecretsTest::all));
    }
}
