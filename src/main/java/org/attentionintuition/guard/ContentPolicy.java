package org.attentionintuition.guard;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run: its own files, and of scripts those that this server has put into this very answer. What Vaadin needs beyond
 * that, and why it cannot be less yet, is told in docs/adr/0013.
 */
final class ContentPolicy implements VaadinServiceInitListener {

    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A word that is said once: the scripts of a page carry it, and no other script is run. */
    record Nonce(String word) {

        static Nonce random() {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            return new Nonce(Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The policy of an answer. */
    static String of(Nonce nonce, String ancestors) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce.word() + "' 'strict-dynamic' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'self'",
                "frame-ancestors " + ancestors);
    }

    static String attribute() {
        return NONCE;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest().getAttribute(NONCE) instanceof Nonce nonce) {
                page.getDocument().getElementsByTag("script").attr("nonce", nonce.word());
                page.getDocument().select("link[rel=modulepreload]").attr("nonce", nonce.word());
            }
        });
    }
}
