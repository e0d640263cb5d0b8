package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.attentionintuition.bench.Section;

/**
 * A class of virtual students on the same machine as its server: how it joins, drags, follows and votes, and what that costs. The first
 * argument, if any, is how many students there are.
 */
public final class ClassBenchmark {

    private static final int STUDENTS = 500;
    private static final Duration STORM = Duration.ofSeconds(60);
    private static final int CLASSES = 20;
    private static final int CLASS = 25;
    private static final int LARGE_CLASS = 60;

    private ClassBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var students = args.length == 0 ? STUDENTS : Integer.parseInt(args[0]);
        try (var section = Section.open("class", text(students))) {
            book(section, students);
            ShinyClass.measure(section, students, STORM);
        }
    }

    private static void book(Section section, int students) throws IOException, InterruptedException {
        try (var book = BookProcess.start(Files.createTempDirectory("class"))) {
            warmUp(book);
            led(section, book);
            var empty = book.liveBytes();
            try (var crowd = new Crowd(book.base())) {
                join(section, book, crowd, students, empty);
                drag(section, book, crowd, students);
                together(section, crowd, students);
            }
            soak(section, book);
        }
    }

    private static String text(int students) {
        return """
                ## A class

                %d virtual students in one room, over the protocol of a browser: a session each, WebSocket push, tokens against forged
                requests. Rooms are kept in a file, as they are without any configuration. Server and students share the machine, so the server
                has less than what it would have alone. Milliseconds are p50 / p95 / p99, until the last byte of the answer is here; a
                move's clock runs from when the move was due, and for a move without an answer it stops when that is waited for no longer (≥).
                Processors are counted until the last answer; bytes are those before the connection compresses them.
                """.formatted(students);
    }

    /** Until the JVM has compiled most of what a class needs. */
    private static void warmUp(BookProcess book) throws IOException, InterruptedException {
        try (var crowd = new Crowd(book.base())) {
            crowd.join(CLASS, Duration.ofSeconds(10));
            crowd.drag(Duration.ofSeconds(30));
        }
    }

    private static void led(Section section, BookProcess book) throws IOException, InterruptedException {
        try (var crowd = new Crowd(book.base())) {
            crowd.join(LARGE_CLASS, Duration.ofSeconds(15));
            var led = crowd.follow();
            section.text("""
                    - *Follow me*, first with a class of %d: the teacher's page is on every screen after %s ms, the next page after %s ms, a
                      move of the teacher after %s ms.
                    """.formatted(
                            LARGE_CLASS,
                            led.begin().tail(),
                            led.page().tail(),
                            led.move().tail()));
        }
    }

    private static void join(Section section, BookProcess book, Crowd crowd, int students, long empty)
            throws IOException, InterruptedException {
        var joined = crowd.join(students, STORM);
        var each = (book.liveBytes() - empty) / 1000.0 / Math.max(1, crowd.size());
        section.text("""
                - *Joining*, %d in %d s, from the first request until the page of a lab is there: %s ms, %d failed.
                - *Live heap* after a full collection: %.0f kB a student, each with a page of a lab open.
                """.formatted(students, STORM.toSeconds(), joined.tail(), students - crowd.size(), each));
    }

    private static void drag(Section section, BookProcess book, Crowd crowd, int students) throws InterruptedException {
        var table = new DragTable(section);
        for (var dragging : new int[] {students / 10, students / 5, students * 2 / 5, students}) {
            table.row(crowd.students(), dragging, book::cpu, Crowd.PATIENCE);
        }
    }

    private static void together(Section section, Crowd crowd, int students) throws InterruptedException {
        var led = crowd.follow();
        var vote = crowd.vote();
        section.text("""

                - *Follow me*, all: the teacher's page is on every screen after %s ms, the next page after %s ms, a move of the teacher after
                  %s ms.
                - *Voting*, all within %d s: a vote is acknowledged after %s ms; %d of %d are counted.
                - Connections that broke: %d.
                """.formatted(
                        led.begin().tail(),
                        led.page().tail(),
                        led.move().tail(),
                        Crowd.VOTING.toSeconds(),
                        vote.acknowledged().tail(),
                        vote.counted(),
                        students,
                        crowd.broken()));
    }

    private static void soak(Section section, BookProcess book) throws IOException, InterruptedException {
        lesson(book);
        var before = book.liveBytes();
        for (var i = 0; i < CLASSES; i++) {
            lesson(book);
        }
        Thread.sleep(5000); // closed tabs are cleared away
        var after = book.liveBytes();
        section.text("""
                - *%d classes* of %d after each other, each joins, drags, leaves and is deleted: live heap %.1f MB before, %.1f MB after.
                """.formatted(CLASSES, CLASS, before / 1e6, after / 1e6));
    }

    private static void lesson(BookProcess book) throws IOException, InterruptedException {
        try (var crowd = new Crowd(book.base())) {
            crowd.join(CLASS, Duration.ofSeconds(3));
            crowd.drag(Duration.ofSeconds(3));
        }
    }
}
