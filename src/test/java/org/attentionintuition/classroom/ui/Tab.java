package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.inside.Rooms;
import org.attentionintuition.lab.ExperimentRunner;
import org.attentionintuition.lab.Labs;

/** A browser tab without a browser: what is done in it is done at once, and where it is led is written down. */
final class Tab extends UI {

    final List<String> ledTo = new ArrayList<>();
    final Asked.Book questions;
    final Presence presence;

    Tab(Classroom classroom) {
        UI.setCurrent(this);
        questions = new Asked.Book(new CourseLibrary(""), new Labs(new ExperimentRunner(), Rooms.without()));
        presence = Presence.begin(
                this,
                classroom,
                questions,
                new Errands(this, Runnable::run),
                (tab, seat) -> new ClassBar("", () -> {}));
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
