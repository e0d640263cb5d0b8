package org.attentionintuition.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A browser context that several tests use one after the other. Pages, and with them everything that was set, listened to or
 * scripted on one, end with a test; cookies and all that a page kept are wiped. What stays is what was fetched and compiled: a page
 * of the same origin that shows nothing of the book keeps their process alive.
 */
final class Desk implements AutoCloseable {

    private final BrowserContext context;
    private final Page keeper;
    private final CDPSession storage;
    private final Consumer<Desk> leave;

    Desk(BrowserContext context, String quietAddress, Consumer<Desk> leave) {
        this.context = context;
        this.leave = leave;
        keeper = context.newPage();
        keeper.navigate(quietAddress);
        storage = context.newCDPSession(keeper);
    }

    Page newPage() {
        return context.newPage();
    }

    /** Nothing is left of whoever sat here. */
    void wipe() {
        context.clearCookies();
        context.clearPermissions();
        var everything = new JsonObject();
        everything.addProperty("origin", "*");
        everything.addProperty("storageTypes", "cookies,local_storage,indexeddb,websql,service_workers,cache_storage");
        storage.send("Storage.clearDataForOrigin", everything);
    }

    /** Clears the desk for the next one. */
    @Override
    public void close() {
        context.pages().stream().filter(page -> !page.equals(keeper)).toList().forEach(Page::close);
        leave.accept(this);
    }

    void remove() {
        context.close();
    }
}
