package org.attentionintuition.e2e;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** A screen of the readers', and how wide a picture of it is on a {@link ContactSheet}. */
enum Screen {
    PHONE(390, 844, 260),
    LAPTOP(1366, 768, 640),
    PROJECTOR(1920, 1080, 640);

    private final int width;
    private final int height;
    private final int thumbnail;

    Screen(int width, int height, int thumbnail) {
        this.width = width;
        this.height = height;
        this.thumbnail = thumbnail;
    }

    /** From the next address on the page is read here. */
    void giveTo(Page page) {
        page.setViewportSize(width, height);
        if (this == PHONE) {
            new Hand(page).touchable();
        } else if (this == PROJECTOR) {
            page.addInitScript("localStorage.setItem('attention-intuition.projector', 'on')");
        }
    }

    ContactSheet sheet(String kind) {
        return new ContactSheet(name().toLowerCase(Locale.ROOT) + "-" + kind, thumbnail);
    }
}
