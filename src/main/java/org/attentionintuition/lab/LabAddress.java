package org.attentionintuition.lab;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.attentionintuition.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a lab is: on its page, and alone in a frame.
 *
 * @param page the whole address of the page with the lab as its fragment
 * @param frame the address of the lab alone
 */
record LabAddress(String page, String frame) {

    private static final String EMBEDDED = "embed/";

    /** More than any browser's own limit is no address. */
    private static final int LONGEST = 16_000;

    /**
     * Reads the two from the address that the browser claims to be at.
     *
     * @param claimed anything
     * @param path of the page within the book: {@code attention-intuition/self-attention}, in any language
     * @param state the text of the lab's state, empty for its start
     * @return nothing if the claim is no address of that page
     */
    static Optional<LabAddress> of(String claimed, String path, String lab, String state) {
        try {
            var uri = new URI(claimed);
            var scheme = uri.getScheme();
            if (claimed.length() > LONGEST
                    || uri.getHost() == null
                    || !("http".equals(scheme) || "https".equals(scheme))
                    || !uri.getPath().endsWith("/" + path)) {
                return Optional.empty();
            }
            var root = uri.getPath().substring(0, uri.getPath().length() - path.length());
            var plain = Language.plain(path);
            var embedded = plain.startsWith(EMBEDDED) ? plain : EMBEDDED + plain + "/" + lab;
            var frame = root + Language.at(path).address(embedded);
            var query = state.isEmpty() ? null : lab + "=" + state;
            return Optional.of(new LabAddress(at(uri, uri.getPath(), query, lab), at(uri, frame, query, null)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The element that shows the lab in a page of someone else's. */
    String html(String title) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"720\" loading=\"lazy\"></iframe>"
                .formatted(attribute(frame), attribute(title));
    }

    private static String at(URI uri, String path, @Nullable String query, @Nullable String fragment)
            throws URISyntaxException {
        return new URI(uri.getScheme(), uri.getAuthority(), path, query, fragment).toASCIIString();
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
