package org.attentionintuition.bench.crowd;

import static org.attentionintuition.bench.crowd.Person.said;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attentionintuition.bench.Quantiles;

/** A teacher and a class of one room. */
final class Crowd implements AutoCloseable {

    static final int MOVES_A_SECOND = 10;
    static final Duration VOTING = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(5);
    private static final String LOOKUP = "attention-intuition/attention-as-database-lookup";
    private static final String SELF = "attention-intuition/self-attention";
    private static final long PATIENCE_SECONDS = 60;
    private static final int CLIENTS = 4;

    /** What became of moves. */
    record Drag(Quantiles milliseconds, int unanswered, long bytesAMove, Duration took) {}

    /** How soon the class is where the teacher is. */
    record Led(Quantiles begin, Quantiles page, Quantiles move) {}

    /** What became of votes. */
    record Vote(Quantiles acknowledged, int counted) {}

    private final URI base;
    private final List<HttpClient> clients;
    private final Teacher teacher;
    private final List<Student> students = new ArrayList<>();
    /** Where {@link #follow} has led the class. */
    private String led = "";

    Crowd(URI base) throws IOException, InterruptedException {
        this.base = base;
        clients = IntStream.range(0, CLIENTS)
                .mapToObj(it -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build())
                .toList();
        teacher = Teacher.open(clients.getFirst(), base);
    }

    int size() {
        return students.size();
    }

    /** Students whose connection broke. */
    long broken() {
        return students.stream().filter(it -> !it.tab.trouble().isEmpty()).count();
    }

    /** Lets students come, evenly over a time; how long each took until a lab was there, in milliseconds. */
    Quantiles join(int many, Duration within) throws InterruptedException {
        var joined = new ConcurrentLinkedQueue<Student>();
        var took = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < many; i++) {
                var number = i;
                threads.execute(() -> join(number, joined, took));
                Thread.sleep(Duration.ofNanos(within.toNanos() / many));
            }
        }
        students.addAll(joined);
        return new Quantiles(took);
    }

    private void join(int number, Queue<Student> joined, Queue<Double> took) {
        var start = System.nanoTime();
        try {
            var client = clients.get(number % CLIENTS);
            joined.add(Student.join(client, base, teacher.code(), "Student " + number, LOOKUP));
            took.add((System.nanoTime() - start) / 1e6);
        } catch (IOException | RuntimeException e) {
            System.err.println("Student " + number + " could not join: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some drag for a while, the others look. */
    Drag drag(int many, Duration how) throws InterruptedException {
        var dragging = students.subList(0, Math.min(many, students.size()));
        var bytes = bytes(dragging);
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            dragging.forEach(student -> threads.execute(() -> drag(student, start, how)));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var patience = start + how.toNanos() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (dragging.stream().anyMatch(it -> it.unanswered() > 0) && System.nanoTime() < patience) {
            Thread.sleep(50);
        }
        var times = new ArrayList<Double>();
        dragging.forEach(it -> it.milliseconds().drainTo(times));
        var lost = dragging.stream().mapToInt(Student::unanswered).sum();
        return new Drag(new Quantiles(times), lost, (bytes(dragging) - bytes) / Math.max(1, times.size()), took);
    }

    private static long bytes(Collection<Student> of) {
        return of.stream().mapToLong(it -> it.tab.received() + it.tab.sent()).sum();
    }

    private static void drag(Student student, long start, Duration how) {
        var pause = Duration.ofSeconds(1).toNanos() / MOVES_A_SECOND;
        var due = start + ThreadLocalRandom.current().nextLong(pause);
        try {
            for (; due < start + how.toNanos(); due += pause) {
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                student.drag(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The teacher leads: to a page, to another one, and moves a slider there. */
    Led follow() throws InterruptedException {
        teacher.open(SELF);
        var begin = everywhere(text -> text.contains(SELF), () -> teacher.press(said("class.teacher.follow")));
        var page = everywhere(text -> text.contains(LOOKUP), () -> teacher.open(LOOKUP));
        everywhere(text -> text.contains(SELF), () -> teacher.open(SELF));
        led = SELF;
        var slider = teacher.slider();
        var move = everywhere(text -> text.contains("\"value\":-2.85"), () -> teacher.move(slider, -2.85, 1));
        return new Led(begin, page, move);
    }

    /** Something a teacher does. */
    interface Deed {
        void happens() throws InterruptedException;
    }

    private Quantiles everywhere(Predicate<String> there, Deed deed) throws InterruptedException {
        var seen = students.stream().map(it -> it.expect(there)).toList();
        var start = System.nanoTime();
        deed.happens();
        return milliseconds(seen, start);
    }

    private static Quantiles milliseconds(List<CompletableFuture<Long>> seen, long start) throws InterruptedException {
        var times = new ArrayList<Double>();
        for (var one : seen) {
            nanos(one).ifPresent(nanos -> times.add((nanos - start) / 1e6));
        }
        return new Quantiles(times);
    }

    private static Optional<Long> nanos(CompletableFuture<Long> when) throws InterruptedException {
        try {
            return Optional.of(when.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("Something did not come: " + e);
            return Optional.empty();
        }
    }

    /** The first question of the page is asked, everybody answers within {@link #VOTING}. */
    Vote vote() throws InterruptedException {
        students.forEach(it -> it.tab.reads(true));
        everywhere(text -> text.contains(said("class.ballot.title")), () -> teacher.press(said("class.ask.ask")));
        var times = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            students.forEach(student -> threads.execute(() -> vote(student, times::add)));
        }
        var votes = teacher.tab.await(
                "votes",
                page -> page.any("p", it -> page.text(it).matches("\\d+ votes?"))
                        .map(page::text)
                        .map(text -> Tab.digits(text, 0))
                        .filter(counted -> counted == students.size()));
        return new Vote(new Quantiles(times), votes);
    }

    /** @param acknowledged hears after how many milliseconds, if at all */
    private static void vote(Student student, Consumer<Double> acknowledged) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(VOTING.toMillis()));
            var start = System.nanoTime();
            nanos(student.vote()).ifPresent(nanos -> acknowledged.accept((nanos - start) / 1e6));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println("A student could not vote: " + e);
        }
    }

    /** The server of the teacher, behind a proxy. */
    int server() {
        return teacher.tab.server();
    }

    /** How many students are at a server, behind a proxy. */
    long at(int server) {
        return students.stream().filter(it -> it.tab.server() == server).count();
    }

    /**
     * What became of votes when connections broke.
     *
     * @param acknowledged the secrets of those who were told that their vote is in
     * @param broken how many connections broke
     * @param back after how long those were in the class again, in milliseconds
     */
    record Shaken(Set<String> acknowledged, int broken, Quantiles back) {}

    /**
     * A question is asked; while everybody answers, something happens. Whose connection breaks by it loads the page again at once, as a
     * browser does: at the latest after the five seconds that Flow waits between two tries, and again if that fails.
     */
    Shaken voteWhile(Deed deed) throws InterruptedException {
        students.forEach(it -> it.tab.reads(true));
        everywhere(text -> text.contains(said("class.ballot.title")), () -> teacher.press(said("class.ask.ask")));
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var lost = new ConcurrentLinkedQueue<Student>();
        var found = new ConcurrentLinkedQueue<Student>();
        var times = new ConcurrentLinkedQueue<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            students.forEach(student -> student.onTrouble(() -> {
                lost.add(student);
                threads.execute(() -> back(student, System.nanoTime(), found, times));
            }));
            students.forEach(student ->
                    threads.execute(() -> vote(student, after -> acknowledged.add(student.tab.secret()))));
            Thread.sleep(VOTING.dividedBy(2));
            deed.happens();
            Thread.sleep(VOTING);
        }
        students.removeAll(lost);
        students.addAll(found);
        return new Shaken(Set.copyOf(acknowledged), lost.size(), new Quantiles(times));
    }

    private void back(Student student, long since, Queue<Student> found, Queue<Double> times) {
        var until = since + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(RECONNECT.toMillis()));
                found.add(Student.back(clients.getFirst(), base, LOOKUP, student.tab.secret()));
                times.add((System.nanoTime() - since) / 1e6);
                return;
            } catch (IOException | RuntimeException e) {
                System.err.println("A student is not back yet: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The teacher, who leads, goes from one page to the other; after how long it is on each student's, in milliseconds. */
    Quantiles turn() throws InterruptedException {
        students.forEach(it -> it.tab.reads(false));
        var next = led.equals(SELF) ? LOOKUP : SELF;
        led = next;
        return everywhere(text -> text.contains(next), () -> teacher.open(next));
    }

    /** Everybody leaves, and the room is deleted. */
    @Override
    public void close() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            students.forEach(it -> threads.execute(it::close));
        }
        try {
            teacher.open(LOOKUP);
            teacher.tab.go("teach", "");
            teacher.deleteRoom();
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teacher.close();
        clients.forEach(HttpClient::close);
    }
}
