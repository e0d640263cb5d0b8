package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import java.util.function.Function;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.language.Words;

/** The question to the class on the teacher's screen: what is voted while it is open, and the buttons that are legal now. */
final class PollDesk extends Div {

    private final Presence presence;
    private final Div desk = new Div();
    private final Paragraph said = new Paragraph();

    PollDesk(Presence presence) {
        this.presence = presence;
        addClassName("poll-desk");
        said.getElement().setAttribute("role", "status");
        add(desk, said);
        var poll = Signal.cached(
                presence.room().map(now -> now.flatMap(it -> it.room().currentPoll())));
        Signal.effect(this, () -> show(poll.get()));
    }

    private void show(Optional<Poll> poll) {
        desk.removeAll();
        desk.setVisible(poll.isPresent());
        poll.ifPresent(it -> {
            desk.add(new H2(phase(it)));
            presence.questions()
                    .find(it)
                    .ifPresent(asked -> desk.add(new Paragraph(asked.text()), new TallyView(it, asked)));
            desk.add(buttons(it));
        });
    }

    private static String phase(Poll poll) {
        return switch (poll.phase()) {
            case OPEN -> Words.say("class.poll.open");
            case CLOSED -> Words.say("class.poll.closed");
            case REVEALED -> Words.say("class.poll.revealed");
            case DONE -> "";
        };
    }

    private Div buttons(Poll poll) {
        var number = poll.number();
        var buttons = new Div();
        buttons.addClassName("line");
        if (poll.phase() == Poll.Phase.OPEN) {
            buttons.add(button(Words.say("class.poll.close"), now -> new RoomEvent.PollClosed(number)));
            return buttons;
        }
        if (poll.phase() == Poll.Phase.CLOSED) {
            buttons.add(button(Words.say("class.poll.reveal"), now -> new RoomEvent.PollRevealed(number)));
        }
        buttons.add(
                button(Words.say("class.poll.again"), now -> new RoomEvent.RevoteOpened(number, poll.round() + 1)),
                button(Words.say("class.poll.end"), now -> new RoomEvent.PollEnded(number)));
        return buttons;
    }

    private Button button(String text, Function<Room, RoomEvent> wish) {
        return new Button(text, click -> said.setText(presence.ask(wish).orElse("")));
    }
}
