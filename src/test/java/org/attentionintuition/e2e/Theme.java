package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** How the book can look, put on and off while a page is open. */
enum Theme {
    LIGHT(ColorScheme.LIGHT, ForcedColors.NONE, false),
    DARK(ColorScheme.DARK, ForcedColors.NONE, false),
    FORCED(ColorScheme.LIGHT, ForcedColors.ACTIVE, false),
    PROJECTOR(ColorScheme.LIGHT, ForcedColors.NONE, true);

    /** By the button of the page; where it has none, as look.js does it. */
    private static final String PROJECT = """
            on => {
              const root = document.documentElement;
              if (root.getAttribute('theme').includes('projector') !== on) {
                const button = document.querySelector('.look button.projector');
                if (button) button.click();
                else root.setAttribute('theme', on ? root.getAttribute('theme') + ' projector' : root.getAttribute('theme').replace(' projector', ''));
              }
            }""";

    private final ColorScheme scheme;
    private final ForcedColors forced;
    private final boolean projector;

    Theme(ColorScheme scheme, ForcedColors forced, boolean projector) {
        this.scheme = scheme;
        this.forced = forced;
        this.projector = projector;
    }

    void putOn(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
        page.evaluate(PROJECT, projector);
    }
}
