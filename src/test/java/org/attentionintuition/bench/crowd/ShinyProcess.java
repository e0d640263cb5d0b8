package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The lab in R Shiny, in a process of its own: app.R, which lies beside this class. */
final class ShinyProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String VERSIONS =
            "cat('R Shiny', as.character(packageVersion('shiny')), 'on R', as.character(getRversion()))";

    private final Process process;
    private final URI base;
    private final URI heap;

    private ShinyProcess(Process process, URI base, URI heap) {
        this.process = process;
        this.base = base;
        this.heap = heap;
    }

    /** Which Shiny is installed on which R; nothing if there is none. */
    static Optional<String> version() throws InterruptedException {
        try {
            var process = new ProcessBuilder("Rscript", "-e", VERSIONS)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var said = process.inputReader()) {
                var version = Optional.ofNullable(said.readLine());
                return process.waitFor() == 0 ? version : Optional.empty();
            }
        } catch (IOException noR) {
            return Optional.empty();
        }
    }

    /** Starts the app and waits until it answers. */
    static ShinyProcess start(ShinyLab lab) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("shiny");
        var port = BookProcess.freePort();
        var beside = BookProcess.freePort();
        var builder = new ProcessBuilder("Rscript", "serve.R", Integer.toString(port), Integer.toString(beside))
                .directory(scripts().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("shiny.log").toFile());
        builder.environment()
                .put(
                        "LAB",
                        Files.writeString(folder.resolve("lab.json"), lab.json())
                                .toString());
        var process = builder.start();
        BookProcess.endWithUs(process);
        var shiny = new ShinyProcess(process, local(port), local(beside));
        shiny.awaitAnswer(folder);
        return shiny;
    }

    private static Path scripts() {
        try {
            var app = Objects.requireNonNull(ShinyProcess.class.getResource("app.R"), "app.R is missing");
            return Objects.requireNonNull(Path.of(app.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private void awaitAnswer(Path log) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("Shiny did not start, see " + log);
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) base.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI base() {
        return base;
    }

    /** Processor time used until now. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes that R holds after a full collection. */
    long liveBytes() throws IOException {
        try (var answer = heap.toURL().openStream()) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.US_ASCII).trim());
        }
    }

    /** Ends it at once: it may be busy with moves that nobody waits for any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
