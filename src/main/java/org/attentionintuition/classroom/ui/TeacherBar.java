package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import java.util.function.Function;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Participant.Standing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Snapshot;

/** What a teacher needs on every page of the book: who is here, the pace, the questions of this page. */
final class TeacherBar extends Div {

    private final Presence presence;
    private final Span said = new Span();

    TeacherBar(Presence presence) {
        this.presence = presence;
        addClassName("teacher-bar");
        said.getElement().setAttribute("role", "status");
        said.addClassName("what");
        var line = new Div(
                room(),
                pace("Free", Pacing.Free.class, this::free),
                pace("Follow me", Pacing.Follow.class, this::follow),
                pace("Pause", Pacing.Paused.class, this::pause),
                new Button("Everyone here", click -> said(lead(Leader::gather))),
                said);
        line.addClassName("line");
        add(new PollDesk(presence), new AskPanel(presence), line);
    }

    private Anchor room() {
        var link = new Anchor("teach", "");
        link.bindText(presence.room().map(now -> now.map(TeacherBar::told).orElse("")));
        link.addClassName("who");
        return link;
    }

    private static String told(Snapshot now) {
        var room = now.room();
        var in = room.people().values().stream().filter(it -> it.in()).count();
        var waiting = room.people().values().stream()
                .filter(it -> it.standing() == Standing.WAITING)
                .count();
        return (room.title().isEmpty() ? "Your class" : room.title())
                + " · %d in".formatted(in)
                + (waiting == 0 ? "" : " · %d waiting".formatted(waiting));
    }

    private Button pace(String text, Class<? extends Pacing> kind, Runnable choose) {
        var button = new Button(text, click -> choose.run());
        Signal.effect(button, () -> {
            var on = presence.room()
                    .get()
                    .map(now -> kind.isInstance(now.room().pacing()))
                    .orElse(false);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        });
        return button;
    }

    private void free() {
        said(presence.ask(now -> new RoomEvent.Paced(new Pacing.Free())));
    }

    private void follow() {
        said(lead(Leader::follow));
    }

    /** Pressed once more, what was before goes on. */
    private void pause() {
        said(presence.ask(now -> new RoomEvent.Paced(
                now.pacing() instanceof Pacing.Paused it ? it.before() : new Pacing.Paused(now.pacing()))));
    }

    private Optional<String> lead(Function<Leader, Optional<String>> how) {
        return presence.pace() instanceof Leader leader ? how.apply(leader) : Optional.empty();
    }

    private void said(Optional<String> refused) {
        said.setText(refused.orElse(""));
    }
}
