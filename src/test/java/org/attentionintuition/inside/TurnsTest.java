package org.attentionintuition.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Waiting;
import org.attentionintuition.inside.Stage.Working;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** First come, first served, with work that ends when the test says so. */
class TurnsTest {

    private final Turns turns = new Turns();
    private final Semaphore mayEnd = new Semaphore(0);
    private final Semaphore hasBegun = new Semaphore(0);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        turns.close();
    }

    @Test
    void twoAreServedAtOnceAndTheOthersKnowTheirPlace() throws InterruptedException {
        var heard = new ArrayList<Heard<String>>();
        for (var i = 0; i < 5; i++) {
            heard.add(new Heard<>());
            ask(heard.get(i));
        }
        begun(2);
        assertThat(heard.get(2).stages()).containsExactly(new Waiting<>(1));
        assertThat(heard.get(3).stages()).containsExactly(new Waiting<>(2));
        assertThat(heard.get(4).stages()).containsExactly(new Waiting<>(3));

        mayEnd.release();
        begun(1);
        mayEnd.release(4);
        heard.forEach(Heard::last);

        assertThat(heard.get(4).stages())
                .startsWith(new Waiting<>(3), new Waiting<>(2))
                .endsWith(new Answered<>("done"));
        assertThat(heard).allSatisfy(one -> Heard.neverGoesBack(one.stages()));
        assertThat(most).hasValue(2);
    }

    @Test
    void whoLeavesTheQueueIsNeitherServedNorTold() throws InterruptedException {
        var first = List.of(new Heard<String>(), new Heard<String>());
        first.forEach(this::ask);
        begun(2);
        var leaving = new Heard<String>();
        var visit = ask(leaving);
        var last = new Heard<String>();
        ask(last);

        visit.cancel();
        assertThat(last.stages()).containsExactly(new Waiting<>(2), new Waiting<>(1));
        mayEnd.release(4);
        last.last();

        assertThat(visit.over()).isTrue();
        assertThat(leaving.stages()).containsExactly(new Waiting<>(1));
        assertThat(hasBegun.tryAcquire(2, 200, TimeUnit.MILLISECONDS)).isFalse(); // only the last has begun
    }

    @Test
    void whoLeavesInTheMidstOfWorkIsToldAtTheNextStep() throws InterruptedException {
        var visit = new Visit<>(new Heard<String>(), turns::leave);
        var ended = new CountDownLatch(1);
        turns.take(visit, () -> {
            hasBegun.release();
            mayEnd.acquireUninterruptibly();
            assertThatThrownBy(() -> visit.reach(new Working<>(0.5))).isInstanceOf(CancellationException.class);
            ended.countDown();
        });
        begun(1);
        visit.cancel();
        mayEnd.release();

        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theQueueHasAnEnd() throws InterruptedException {
        for (var i = 0; i < Turns.AT_ONCE + Turns.MOST_WAITING; i++) {
            ask(new Heard<>());
            if (i < Turns.AT_ONCE) {
                begun(1);
            }
        }
        assertThat(turns.take(new Visit<>(new Heard<String>(), turns::leave), () -> {}))
                .isFalse();
        mayEnd.release(Turns.AT_ONCE + Turns.MOST_WAITING);
    }

    @Test
    void workThatFailsMakesRoomForTheNext() {
        for (var i = 0; i < 4; i++) {
            turns.take(new Visit<>(new Heard<String>(), turns::leave), () -> {
                throw new CancellationException("on purpose");
            });
        }
        var next = new Heard<String>();
        mayEnd.release();
        ask(next);

        assertThat(next.answer()).isEqualTo("done");
    }

    private Visit<String> ask(Heard<String> heard) {
        var visit = new Visit<>(heard, turns::leave);
        assertThat(turns.take(visit, () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    hasBegun.release();
                    mayEnd.acquireUninterruptibly();
                    atOnce.decrementAndGet();
                    visit.tell(new Answered<>("done"));
                }))
                .isTrue();
        return visit;
    }

    private void begun(int count) throws InterruptedException {
        assertThat(hasBegun.tryAcquire(count, 1, TimeUnit.MINUTES)).isTrue();
    }
}
