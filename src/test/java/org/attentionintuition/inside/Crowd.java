package org.attentionintuition.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Refused;
import org.attentionintuition.inside.Stage.Waiting;
import org.attentionintuition.inside.Stage.Working;

/** Learners who all ask the reading room at the same moment, and what they hear of it. */
public final class Crowd {

    private final ReadingRoom room;
    private final ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger longestQueue = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicLong mostKept = new AtomicLong();
    private volatile long start;

    /** How one learner asks. */
    public interface Asks {
        Visit<?> ask(ReadingRoom room, Crowd crowd);
    }

    public Crowd(ReadingRoom room) {
        this.room = room;
    }

    /** Everybody asks at once, each on a thread of their own; returns when the last question is put. */
    public List<Visit<?>> ask(List<Asks> learners) {
        var ready = new CountDownLatch(learners.size());
        var go = new CountDownLatch(1);
        var visits = new ConcurrentLinkedQueue<Visit<?>>();
        var threads = new ArrayList<Thread>();
        for (var learner : learners) {
            threads.add(Thread.startVirtualThread(() -> {
                ready.countDown();
                await(go);
                visits.add(learner.ask(room, this));
            }));
        }
        await(ready);
        start = System.nanoTime();
        go.countDown();
        for (var thread : threads) {
            join(thread);
        }
        return List.copyOf(visits);
    }

    /** Waits until so many have an answer or a refusal. */
    public void awaitEnds(int count) {
        var patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (ends.get() < count) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("ends: found " + ends + ", needed " + count);
            }
            sleep();
        }
    }

    /** Waits until every visit is answered, refused or taken back. */
    public void awaitOver(List<Visit<?>> visits) {
        var patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!visits.stream().allMatch(Visit::over)) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("visits: found one without an end, needed none");
            }
            sleep();
        }
    }

    /** A listener that counts; it has begun to work when it hears so, and ends with its answer. */
    public <T> Consumer<Stage<T>> listener() {
        var atWork = new AtomicInteger();
        return stage -> {
            switch (stage) {
                case Waiting<T>(var place) -> longestQueue.accumulateAndGet(place, Math::max);
                case Working<T> step -> {
                    if (atWork.getAndSet(1) == 0) {
                        mostAtOnce.accumulateAndGet(working.incrementAndGet(), Math::max);
                    }
                }
                case Answered<T> answered -> {
                    working.addAndGet(-atWork.getAndSet(0));
                    answers.add((System.nanoTime() - start) / 1e6);
                    mostKept.accumulateAndGet(room.kept(), Math::max);
                    ends.incrementAndGet();
                }
                case Refused<T>(var why) -> {
                    working.addAndGet(-atWork.getAndSet(0));
                    refusals.add(why);
                    ends.incrementAndGet();
                }
                default -> {}
            }
        };
    }

    /** Milliseconds from the moment when all asked to each answer, in the order of the answers. */
    public List<Double> answers() {
        return List.copyOf(answers);
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The last place in the queue that anybody heard of. */
    public int longestQueue() {
        return longestQueue.get();
    }

    /** How many were at work at the same time, at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** What the room kept after an answer, at most, in bytes. */
    public long mostKept() {
        return mostKept.get();
    }

    /** What a room may keep of sentences that were read, in bytes. */
    public static long keptAtMost() {
        return ReadingRoom.CACHE_BYTES;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
