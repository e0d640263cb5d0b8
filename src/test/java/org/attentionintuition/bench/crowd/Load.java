package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.attentionintuition.bench.Quantiles;

/** What many students do at once, with the same clock whichever server they do it to: they come, and they drag. */
final class Load {

    static final int MOVES_A_SECOND = 10;
    private static final int CLIENTS = 4;

    /** Whoever drags a slider. */
    interface Hand {
        /** Moves the slider; the clock runs from when the move was due, so that a late one counts as late. */
        void drag(long due);

        Moves moves();

        long received();

        long sent();
    }

    /** How a student comes. */
    interface Coming<T> {
        T come(int number) throws IOException, InterruptedException;
    }

    /** Who came, and how long each took, in milliseconds. */
    record Came<T>(List<T> students, Quantiles milliseconds) {}

    /**
     * What became of moves.
     *
     * @param milliseconds until the answer, or until it was waited for no longer
     * @param unanswered how many were waited for in vain
     * @param took until the last answer was here
     */
    record Drag(Quantiles milliseconds, int unanswered, long bytesAMove, Duration took) {}

    private Load() {}

    /** What connections are opened by: a few, since each has one thread that hears all of its connections. */
    static List<HttpClient> clients() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(it -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build())
                .toList();
    }

    /** Lets students come, evenly over a time. */
    static <T> Came<T> come(int many, Duration within, Coming<T> how) throws InterruptedException {
        var came = new ConcurrentLinkedQueue<T>();
        var took = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < many; i++) {
                var number = i;
                threads.execute(() -> {
                    var start = System.nanoTime();
                    try {
                        came.add(how.come(number));
                        took.add((System.nanoTime() - start) / 1e6);
                    } catch (IOException | RuntimeException e) {
                        System.err.println("Student " + number + " could not join: " + e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                Thread.sleep(Duration.ofNanos(within.toNanos() / many));
            }
        }
        return new Came<>(List.copyOf(came), new Quantiles(took));
    }

    /**
     * Hands drag for a while.
     *
     * @param patience how long their last answers are waited for
     */
    static Drag drag(List<? extends Hand> hands, Duration how, Duration patience) throws InterruptedException {
        var received = sum(hands, Hand::received);
        var sent = sum(hands, Hand::sent);
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.forEach(hand -> threads.execute(() -> drag(hand, start, how)));
        }
        var until = start + how.plus(patience).toNanos();
        while (hands.stream().anyMatch(it -> !it.moves().waiting().isEmpty()) && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        var end = System.nanoTime();
        var times = new ArrayList<Double>();
        hands.forEach(it -> times.addAll(it.moves().answered()));
        var answered = times.size();
        hands.forEach(it -> times.addAll(it.moves().giveUp(end)));
        return new Drag(
                new Quantiles(times),
                times.size() - answered,
                (sum(hands, Hand::sent) - sent) / Math.max(1, times.size())
                        + (sum(hands, Hand::received) - received) / Math.max(1, answered),
                Duration.ofNanos(end - start));
    }

    private static long sum(List<? extends Hand> hands, ToLongFunction<Hand> of) {
        return hands.stream().mapToLong(of).sum();
    }

    private static void drag(Hand hand, long start, Duration how) {
        var pause = Duration.ofSeconds(1).toNanos() / MOVES_A_SECOND;
        var due = start + ThreadLocalRandom.current().nextLong(pause);
        try {
            for (; due < start + how.toNanos(); due += pause) {
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                hand.drag(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
