package org.attentionintuition.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The desks at which tests read. Who comes finds a free one, wiped, or is given a new one; who leaves clears it for the next. A browser
 * that reads the book for the first time fetches and compiles all its scripts, which takes longer than most tests.
 */
final class Desks implements AutoCloseable {

    private final Browser browser;
    private final ServedBook book;
    private final List<Desk> all = new ArrayList<>();
    private final Deque<Desk> free = new ArrayDeque<>();
    private final Deque<Desk> freePhones = new ArrayDeque<>();

    Desks(Browser browser, ServedBook book) {
        this.browser = browser;
        this.book = book;
    }

    /** Somebody's desk: nothing of it is seen from any other that is taken. */
    Desk take() {
        return take(free, new NewContextOptions().setViewportSize(1440, 900));
    }

    /** The same for a phone, whose pointer is a finger. */
    Desk takePhone() {
        return take(
                freePhones,
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    private Desk take(Deque<Desk> waiting, NewContextOptions screen) {
        var taken = waiting.poll();
        if (taken == null) {
            var context = browser.newContext(screen.setReducedMotion(ReducedMotion.REDUCE));
            taken = new Desk(context, book.url("icon.svg"), waiting::push);
            all.add(taken);
        }
        taken.wipe();
        return taken;
    }

    @Override
    public void close() {
        all.forEach(Desk::remove);
    }
}
