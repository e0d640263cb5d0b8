package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.attentionintuition.classroom.Called;
import org.attentionintuition.classroom.EventTable;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Statements;
import org.attentionintuition.language.Words;

/** What has happened in the room, to be taken along (docs/exports.md); names as they stand on the screen at that moment. */
final class Exports extends Div {

    private final Presence presence;
    private final Seat seat;
    private final Supplier<Map<Integer, Called>> names;

    Exports(Presence presence, Seat seat, Supplier<Map<Integer, Called>> names) {
        this.presence = presence;
        this.seat = seat;
        this.names = names;
        addClassNames("exports", "line");
        DownloadHandler table = this::sendTable;
        DownloadHandler statements = this::sendStatements;
        add(new Anchor(table, Words.say("class.view.csv")), new Anchor(statements, Words.say("class.view.xapi")));
    }

    private void sendTable(DownloadEvent event) throws IOException {
        send(
                event,
                "class-events.csv",
                "text/csv;charset=utf-8",
                called -> EventTable.csv(presence.classroom().history(seat), called));
    }

    private void sendStatements(DownloadEvent event) throws IOException {
        var home = home(event.getRequest());
        send(
                event,
                "class-statements.json",
                "application/json",
                called ->
                        Statements.json(seat.room(), home, presence.classroom().history(seat), called));
    }

    private interface Content {
        String of(Map<Integer, Called> names);
    }

    /** The request comes without the session's lock; only what the names are is asked under it. */
    private void send(DownloadEvent event, String name, String type, Content content) throws IOException {
        var called = new AtomicReference<Map<Integer, Called>>(Map.of());
        event.getUI().accessSynchronously(() -> called.set(names.get()));
        try {
            var bytes = content.of(called.get()).getBytes(StandardCharsets.UTF_8);
            event.setFileName(name);
            event.setContentType(type);
            event.getResponse().setHeader("Cache-Control", "no-store"); // names of students
            event.getOutputStream().write(bytes);
        } catch (Refused refused) {
            event.getResponse().sendError(503, String.valueOf(refused.getMessage()));
        }
    }

    /** The address of the book as the browser knows it. */
    private static String home(VaadinRequest request) {
        var asked = ((VaadinServletRequest) request).getHttpServletRequest();
        var url = asked.getRequestURL();
        return url.substring(0, url.length() - asked.getRequestURI().length()) + asked.getContextPath() + "/";
    }
}
