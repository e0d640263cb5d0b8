package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;

/** What went over the wire of a page last, and who does what in the server: told when a page waits for an answer that does not come. */
final class Wire {

    private static final int KEPT = 12;
    private static final int LENGTH = 400;

    private final Deque<String> said = new ArrayDeque<>();
    private final long start = System.nanoTime();

    Wire(Page page) {
        page.onWebSocket(this::listen);
        page.onRequest(request -> note("request", request));
        page.onRequestFinished(request -> note("answered", request));
        page.onRequestFailed(request -> note("failed", request));
    }

    /** Does what waits for the page, and says what is known if that takes too long. */
    void await(Runnable rest) {
        try {
            rest.run();
        } catch (TimeoutError e) {
            throw new AssertionError(
                    e.getMessage() + "\nOn the wire:\n" + String.join("\n", said) + "\n" + threads(), e);
        }
    }

    private void listen(WebSocket socket) {
        note("socket opens");
        socket.onFrameSent(frame -> note("> " + text(frame)));
        socket.onFrameReceived(frame -> note("< " + text(frame)));
        socket.onClose(it -> note("socket closes"));
        socket.onSocketError(it -> note("socket fails: " + it));
    }

    private void note(String what, Request request) {
        if (request.url().contains("v-r=")) {
            note(what + " " + request.method() + " " + request.url() + " " + cut(String.valueOf(request.postData())));
        }
    }

    private void note(String what) {
        if (said.size() == KEPT) {
            said.remove();
        }
        said.add((System.nanoTime() - start) / 1_000_000 + " ms " + what);
    }

    private static String text(WebSocketFrame frame) {
        var text = frame.text() == null ? "bytes" : frame.text();
        return text.length() + " characters " + cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }

    /** The book runs in the JVM of the test. */
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(it -> it.getValue().length > 0)
                .map(it -> it.getKey() + " " + it.getKey().getState() + "\n  "
                        + Arrays.stream(it.getValue())
                                .limit(25)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining("\n"));
    }
}
