package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.signals.local.ValueSignal;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final AttentionLab LAB = BuiltInCourse.lab(AttentionLab.class, "self-attention");

    private final AttentionState start = AttentionState.start(LAB, 0);
    private final AttentionState moved = start.withQueries(start.queries().with(7, 0, 1));
    private final AttentionState asked = start.withQueries(start.queries().with(7, 0, 0));
    private final History<AttentionState> history = new History<>(new ValueSignal<>(start), LabStates.of(LAB), () -> 0);
    private final Covers covers = new Covers(history);
    private final Telling<AttentionState> telling = Telling.ofTraces(
            history, covers, now -> AttentionFigure.of(LAB, now).heard());

    @Test
    void aChangeIsTold() {
        assertThat(telling.tell(start, moved)).get().asString().contains("%").contains("from");
    }

    @Test
    void lookingAtAnotherKeyIsNoChange() {
        assertThat(telling.tell(start, start.withKey(3))).contains("");
    }

    @Test
    void whatAnOpenQuestionIsAboutIsNotTold() {
        covers.add("question", LabStates.of(LAB).write(asked));
        assertThat(telling.tell(start, asked)).contains(Words.say("lab.covered"));
        assertThat(telling.tell(asked, asked.withQuery(0).withQuery(7).withKey(2)))
                .contains("");
    }

    @Test
    void norWhereAWeightCameFrom() {
        covers.add("question", LabStates.of(LAB).write(asked));
        assertThat(telling.tell(asked, moved))
                .get()
                .asString()
                .startsWith("“it” looks most at")
                .doesNotContain(" from ");
    }

    @Test
    void whatIsAskedElsewhereIsToldInNoState() {
        covers.hold("of the class");
        assertThat(covers.rowFree().peek()).isFalse();
        assertThat(covers.matrixFree().peek()).isFalse();
        assertThat(covers.allFree().peek()).isFalse();
        assertThat(telling.tell(start, moved)).contains("");
        covers.letGo("of the class");
        assertThat(covers.rowFree().peek()).isTrue();
        assertThat(covers.allFree().peek()).isTrue();
        assertThat(telling.tell(start, moved)).get().asString().contains("from");
    }

    @Test
    void onceTheQuestionIsAnsweredItIs() {
        covers.add("question", LabStates.of(LAB).write(asked));
        covers.remove("question");
        assertThat(telling.tell(asked, moved)).get().asString().contains(" from ");
    }

    @Test
    void anExperimentTellsWhatItHasFoundAndNothingBefore() {
        var lab = BuiltInCourse.labs(RecallLab.class).getFirst();
        var before = RecallView.settings(lab);
        var after = before.withWidth(2 * before.width());
        var runs = new History<>(new ValueSignal<>(before), LabStates.of(lab), () -> 0);
        var run = new ValueSignal<>(Run.found("half of the words"));
        var results = Telling.ofRuns(runs, new Covers(runs), run, words -> "It finds " + words);
        run.set(run.peek().begun());
        assertThat(results.tell(before, after)).isEmpty();
        run.set(Run.found("all of the words"));
        assertThat(results.tell(before, after)).contains("It finds all of the words");
        run.set(run.peek().failed("The server is busy."));
        assertThat(results.tell(before, after)).contains("");
    }
}
