package org.attentionintuition.bench.crowd;

import static org.attentionintuition.bench.crowd.Person.said;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
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
import org.attentionintuition.bench.Quantiles;

/** A teacher and a class of one room. */
final class Crowd implements AutoCloseable {

    static final Duration VOTING = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(5);
    /** The page on which the class drags. */
    static final String LOOKUP = "attention-intuition/attention-as-database-lookup";

    private static final String SELF = "attention-intuition/self-attention";
    static final Duration PATIENCE = Duration.ofSeconds(60);

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
        clients = Load.clients();
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
        var came = Load.come(
                many,
                within,
                number -> Student.join(
                        clients.get(number % clients.size()), base, teacher.code(), "Student " + number, LOOKUP));
        students.addAll(came.students());
        return came.milliseconds();
    }

    List<Student> students() {
        return students;
    }

    /** Everybody drags for a while. */
    void drag(Duration how) throws InterruptedException {
        Load.drag(students, how, PATIENCE);
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
            return Optional.of(when.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
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
        var until = since + PATIENCE.toNanos();
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
