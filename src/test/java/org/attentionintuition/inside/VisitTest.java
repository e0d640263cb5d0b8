package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Loading;
import org.attentionintuition.inside.Stage.Waiting;
import org.attentionintuition.inside.Stage.Working;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One question: what its listener hears, and what a listener that takes its time holds up. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VisitTest {

    private final ExecutorService model = Executors.newSingleThreadExecutor();
    private final List<Stage<String>> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        model.shutdownNow();
    }

    /** As UI.access may: it runs under the session's lock, and whoever leaves a page holds that while the question is taken back. */
    @Test
    void aListenerThatWaitsForALockHoldsUpNobodyWhoHasIt() throws Exception {
        var session = new Object();
        var called = new CountDownLatch(1);
        var visit = visit(stage -> {
            called.countDown();
            synchronized (session) {
                heard.add(stage);
            }
        });

        Future<?> told;
        synchronized (session) {
            told = model.submit(() -> visit.tell(new Waiting<>(1)));
            called.await();
            assertThat(visit.over()).isFalse();
            visit.tell(new Working<>(0.5));
            visit.cancel();
            assertThat(visit.over()).isTrue();
        }
        told.get();

        assertThat(heard)
                .as("what was on its way, and nothing after the question was taken back")
                .containsExactly(new Waiting<>(1));
    }

    @Test
    void whatIsReachedWhileTheListenerIsBusyIsToldByWhoeverIsTellingAndOnlyTheNewest() throws Exception {
        var called = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var threads = Collections.synchronizedList(new ArrayList<Thread>());
        var visit = visit(stage -> {
            heard.add(stage);
            threads.add(Thread.currentThread());
            called.countDown();
            await(free);
        });

        var told = model.submit(() -> visit.tell(new Waiting<>(1)));
        called.await();
        visit.tell(new Loading<>(0.5));
        visit.tell(new Working<>(0.5));
        visit.tell(new Loading<>(0.9)); // too late
        visit.tell(new Answered<>("x"));
        visit.tell(new Answered<>("y")); // after the end
        assertThat(heard).containsExactly(new Waiting<>(1));
        free.countDown();
        told.get();

        assertThat(heard).containsExactly(new Waiting<>(1), new Answered<>("x"));
        assertThat(threads).containsOnly(threads.getFirst()).doesNotContain(Thread.currentThread());
    }

    @Test
    void onOneThreadEveryStageIsTold() {
        var visit = visit(heard::add);
        List<Stage<String>> way =
                List.of(new Waiting<>(2), new Waiting<>(1), new Loading<>(0.5), new Working<>(0), new Answered<>("x"));
        way.forEach(visit::tell);

        assertThat(heard).isEqualTo(way);
    }

    @Test
    void aListenerThatFailedIsToldOfWhatComesNext() {
        var visit = visit(stage -> {
            heard.add(stage);
            if (heard.size() == 1) {
                throw new IllegalStateException("once");
            }
        });

        assertThatThrownBy(() -> visit.tell(new Working<>(0))).hasMessage("once");
        visit.tell(new Answered<>("x"));
        assertThat(heard).containsExactly(new Working<>(0), new Answered<>("x"));
    }

    private static Visit<String> visit(Consumer<Stage<String>> listener) {
        return new Visit<>(listener, left -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
