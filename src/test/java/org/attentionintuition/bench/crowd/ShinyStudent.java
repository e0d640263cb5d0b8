package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One tab with the lab in R Shiny, without the browser: loads the page, connects and moves the first slider as Shiny's own script does,
 * and compares what it is answered with the engine.
 */
final class ShinyStudent implements Load.Hand, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final ShinyLab lab;
    private final Moves moves = new Moves();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger wrong = new AtomicInteger();
    private final CompletableFuture<double[]> start = new CompletableFuture<>();
    /** That not everybody is at the same place. */
    private final int ahead = ThreadLocalRandom.current().nextInt(1000);

    private final WebSocket socket;
    private CompletableFuture<WebSocket> lastSend;
    private volatile boolean broken;

    private ShinyStudent(HttpClient http, URI base, ShinyLab lab) {
        this.lab = lab;
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + base.getAuthority() + "/websocket/"), new Messages())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        lastSend = CompletableFuture.completedFuture(socket);
        send(hello(base));
    }

    /** The first message: what is on the page, and where the page is. */
    private String hello(URI base) {
        var message = Tab.JSON.createObjectNode().put("method", "init");
        var inputs = message.putObject("data");
        lab.sayStart(inputs);
        for (var output : new String[] {"bars", "lookups"}) {
            inputs.put(".clientdata_output_" + output + "_hidden", false);
        }
        inputs.put(".clientdata_pixelratio", 1)
                .put(".clientdata_url_protocol", "http:")
                .put(".clientdata_url_hostname", base.getHost())
                .put(".clientdata_url_port", Integer.toString(base.getPort()))
                .put(".clientdata_url_pathname", "/");
        for (var nothing : new String[] {"url_search", "url_hash_initial", "url_hash", "singletons"}) {
            inputs.put(".clientdata_" + nothing, "");
        }
        return message.toString();
    }

    /** Loads the page and waits until its bars are there. */
    static ShinyStudent open(HttpClient http, URI base, ShinyLab lab) throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(base).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException("Shiny answered " + page.statusCode());
        }
        var student = new ShinyStudent(http, base, lab);
        try {
            if (!lab.starts(student.start.get(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
                throw new IllegalStateException("Shiny shows another lab");
            }
        } catch (ExecutionException | TimeoutException e) {
            student.close();
            throw new IOException("Shiny shows no bars", e);
        }
        return student;
    }

    /** Puts a message together. */
    private final class Messages implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean ends) {
            message.append(data);
            received.addAndGet(data.length());
            if (ends) {
                hear(message.toString(), System.nanoTime());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            onError(from, new IOException("closed by Shiny: " + status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            broken = true;
            start.completeExceptionally(error);
        }
    }

    private void hear(String message, long nanos) {
        ShinyLab.shown(message).filter(it -> !start.complete(it)).ifPresent(shown -> answered(shown, nanos));
    }

    /** Answers have no number, but Shiny answers in order: it is the oldest move with these weights. */
    private void answered(double[] shown, long nanos) {
        var answered = moves.waiting().stream()
                .filter(move -> lab.answers(ahead + move, shown))
                .findFirst();
        answered.ifPresent(move -> moves.answered(move, nanos));
        if (answered.isEmpty() && !lab.answersAny(shown)) { // else it is the answer to a move that was given up
            wrong.incrementAndGet();
        }
    }

    @Override
    public void drag(long due) {
        var message = Tab.JSON.createObjectNode().put("method", "update");
        message.putObject("data").put("q1:shiny.number", lab.place(ahead + moves.begin(due)));
        send(message.toString());
    }

    /** One message after the other, as the connection takes no two at once. */
    private synchronized void send(String message) {
        sent.addAndGet(message.length());
        lastSend = lastSend.thenCompose(before -> socket.sendText(message, true))
                .exceptionally(failed -> {
                    broken = true;
                    return socket;
                });
    }

    @Override
    public Moves moves() {
        return moves;
    }

    @Override
    public long received() {
        return received.get();
    }

    @Override
    public long sent() {
        return sent.get();
    }

    /** Answers that are the engine's for no place of the slider. */
    int wrong() {
        return wrong.get();
    }

    boolean broken() {
        return broken;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
