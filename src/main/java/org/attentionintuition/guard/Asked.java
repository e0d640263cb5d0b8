package org.attentionintuition.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** What a request asks for, as the server will understand it: a rule that reads the address as it was typed can be spelt around. */
final class Asked {

    private Asked() {}

    /** Decoded, without parameters, dots resolved; with a slash before it. */
    static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** Decoded part by part; without those that nobody can decode. */
    static String query(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Arrays.stream(query.split("&")).map(Asked::decoded).collect(Collectors.joining("&"));
    }

    private static String decoded(String part) {
        try {
            return UriUtils.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return "";
        }
    }
}
