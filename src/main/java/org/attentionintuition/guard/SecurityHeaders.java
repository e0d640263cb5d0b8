package org.attentionintuition.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser is told with every answer, be it a page, a file or an error; less with a file that can never be a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";
    static final String OLDER = "X-Frame-Options";

    /** What is no file. */
    private static final Pattern PAGE = Pattern.compile("(?!/VAADIN/).*/[^/.]*");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String CACHE = "Cache-Control";
    private static final String RESOURCES = "Cross-Origin-Resource-Policy";

    /** The picture for whoever links to the book; other sites may show it. */
    private static final String PREVIEW = "/preview.png";

    private static final Map<String, String> ALWAYS = Map.of(
            "Referrer-Policy", "same-origin", // the state of a lab is in its address and is nobody else's business
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()");

    private final FramePolicy frames;
    private final BuiltFiles built;

    SecurityHeaders(FramePolicy frames, BuiltFiles built) {
        this.frames = frames;
        this.built = built;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(RESOURCES, request.getRequestURI().endsWith(PREVIEW) ? "cross-origin" : "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (asksForAFile(request)) {
            response.setHeader(CACHE, BuiltFiles.KEPT);
            chain.doFilter(request, new Without(CACHE, response));
            return;
        }
        var nonce = ContentPolicy.Nonce.random();
        request.setAttribute(ContentPolicy.attribute(), nonce);
        ALWAYS.forEach(response::setHeader);
        response.setHeader(POLICY, ContentPolicy.of(nonce, frames.ancestors(request)));
        if (PAGE.matcher(Asked.path(request)).matches()) {
            response.setHeader(CACHE, "no-store"); // a page may hold somebody's seat in a class
        }
        if (frames.opened(request)) {
            chain.doFilter(request, new Without(OLDER, response));
        } else {
            response.setHeader(OLDER, "SAMEORIGIN");
            chain.doFilter(request, response);
        }
    }

    /** Only what can have no other answer than the file: a refusal is a page, and is kept by nobody. */
    private boolean asksForAFile(HttpServletRequest request) {
        return built.holds(Asked.path(request))
                && READING.contains(request.getMethod())
                && request.getQueryString() == null
                && request.getContentLengthLong() <= 0;
    }

    /** A header is decided here: the one for frames cannot name sites, that for caches knows nothing of names; Vaadin sends both. */
    private static final class Without extends HttpServletResponseWrapper {

        private final String header;

        Without(String header, HttpServletResponse response) {
            super(response);
            this.header = header;
        }

        @Override
        public void setHeader(String name, String value) {
            if (!header.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!header.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
