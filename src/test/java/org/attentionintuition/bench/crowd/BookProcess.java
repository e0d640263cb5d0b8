package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentionintuition.Application;

/** The book in a process of its own, so that its processor time and its heap are nobody else's. */
public final class BookProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI base;

    private BookProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts the book and waits until it answers.
     *
     * @param folder where its rooms are kept and its log is written
     */
    public static BookProcess start(Path folder, String... settings) throws IOException, InterruptedException {
        return startAt(freePort(), folder, settings);
    }

    /** As {@link #start}, at a port where another one has ended. */
    public static BookProcess startAt(int port, Path folder, String... settings)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                java("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--spring.config.location=classpath:/application.properties", // and not what tests say beside it
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--logging.level.root=WARN",
                "--book.classroom.folder=" + folder));
        command.addAll(Arrays.asList(settings));
        var log = Files.createTempFile(folder, "book", ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        endWithUs(process);
        var book = new BookProcess(process, URI.create("http://127.0.0.1:" + port + "/"));
        book.awaitAnswer();
        return book;
    }

    /** Whatever ends the benchmark leaves nothing behind. */
    static void endWithUs(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private void awaitAnswer() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(base)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException("the book did not start");
            }
            Thread.sleep(200);
        }
    }

    static boolean answers(URI base) {
        try {
            var connection =
                    (HttpURLConnection) base.resolve("actuator/health").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI base() {
        return base;
    }

    int port() {
        return base.getPort();
    }

    /** Processor time used until now. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of the heap that are alive after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = jcmd.inputReader()) {
            var total = lines.lines().filter(it -> it.startsWith("Total")).findFirst();
            jcmd.waitFor();
            return total.map(it -> Long.parseLong(it.trim().split("\\s+", -1)[2]))
                    .orElseThrow(() -> new IllegalStateException("jcmd counted nothing"));
        }
    }

    /** Ends it as {@code kill -9} does: nothing that it was about to do is done. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
