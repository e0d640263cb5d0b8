package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However fast a room changes, its pages hear of it seldom, and always of the last change. */
class CoalescerTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Test
    void manyChangesAreFewPushesAndTheLastOneArrives() throws InterruptedException {
        var timer = Executors.newScheduledThreadPool(1);
        var state = new AtomicInteger();
        List<Integer> pushed = new CopyOnWriteArrayList<>();
        List<Long> times = new CopyOnWriteArrayList<>();
        var coalescer = new Coalescer(timer, PAUSE, () -> {
            times.add(System.nanoTime());
            pushed.add(state.get());
        });
        for (var i = 1; i <= 200; i++) {
            state.set(i);
            coalescer.changed();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        timer.shutdown(); // what is scheduled still runs
        assertThat(timer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pushed.getLast()).isEqualTo(200);
        assertThat(pushed).hasSizeLessThan(100);
        for (var i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(PAUSE.toNanos() * 9 / 10);
        }
    }
}
