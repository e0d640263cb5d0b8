package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void whoIsSlowHearsTheNewestNextEvenIfSomethingOlderComesAfterIt() throws InterruptedException {
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        var listening = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var broadcaster = new Broadcaster()) {
            var told = new Told<Long>(
                    news -> {
                        heard.add(news);
                        listening.countDown();
                        await(free);
                    },
                    Long::longValue);
            told.tell(broadcaster, 1L);
            await(listening);
            told.tell(broadcaster, 3L);
            told.tell(broadcaster, 2L);
            free.countDown();
            assertThat(List.of(next(heard), next(heard))).containsExactly(1L, 3L);
            told.tell(broadcaster, 4L);
            assertThat(next(heard)).isEqualTo(4L);
            told.tell(broadcaster, 2L);
            told.tell(broadcaster, 5L);
            assertThat(next(heard)).as("nothing older").isEqualTo(5L);
        }
    }

    private static Long next(BlockingQueue<Long> heard) throws InterruptedException {
        var next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
