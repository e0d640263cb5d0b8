package org.attentionintuition.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what anybody may ask of the server before anything is done for it: the size of a body, the number of browsers, how fast one network
 * brings new ones, how fast one browser calls. Files and health cost next to nothing and are let through. A WebSocket passes here once, when
 * it is opened; what comes over it passes {@link MessageLimit}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Gate extends OncePerRequestFilter implements HttpSessionListener {

    /** 256 KB, and what a form adds to a file of that size. */
    static final long LARGEST = 264 * 1024;

    /** A request that makes or changes a page. The parameter is read off the address: reading it elsewhere would use up the body. */
    private static final Pattern CALL = Pattern.compile("(.*&)?v-r=(uidl|init)(&.*)?");

    private final AtomicInteger sessions = new AtomicInteger();
    private final int most;
    private final TokenBuckets arrivals;
    private final TokenBuckets calls;

    Gate(GateSettings settings, InstantSource clock) {
        most = settings.sessions();
        arrivals = new TokenBuckets(settings.sessionsAtOnce(), settings.sessionsPerSecond(), clock);
        calls = new TokenBuckets(settings.callsAtOnce(), settings.callsPerSecond(), clock);
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.decrementAndGet();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        var session = request.getSession(false);
        if (session == null) {
            return costsNothing(request) ? Optional.empty() : arrival(request);
        }
        var calling = CALL.matcher(Asked.query(request)).matches();
        return calling && !mayCall(session.getId()) ? Optional.of(Refusal.MANY_CALLS) : Optional.empty();
    }

    /** Whether a browser may ask once more for something that changes a page; it has asked then. */
    boolean mayCall(String session) {
        return calls.take(session);
    }

    private Optional<Refusal> arrival(HttpServletRequest request) {
        if (sessions.get() >= most) {
            return Optional.of(Refusal.FULL);
        }
        return arrivals.take(Network.of(request.getRemoteAddr()))
                ? Optional.empty()
                : Optional.of(Refusal.MANY_SESSIONS);
    }

    /** What is answered without a session. */
    private static boolean costsNothing(HttpServletRequest request) {
        var path = Asked.path(request);
        return path.startsWith("/VAADIN/")
                || path.startsWith("/actuator/")
                || path.matches("/(look\\.js|icon\\.svg|preview\\.png|livez|readyz)");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        var language = Language.at(Asked.path(request).replaceFirst("^/", ""));
        var words = Words.in(language);
        response.setStatus(refusal.status);
        if (refusal.again > 0) {
            response.setIntHeader("Retry-After", refusal.again);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("""
                <!doctype html><html lang="%s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Attention Intuition</title>
                <style>:root { color-scheme: light dark }
                body { font: 1.125rem/1.6 Georgia, serif; margin: 4rem auto; max-width: 38rem; padding: 0 1rem }</style>
                <main><h1>%s</h1><p>%s</p></main></html>
                """.formatted(language.tag(), words.text("guard.title"), refusal.why(words)));
    }
}
