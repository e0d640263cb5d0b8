package org.attentionintuition.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a hand does to a page: drags with a mouse or a finger, and a key held down. */
final class Hand {

    private final Page page;

    Hand(Page page) {
        this.page = page;
    }

    /** A place on the screen, in CSS pixels. */
    record Place(double x, double y) {

        static Place centreOf(Locator target) {
            return within(target, 0.5, 0.5);
        }

        /** From the left and the top edge of the target, in shares of its size; below 0 and above 1 lie outside. */
        static Place within(Locator target, double across, double down) {
            target.scrollIntoViewIfNeeded();
            var box = target.boundingBox();
            return new Place(box.x + across * box.width, box.y + down * box.height);
        }

        Place moved(double right, double down) {
            return new Place(x + right, y + down);
        }

        private Place towards(Place to, double share) {
            return new Place(x + share * (to.x - x), y + share * (to.y - y));
        }
    }

    /** Pulls something by its handle from place to place, in so many moves between any two. */
    void drag(int moves, Place from, Place... through) {
        page.mouse().move(from.x(), from.y());
        page.mouse().down();
        var at = from;
        for (var to : through) {
            for (int move = 1; move <= moves; move++) {
                var next = at.towards(to, (double) move / moves);
                page.mouse().move(next.x(), next.y());
            }
            at = to;
        }
        page.mouse().up();
    }

    /** The same with a finger; the page has to be {@link #touchable}. */
    void swipe(int moves, Place from, Place... through) {
        var screen = page.context().newCDPSession(page);
        touch(screen, "touchStart", from);
        var at = from;
        for (var to : through) {
            for (int move = 1; move <= moves; move++) {
                touch(screen, "touchMove", at.towards(to, (double) move / moves));
            }
            at = to;
        }
        touch(screen, "touchEnd");
        screen.detach();
    }

    /** Gives the screen of the page to fingers; to be called before the page is opened. */
    void touchable() {
        var enabled = new JsonObject();
        enabled.addProperty("enabled", true);
        page.context().newCDPSession(page).send("Emulation.setTouchEmulationEnabled", enabled);
    }

    /** Holds a key until it has been reported so often: once by the press, then by the keyboard's repetition. */
    void hold(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().down(key);
        }
        page.keyboard().up(key);
    }

    private static void touch(CDPSession screen, String type, Place... fingers) {
        var points = new JsonArray();
        for (var finger : fingers) {
            var point = new JsonObject();
            point.addProperty("x", finger.x());
            point.addProperty("y", finger.y());
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
