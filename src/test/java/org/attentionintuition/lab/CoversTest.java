package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.signals.local.ValueSignal;
import org.attentionintuition.course.ModelLab;
import org.junit.jupiter.api.Test;

/** What is covered as long as a question is open. */
class CoversTest {

    private static final ModelLab LAB = BuiltInCourse.lab(ModelLab.class, "tired-or-wide");

    private final ValueSignal<ModelState> state = new ValueSignal<>(ModelState.start(LAB));
    private final History<ModelState> history = new History<>(state, LabStates.of(LAB), () -> 0);
    private final Covers covers = new Covers(history);

    @Test
    void twoQuestionsAboutOneStateAreBothToBeAnswered() {
        covers.add("one", "");
        covers.add("other", "");
        covers.remove("one");
        assertThat(covers.rowFree().peek()).isFalse();
        assertThat(covers.allFree().peek()).isFalse();
        covers.remove("one");
        assertThat(covers.rowFree().peek()).isFalse();
        covers.remove("other");
        assertThat(covers.rowFree().peek()).isTrue();
        assertThat(covers.allFree().peek()).isTrue();
    }

    @Test
    void besideTheAskedStateTheRowIsFreeAndAllStatesAreNot() {
        covers.add("one", "");
        state.set(state.peek().withLayer(1));
        assertThat(covers.rowFree().peek()).isTrue();
        assertThat(covers.allFree().peek()).isFalse();
    }
}
