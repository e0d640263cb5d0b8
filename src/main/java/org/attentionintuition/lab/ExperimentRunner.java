package org.attentionintuition.lab;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads on which experiments run, for all sessions together: one fewer than the machine has processors, so that sliders keep
 * answering (the measurement of parallel work takes them all, one such measurement at a time: that is what it measures), and a queue
 * with an end, so that a full class is told to wait instead of filling the memory.
 */
@Component
public class ExperimentRunner implements DisposableBean {

    static final int LONGEST_QUEUE = 500;

    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService clock;

    public ExperimentRunner() {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        workers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), this::thread);
        clock = Executors.newSingleThreadScheduledExecutor(this::thread);
    }

    /** @throws RejectedExecutionException if too many experiments are waiting already */
    void run(Runnable experiment) {
        workers.execute(experiment);
    }

    /** Calls a short task once, later. */
    @SuppressWarnings("FutureReturnValueIgnored") // the task looks for itself whether it is still wanted
    void after(long millis, Runnable task) {
        clock.schedule(() -> Thread.startVirtualThread(task), millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Calls a short task again and again until it is cancelled. Each call has a thread of its own: one that waits for a session's lock
     * does not hold up the others.
     */
    Future<?> every(long millis, Runnable tick) {
        return clock.scheduleAtFixedRate(() -> Thread.startVirtualThread(tick), 0, millis, TimeUnit.MILLISECONDS);
    }

    private Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("experiment-" + started.incrementAndGet())
                .unstarted(work);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        clock.shutdownNow();
    }
}
