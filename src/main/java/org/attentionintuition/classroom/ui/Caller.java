package org.attentionintuition.classroom.ui;

import com.vaadin.flow.server.VaadinSession;

/** Who is at the other end of the line. */
final class Caller {

    private Caller() {}

    /**
     * The address of the browser, or of the last proxy before this server; behind a proxy {@code server.forward-headers-strategy=native}
     * makes it the browser's.
     */
    static String address() {
        var session = VaadinSession.getCurrent();
        var address = session == null ? null : session.getBrowser().getAddress();
        return address == null ? "unknown" : address;
    }

    /** What tells the browser from others for a while. */
    static String session() {
        var session = VaadinSession.getCurrent();
        return session == null ? "unknown" : session.getSession().getId();
    }
}
