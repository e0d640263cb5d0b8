package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Secrets stand in the fragment of an address: browsers send it to no server, in no request, in no Referer, so no log has it. */
final class Fragment {

    /** A secret and its name are shorter; a longer one is none. */
    private static final int LONGEST = 64;

    /**
     * Takes it out of the address: the wall should not show it, nor a neighbour read it. While the page loads, the router writes the address
     * that it was asked for once more, so this looks again for a while. Another secret that is opened in the same tab changes nothing but
     * the fragment.
     */
    private static final String TAKE = """
            this.taking?.abort();
            this.taking = new AbortController();
            const take = () => {
              const secret = location.hash.slice(1);
              const strip = () => {
                if (secret && location.hash === '#' + secret) {
                  history.replaceState(history.state, '', location.pathname + location.search);
                }
              };
              strip();
              for (let wait = 100; wait <= 3200; wait *= 2) setTimeout(strip, wait);
              return secret;
            };
            const tell = secret => this.dispatchEvent(new CustomEvent('secret', { detail: secret }));
            addEventListener('hashchange', () => {
              const secret = this.isConnected ? take() : '';
              if (secret) tell(secret);
            }, { signal: this.taking.signal });
            tell(take());""";

    /** The whole address of a page of the book with a secret, for a link or a QR code. */
    static final String ADDRESS = "return new URL($0, document.baseURI).href + '#' + $1";

    private Fragment() {}

    /** Prepares a page; to be called once. */
    static void listen(Component page, Consumer<String> heard) {
        page.getElement()
                .addEventListener("secret", event -> {
                    var secret = event.getEventData().path("event.detail").asString("");
                    heard.accept(secret.length() <= LONGEST ? secret : "");
                })
                .addEventData("event.detail");
    }

    /** Takes the secret of the address: the listener hears it, empty for none, and each that is opened later. */
    static void take(Component page) {
        page.getElement().executeJs(TAKE);
    }
}
