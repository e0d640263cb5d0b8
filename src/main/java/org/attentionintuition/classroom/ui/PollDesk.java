package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.language.Words;

/**
 * The question to the class on the teacher's screen: what is voted while it is open, but for a screen that is set for a projector, the
 * engine's answer once it is revealed, and the buttons that are legal now. A vote moves its bar; only another phase makes another desk, and
 * whoever has brought it about goes on at its heading.
 */
final class PollDesk extends Div {

    /** What decides about the buttons. */
    private record Shown(int poll, int round, Poll.Phase phase) {

        Shown(Poll poll) {
            this(poll.number(), poll.round(), poll.phase());
        }
    }

    private final Presence presence;
    private final Div desk = new Div();
    private final Paragraph said = new Paragraph();
    private Optional<Shown> shown = Optional.empty();
    private Optional<TallyView> tally = Optional.empty();
    private boolean pressed;

    PollDesk(Presence presence) {
        this.presence = presence;
        addClassName("poll-desk");
        said.getElement().setAttribute("role", "status");
        add(desk, said);
        var poll = Signal.cached(
                presence.room().map(now -> now.flatMap(it -> it.room().currentPoll())));
        Signal.effect(this, () -> show(poll.get()));
    }

    void show(Optional<Poll> poll) {
        if (poll.map(Shown::new).equals(shown)) {
            poll.ifPresent(now -> tally.ifPresent(it -> it.show(now)));
            return;
        }
        shown = poll.map(Shown::new);
        tally = Optional.empty();
        desk.removeAll();
        desk.setVisible(poll.isPresent());
        poll.ifPresent(this::build);
        pressed = false;
    }

    private void build(Poll poll) {
        var heading = new H2(phase(poll));
        heading.getElement().setAttribute("tabindex", "-1");
        desk.add(heading);
        if (!poll.secret()) {
            desk.add(buttons(poll)); // however long the answer is, one can go on
        }
        presence.questions().find(poll).ifPresent(asked -> {
            var view = new TallyView(poll, asked);
            tally = Optional.of(view);
            desk.add(asked.in(new Paragraph()), view);
            if (poll.secret()) {
                desk.add(note("off-wall", "class.poll.only-you"), note("on-wall", "class.poll.on-wall"));
            } else {
                desk.add(view.revelation(asked, List.of()));
            }
        });
        desk.setClassName("secret", poll.secret());
        if (poll.secret()) {
            desk.add(buttons(poll));
        }
        if (pressed) {
            heading.getElement().executeJs("this.focus()"); // the button that had it is gone
        }
    }

    private static Paragraph note(String where, String key) {
        var note = new Paragraph(Words.say(key));
        note.addClassName(where);
        return note;
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
        return new Button(text, click -> {
            pressed = true;
            presence.ask(wish, refused -> {
                pressed &= refused.isEmpty();
                said.setText(refused.orElse(""));
            });
        });
    }
}
