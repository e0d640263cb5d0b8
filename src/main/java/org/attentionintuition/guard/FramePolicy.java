package org.attentionintuition.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.attentionintuition.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * Who may show a page inside a page of theirs: this site itself, and for {@code /embed/…} in every language the sites that the operator names in
 * {@code book.embed.frame-ancestors}, separated by blanks or commas.
 */
@Component
final class FramePolicy {

    static final String PROPERTY = "book.embed.frame-ancestors";

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

    /** Who may frame what is asked for, as sources of a content security policy. */
    String ancestors(HttpServletRequest request) {
        return opened(request) ? "'self' " + String.join(" ", sites) : "'self'";
    }

    /** Whether other sites may frame what is asked for. */
    boolean opened(HttpServletRequest request) {
        return !sites.isEmpty()
                && Language.plain(Asked.path(request).replaceFirst("^/", "")).startsWith(EMBEDDED);
    }
}
