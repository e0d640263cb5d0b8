package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {

    private record Timer(long due, Runnable task) {}

    private final List<Timer> timers = new ArrayList<>();
    private long now;
    private int timersEver;
    private int rests;
    private final Rest rest = new Rest(
            (millis, task) -> {
                timersEver++;
                timers.add(new Timer(now + millis, task));
            },
            () -> now,
            () -> rests++);

    @Test
    void aHandThatMovesOnceRestsOnce() {
        rest.moved();
        pass(Rest.MILLIS - 1);
        assertThat(rests).isZero();
        pass(1);
        assertThat(rests).isEqualTo(1);
        pass(10 * Rest.MILLIS);
        assertThat(rests).isEqualTo(1);
    }

    /** Ten seconds of a held slider, a move each 10 ms. */
    @Test
    void aHandThatDoesNotRestIsNotInterrupted() {
        for (int move = 0; move < 1000; move++) {
            rest.moved();
            pass(10);
            assertThat(rests).isZero();
            assertThat(timers).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(timersEver).isLessThan(20);
        pass(Rest.MILLIS);
        assertThat(rests).isEqualTo(1);
    }

    @Test
    void theNextGestureRestsAgain() {
        rest.moved();
        pass(Rest.MILLIS);
        rest.moved();
        pass(Rest.MILLIS);
        assertThat(rests).isEqualTo(2);
    }

    private void pass(long millis) {
        for (int i = 0; i < millis; i++) {
            now++;
            var due = timers.stream().filter(it -> it.due() <= now).toList();
            timers.removeAll(due);
            due.forEach(it -> it.task().run());
        }
    }
}
