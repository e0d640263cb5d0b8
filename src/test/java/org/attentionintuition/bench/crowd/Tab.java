package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * One tab of a browser, without the browser: it begins a session, holds the push connection and sends what a hand does, with the token
 * against forged requests and the numbers that keep messages in order, as Flow's client does.
 */
final class Tab implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 30;
    private static final String SESSION = "JSESSIONID";

    /** What came: the text, and when its last byte was here. */
    record Heard(String text, long nanos) {}

    private final HttpClient http;
    private final URI base;
    private final String cookie;
    private final int ui;
    private final String token;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final Page page = new Page();
    private final WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private volatile Consumer<Heard> listener = heard -> {};
    private volatile String trouble = "";
    private volatile Runnable onTrouble = () -> {};
    private volatile String secret = "";
    private boolean reading = true;
    private int next;
    private int last;

    private Tab(HttpClient http, URI base, String cookie, JsonNode config) {
        this.http = http;
        this.base = base;
        this.cookie = cookie;
        var first = config.path("uidl");
        ui = config.path("v-uiId").asInt();
        token = first.path("Vaadin-Security-Key").asString("");
        last = first.path("syncId").asInt();
        next = first.path("clientId").asInt(0);
        page.apply(first.path("changes"));
        socket = connect(first.path("Vaadin-Push-ID").asString(""));
    }

    /**
     * Opens an address as a stranger.
     *
     * @param path of the page, without a slash before it
     * @param query without a question mark
     */
    static Tab open(HttpClient http, URI base, String path, String query) throws IOException, InterruptedException {
        var document = get(http, base.resolve(path), "");
        var cookie = cookie(document);
        var asked = base.resolve("?v-r=init&location=" + encoded(path) + "&query=" + encoded(query)
                + "&v-sw=1440&v-sh=900&v-ww=1440&v-wh=900&v-bw=1440&v-bh=900&v-tzo=0&v-rtzo=0&v-dstd=0&v-dston=false&v-tzid=UTC"
                + "&v-wn=v-" + Math.random() + "&v-td=false&v-pr=1&v-np=Linux&v-pv=VISIBLE");
        var answer = get(http, asked, cookie);
        var tab = new Tab(
                http,
                base,
                cookie.contains(SESSION) ? cookie : cookie(answer) + "; " + cookie,
                JSON.readTree(answer.body()).path("appConfig"));
        tab.go(path, query);
        return tab;
    }

    private static HttpResponse<String> get(HttpClient http, URI address, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address.getPath() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(it -> it.split(";", 2)[0])
                .collect(Collectors.joining("; ")); // the session, and what a proxy knows its server by
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private WebSocket connect(String push) {
        var address = URI.create(base.toString().replaceFirst("^http", "ws") + "VAADIN/push?v-r=push&v-uiId=" + ui
                + "&v-pushId=" + push
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                + "&X-Vaadin-LastSeenServerSyncId=" + last);
        return http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, new Frames())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Puts frames together and cuts them into messages, each of which has its length before it. */
    private final class Frames implements WebSocket.Listener {
        private final StringBuilder frames = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean ends) {
            frames.append(data);
            received.addAndGet(data.length());
            if (ends) {
                take(System.nanoTime());
            }
            from.request(1);
            return null;
        }

        private void take(long nanos) {
            for (int bar = frames.indexOf("|"); bar > 0; bar = frames.indexOf("|")) {
                var end = bar + 1 + Integer.parseInt(frames.substring(0, bar));
                if (frames.length() < end) {
                    return;
                }
                var message = frames.substring(bar + 1, end);
                frames.delete(0, end);
                if (message.startsWith("{")) { // else Atmosphere's own
                    hear(new Heard(message, nanos));
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            inTrouble("closed by the server: " + status + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            inTrouble(String.valueOf(error));
        }
    }

    private void hear(Heard heard) {
        synchronized (this) {
            last = number(heard.text(), "\"syncId\":", last);
        }
        if (heard.text().contains("\"appError\"") || heard.text().contains("\"resynchronize\"")) {
            inTrouble(heard.text().substring(0, Math.min(200, heard.text().length())));
        }
        read(heard.text());
        listener.accept(heard);
    }

    private void inTrouble(String what) {
        if (trouble.isEmpty()) {
            trouble = what;
            onTrouble.run();
        }
    }

    /** Who is told, in the connection's thread, when it breaks. */
    void onTrouble(Runnable told) {
        onTrouble = told;
    }

    private void read(String message) {
        synchronized (page) {
            if (reading) {
                var news = JSON.readTree(message);
                page.apply(news.path("changes"));
                news.path("execute").forEach(this::keep);
                page.notifyAll();
            }
        }
    }

    /** A browser keeps the secret of its seat; of all scripts only that one has a secret behind two keys and a yes. */
    private void keep(JsonNode call) {
        if (call.path(1).asString("").equals("attention-intuition.class")
                && call.path(2).asBoolean(false)) {
            secret = call.path(3).asString("");
        }
    }

    /** What leads back to the seat; empty if nobody has one here. */
    String secret() {
        return secret;
    }

    /** The number of the server that a proxy has sent this tab to, from 1; 0 without a proxy. */
    int server() {
        var from = cookie.indexOf("BOOK_SERVER=book");
        return from < 0 ? 0 : digits(cookie, from + "BOOK_SERVER=book".length());
    }

    /** Waits until the page has what is looked for. */
    <T> T await(String what, Function<Page, Optional<T>> look) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (page) {
            for (var found = look.apply(page); ; found = look.apply(page)) {
                if (found.isPresent()) {
                    return found.get();
                }
                var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0 || !trouble.isEmpty()) {
                    throw new NoSuchElementException("the page has no " + what + " " + trouble);
                }
                page.wait(left);
            }
        }
    }

    /**
     * Whether the page is kept up to date with what comes. A tab that moves sliders needs no tree, and the machine is the server's. What
     * came before it reads again is not known.
     */
    void reads(boolean now) {
        synchronized (page) {
            reading = now;
            page.forget();
        }
    }

    /** The whole number behind the last place of a text; another one if it is nowhere. */
    private static int number(String text, String before, int other) {
        var from = text.lastIndexOf(before);
        return from < 0 ? other : digits(text, from + before.length());
    }

    /** The whole number that begins here. */
    static int digits(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Integer.parseInt(text, from, end, 10);
    }

    /** Who is told of everything that comes from now on, in the connection's thread. */
    void onMessage(Consumer<Heard> told) {
        listener = told;
    }

    /** Opens another page in this tab. */
    void go(String path, String query) {
        event(
                1,
                "ui-navigate",
                data -> data.addObject()
                        .put("route", path)
                        .put("query", query)
                        .put("appShellTitle", "Attention Intuition")
                        .putNull("historyState")
                        .put("trigger", ""));
    }

    /** Something happens to an element. */
    void event(int node, String name, Consumer<ArrayNode> detail) {
        send(calls -> {
            var call = calls.addObject().put("type", "event").put("node", node).put("event", name);
            var holder = JSON.createArrayNode();
            detail.accept(holder);
            call.set("data", holder.isEmpty() ? JSON.createObjectNode() : holder.get(0));
        });
    }

    /** A text is typed. */
    void type(int node, String text) {
        set(node, text, "change");
    }

    /** One of several options is chosen. */
    void choose(int node, String option) {
        set(node, option, "value-changed");
    }

    private void set(int node, String value, String event) {
        send(calls -> {
            calls.addObject()
                    .put("type", "mSync")
                    .put("node", node)
                    .put("feature", 1)
                    .put("property", "value")
                    .put("value", value);
            calls.addObject()
                    .put("type", "event")
                    .put("node", node)
                    .put("event", event)
                    .set("data", JSON.createObjectNode());
        });
    }

    void click(int node) {
        event(node, "click", data -> {
            var details = data.addObject();
            for (var key : new String[] {"shiftKey", "metaKey", "ctrlKey", "altKey"}) {
                details.put("event." + key, false);
            }
            for (var key : new String[] {"detail", "clientX", "clientY", "button", "screenX", "screenY"}) {
                details.put("event." + key, key.equals("detail") ? 1 : 0);
            }
        });
    }

    /** Sends calls; one message after the other, as the connection takes no two at once. */
    synchronized void send(Consumer<ArrayNode> calls) {
        var message = JSON.createObjectNode().put("csrfToken", token);
        calls.accept(message.putArray("rpc"));
        message.put("syncId", last).put("clientId", next++);
        var text = message.toString();
        var framed = text.length() + "|" + text;
        sent.addAndGet(framed.length());
        lastSend = lastSend.thenCompose(before -> socket.sendText(framed, true));
    }

    long received() {
        return received.get();
    }

    long sent() {
        return sent.get();
    }

    /** What went wrong with the connection; empty as long as nothing has. */
    String trouble() {
        return trouble;
    }

    /** The tab is closed, and says so as a browser does. */
    @Override
    public void close() {
        var goodbye = JSON.createObjectNode().put("csrfToken", token);
        goodbye.putArray("rpc");
        goodbye.put("UNLOAD", true);
        var request = HttpRequest.newBuilder(base.resolve("?v-r=uidl&v-uiId=" + ui))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(goodbye.toString()))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(gone -> null)
                .join();
        socket.abort();
    }
}
