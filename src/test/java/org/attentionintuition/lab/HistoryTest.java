package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.attentionintuition.codec.Parts;
import org.attentionintuition.codec.StateCodec;
import org.junit.jupiter.api.Test;

/** One gesture is one step, and every step can be taken back and again. */
class HistoryTest {

    private record Two(int a, int b) {}

    private final StateCodec<Two> codec = new StateCodec<>(
            new Two(0, 0),
            List.of(
                    Parts.whole("a", 0, 100, Two::a, (it, a) -> new Two(a, it.b())),
                    Parts.whole("b", 0, 100, Two::b, (it, b) -> new Two(it.a(), b))));
    private final ValueSignal<Two> state = new ValueSignal<>(new Two(0, 0));
    private final AtomicLong clock = new AtomicLong();
    private final History<Two> history = new History<>(state, codec, clock::get);

    @Test
    void aDragIsOneStepHoweverManyStatesItGoesThrough() {
        for (int a = 1; a <= 50; a++) {
            move(new Two(a, 0), 20);
        }
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(0, 0));
        history.redo();
        assertThat(state.peek()).isEqualTo(new Two(50, 0));
    }

    @Test
    void aPauseOrAnotherSliderBeginsANewStep() {
        move(new Two(1, 0), 20);
        move(new Two(2, 0), 5000);
        move(new Two(2, 7), 20);
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(2, 0));
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(1, 0));
        history.undo();
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(0, 0));
        assertThat(history.reach().peek()).isEqualTo(new History.Reach(0, 3));
    }

    @Test
    void whatWasMeasuredElsewhereIsToldApartFromTheStateOfAText() {
        move(new Two(3, 0), 20);
        assertThat(Signal.untracked(() -> history.isAt("a:3"))).isTrue();
        assertThat(history.isAt("a:3", new Two(4, 0))).isFalse();
        assertThat(history.isAt("a:4", new Two(4, 0))).isTrue();
    }

    @Test
    void afterAnUndoAChangeForgetsWhatWasUndone() {
        move(new Two(1, 0), 20);
        history.undo();
        history.notice(state.peek());
        move(new Two(0, 9), 20);
        assertThat(history.reach().peek()).isEqualTo(new History.Reach(1, 0));
        history.redo();
        assertThat(state.peek()).isEqualTo(new Two(0, 9));
    }

    @Test
    void whatWasKeptStaysWhileTheStateMovesOn() {
        move(new Two(3, 0), 20);
        history.keep();
        move(new Two(4, 0), 2000);
        assertThat(history.kept().peek()).contains(new Two(3, 0));
        history.forget();
        assertThat(history.kept().peek()).isEmpty();
    }

    @Test
    void aResetRightAfterADragIsAStepOfItsOwn() {
        move(new Two(9, 0), 20);
        clock.addAndGet(20);
        history.step(now -> new Two(0, 0));
        history.notice(state.peek());
        move(new Two(5, 0), 20);
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(0, 0));
        history.undo();
        assertThat(state.peek()).isEqualTo(new Two(9, 0));
    }

    private void move(Two to, long after) {
        clock.addAndGet(after);
        state.set(to);
        history.notice(to);
    }
}
