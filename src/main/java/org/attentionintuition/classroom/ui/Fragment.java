package org.attentionintuition.classroom.ui;

/** Secrets stand in the fragment of an address: browsers send it to no server, in no request, in no Referer, so no log has it. */
final class Fragment {

    /**
     * Takes it out of the address: the wall should not show it, nor a neighbour read it. While the page loads, the router writes the address
     * that it was asked for once more, so this looks again for a while.
     */
    static final String TAKE = """
            const secret = location.hash.slice(1);
            const strip = () => {
              if (secret && location.hash === '#' + secret) {
                history.replaceState(history.state, '', location.pathname + location.search);
              }
            };
            strip();
            for (let wait = 100; wait <= 3200; wait *= 2) setTimeout(strip, wait);
            return secret;""";

    /** The whole address of a page of the book with a secret, for a link or a QR code. */
    static final String ADDRESS = "return new URL($0, document.baseURI).href + '#' + $1";

    private Fragment() {}
}
