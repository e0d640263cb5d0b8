package org.attentionintuition.bench.crowd;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.attentionintuition.bench.Section;

/**
 * A class at three servers with one PostgreSQL, behind HAProxy as in deploy/: one of the servers is killed while the class votes. The
 * first argument, if any, is how many students there are.
 */
public final class ClusterBenchmark {

    private static final int STUDENTS = 60;
    private static final int SERVERS = 3;
    private static final int WARM_UP = 17;
    /** Pages that following takes by itself. */
    private static final int FOLLOWING = 3;

    private static final Duration STORM = Duration.ofSeconds(30);

    private ClusterBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var students = args.length == 0 ? STUDENTS : Integer.parseInt(args[0]);
        var books = new ArrayList<BookProcess>();
        try (var section = Section.open("cluster", text(students));
                var database = EmbeddedPostgres.start()) {
            try {
                for (var i = 0; i < SERVERS; i++) {
                    books.add(BookProcess.start(
                            Files.createTempDirectory("cluster"),
                            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                            "--server.forward-headers-strategy=native"));
                }
                measure(section, database, books, students);
            } finally {
                books.forEach(BookProcess::close);
            }
        }
    }

    private static String text(int students) {
        return """
                ## A class on three servers

                %d virtual students behind HAProxy (the configuration of `deploy/`), at three servers with one PostgreSQL, all on one machine. One
                of the servers that the teacher is not at is killed with -9 while the class votes. Its students load the page again within the five
                seconds that a browser waits between two tries. Pages were turned %d times before one was measured. Milliseconds are p50 / p95 / p99.
                """.formatted(students, WARM_UP + FOLLOWING);
    }

    private static void measure(Section section, EmbeddedPostgres database, List<BookProcess> books, int students)
            throws IOException, InterruptedException, SQLException {
        var port = BookProcess.freePort();
        var proxy = proxy(books, port);
        try {
            var base = URI.create("http://127.0.0.1:" + port + "/");
            await(base, proxy);
            try (var crowd = new Crowd(base)) {
                run(section, database, books, crowd, students);
            }
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    private static void run(
            Section section, EmbeddedPostgres database, List<BookProcess> books, Crowd crowd, int students)
            throws InterruptedException, SQLException {
        crowd.join(students, STORM);
        section.text("- *Joined*: %d; at the servers: %d, %d, %d."
                .formatted(crowd.size(), crowd.at(1), crowd.at(2), crowd.at(3)));
        var led = crowd.follow();
        for (var i = 0; i < WARM_UP; i++) {
            crowd.turn(); // until the JVMs have compiled the most of it
        }
        var page = crowd.turn();
        section.text(
                "- *Follow me* at all servers: a page of the teacher's is on every screen after %s ms, a move after %s ms."
                        .formatted(page.tail(), led.move().tail()));
        var victim = crowd.server() % SERVERS + 1;
        var shaken = crowd.voteWhile(() -> books.get(victim - 1).kill());
        var kept = voters(database);
        section.text("- *Votes* that were acknowledged: %d; of these lost: %d. Votes in the database: %d."
                .formatted(
                        shaken.acknowledged().size(),
                        shaken.acknowledged().stream()
                                .filter(secret -> !kept.contains(hash(secret)))
                                .count(),
                        kept.size()));
        section.text(
                "- *Killed*: %d of %d students lost their server; %d are in the class, 99 %% of the lost ones after %.1f s."
                        .formatted(
                                shaken.broken(),
                                students,
                                crowd.size(),
                                shaken.back().at(99) / 1000));
        section.text("- *Afterwards*: a page of the teacher's is on every screen after %s ms."
                .formatted(crowd.turn().tail()));
    }

    /** By the hashes of their secrets, as the rooms keep them. */
    private static Set<String> voters(EmbeddedPostgres database) throws SQLException {
        var hashes = new HashSet<String>();
        try (var connection = database.getPostgresDatabase().getConnection();
                var found = connection.createStatement().executeQuery("""
                        select hash from vote join room_key using (room)
                        where role = 'STUDENT' and number = participant""")) {
            while (found.next()) {
                hashes.add(found.getString(1));
            }
        }
        return hashes;
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HAProxy as deploy/ has it, at addresses of this machine. */
    private static Process proxy(List<BookProcess> books, int port) throws IOException {
        var config = Files.readString(Path.of("deploy", "haproxy.cfg")).replace("bind :8080", "bind 127.0.0.1:" + port);
        for (var i = 0; i < books.size(); i++) {
            config = config.replace(
                    " book%d:8080".formatted(i + 1),
                    " 127.0.0.1:" + books.get(i).port());
        }
        var file = Files.writeString(Files.createTempFile("haproxy", ".cfg"), config);
        try {
            var proxy = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BookProcess.endWithUs(proxy);
            return proxy;
        } catch (IOException missing) {
            throw new IllegalStateException("There is no haproxy here; on Debian: apt-get install haproxy", missing);
        }
    }

    private static void await(URI base, Process proxy) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!BookProcess.answers(base)) {
            if (!proxy.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the proxy found no server");
            }
            Thread.sleep(200);
        }
    }
}
