package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Participant.Standing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

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
                pace(Words.say("class.teacher.free"), Pacing.Free.class, this::free),
                pace(Words.say("class.teacher.follow"), Pacing.Follow.class, this::follow),
                pace(Words.say("class.teacher.pause"), Pacing.Paused.class, this::pause),
                new Button(Words.say("class.teacher.gather"), click -> lead(Leader::gather)),
                new Anchor(Reader.address("class"), Words.say("class.view.link")),
                said);
        line.addClassName("line");
        lead((leader, said) -> leader.tell(said));
        add(new PollDesk(presence), new AskPanel(presence), line);
    }

    private Anchor room() {
        var link = new Anchor(Reader.address("teach"), "");
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
        var name = room.title().isEmpty() ? Words.say("class.room.untitled") : room.title();
        return waiting == 0
                ? Words.say("class.teacher.in", name, in)
                : Words.say("class.teacher.in-waiting", name, in, waiting);
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
        presence.ask(now -> new RoomEvent.Paced(new Pacing.Free()), this::said);
    }

    private void follow() {
        lead(Leader::follow);
    }

    private void pause() {
        lead(Leader::pause);
    }

    private void lead(BiConsumer<Leader, Consumer<Optional<String>>> how) {
        if (presence.pace() instanceof Leader leader) {
            how.accept(leader, this::said);
        }
    }

    private void said(Optional<String> refused) {
        said.setText(refused.orElse(""));
    }
}
