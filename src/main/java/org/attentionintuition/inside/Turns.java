package org.attentionintuition.inside;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** First come, first served: two at once, the others in a queue that tells each of them its place. */
final class Turns {

    static final int AT_ONCE = 2;
    static final int MOST_WAITING = 200;

    private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
    private final ExecutorService threads;
    private int running;

    private record Turn(Visit<?> visit, Runnable work) {}

    Turns() {
        var pool = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().daemon().name("model").unstarted(work));
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    /** Does the work when its turn comes; false, and nothing is done, if the queue is full. */
    boolean take(Visit<?> visit, Runnable work) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiting.add(new Turn(visit, work));
            begin();
        }
        announce();
        return true;
    }

    /** Takes a visit out of the queue, if it is still there. */
    void leave(Visit<?> visit) {
        synchronized (this) {
            waiting.removeIf(turn -> turn.visit().equals(visit));
        }
        announce();
    }

    void close() {
        threads.shutdownNow();
    }

    private void begin() {
        while (running < AT_ONCE && !waiting.isEmpty()) {
            var turn = waiting.remove();
            running++;
            threads.execute(() -> run(turn));
        }
    }

    private void run(Turn turn) {
        try {
            turn.work().run();
        } finally {
            synchronized (this) {
                running--;
                if (!threads.isShutdown()) {
                    begin();
                }
            }
            announce();
        }
    }

    /** Outside the lock, since listeners may ask in their turn; a visit hears of no place behind the one it knows. */
    private void announce() {
        List<Visit<?>> queue = new ArrayList<>();
        synchronized (this) {
            waiting.forEach(turn -> queue.add(turn.visit()));
        }
        for (var i = 0; i < queue.size(); i++) {
            queue.get(i).tell(new Stage.Waiting<>(i + 1));
        }
    }
}
