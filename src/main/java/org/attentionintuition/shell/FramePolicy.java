package org.attentionintuition.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may show a page inside a page of theirs: this site itself, and for {@code /embed/…} in every language the sites that the operator names in
 * {@code book.embed.frame-ancestors}, separated by blanks or commas.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FramePolicy extends OncePerRequestFilter {

    static final String PROPERTY = "book.embed.frame-ancestors";

    private static final String OLDER = "X-Frame-Options";
    private static final String EMBEDDED = "embed/";
    private static final Pattern SITE = Pattern.compile(
            "https?://(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?");

    private final List<String> sites;

    /**
     * The policy of a configuration.
     *
     * @throws InvalidConfigurationPropertyValueException if something in it is not a site
     */
    FramePolicy(@Value("${" + PROPERTY + ":}") String configured) {
        sites = Pattern.compile("[\\s,]+")
                .splitAsStream(configured)
                .filter(site -> !site.isEmpty())
                .map(FramePolicy::checked)
                .toList();
    }

    private static String checked(String site) {
        if (!SITE.matcher(site).matches()) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTY,
                    site,
                    "Found " + site
                            + ". Needed: sites that may show a lab in a frame, each a scheme and a host in small letters without a path, such as "
                            + "https://school.example, https://*.school.example or http://localhost:8000.");
        }
        return site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var opened = !sites.isEmpty()
                && Language.plain(path(request).replaceFirst("^/", "")).startsWith(EMBEDDED);
        response.setHeader(
                "Content-Security-Policy", "frame-ancestors 'self'" + (opened ? " " + String.join(" ", sites) : ""));
        if (opened) {
            chain.doFilter(request, new WithoutOlderHeader(response));
        } else {
            response.setHeader(OLDER, "SAMEORIGIN");
            chain.doFilter(request, response);
        }
    }

    /** The older header cannot name sites; Vaadin sends it with every page. */
    private static final class WithoutOlderHeader extends HttpServletResponseWrapper {

        WithoutOlderHeader(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!OLDER.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!OLDER.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }

    /** As the server will route it: decoded, without parameters, dots resolved. */
    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
