package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.lab.ExperimentRunner;
import org.attentionintuition.lab.Labs;
import org.jspecify.annotations.Nullable;

/** A browser tab without a browser: what is done in it is done at once, and where it is led is written down. */
final class Tab extends UI {

    final List<String> ledTo = new ArrayList<>();
    final Asked.Book questions;
    final Presence presence;
    /** Held here, since what is current is held weakly. */
    private final VaadinRequest request;

    Tab(Classroom classroom) {
        this(classroom, null);
    }

    /** @param cookie what the browser says of itself when it asks for the page, if anything */
    Tab(Classroom classroom, @Nullable Cookie cookie) {
        UI.setCurrent(this);
        request = request(cookie);
        CurrentInstance.set(VaadinRequest.class, request);
        questions = new Asked.Book(new CourseLibrary(""), new Labs(new ExperimentRunner(), new ReadingRoom("int8")));
        presence = Presence.begin(
                this,
                classroom,
                questions,
                new Errands(this, this::runOrPutOff),
                false,
                (tab, seat) -> new ClassBar("", () -> {}, () -> {}));
    }

    private static VaadinRequest request(@Nullable Cookie cookie) {
        return (VaadinRequest) Proxy.newProxyInstance(
                Tab.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (self, method, arguments) ->
                        method.getName().equals("getCookies") && cookie != null ? new Cookie[] {cookie} : null);
    }

    /** What is asked of the class is done at once, or all of it when the tab catches up. */
    boolean slow;

    final List<Runnable> later = new ArrayList<>();

    /** How often the class was asked. */
    int errands;

    private void runOrPutOff(Runnable errand) {
        errands++;
        if (slow) {
            later.add(errand);
        } else {
            errand.run();
        }
    }

    void catchUp() {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        slow = false;
    }

    /** Does something in the tab, while nothing else is done there. */
    synchronized void does(Command command) {
        var before = UI.getCurrent();
        UI.setCurrent(this);
        try {
            command.execute();
        } finally {
            UI.setCurrent(before);
        }
    }

    @Override
    public Future<Void> access(Command command) {
        does(command);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void navigate(String location) {
        ledTo.add(location);
    }
}
