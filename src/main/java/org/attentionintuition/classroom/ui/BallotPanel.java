package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.language.Words;

/**
 * The question to the class on a student's screen. Before it is revealed, nothing of what others have answered and nothing of what is
 * true is part of it: it is not hidden, it is not there.
 */
final class BallotPanel extends Section {

    private final Presence presence;
    private final Seat seat;
    private final Poll poll;
    private final Paragraph said = new Paragraph();
    private boolean sent;

    BallotPanel(Presence presence, Seat seat, Poll poll) {
        this.presence = presence;
        this.seat = seat;
        this.poll = poll;
        addClassName("ballot");
        getElement().setAttribute("aria-label", Words.say("class.ballot.label"));
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(new H2(poll.round() == 1 ? Words.say("class.ballot.title") : Words.say("class.ballot.again")));
        presence.questions()
                .find(poll)
                .ifPresentOrElse(this::ask, () -> add(new Paragraph(Words.say("class.ballot.gone"))));
    }

    private void ask(Asked asked) {
        add(asked.in(new Paragraph()));
        var mine = poll.votes().get(seat.number());
        switch (poll.phase()) {
            case OPEN -> {
                if (mine == null) {
                    vote(asked);
                } else {
                    said.setText(Words.say("class.ballot.in"));
                }
            }
            case CLOSED ->
                said.setText(mine == null ? Words.say("class.ballot.closed") : Words.say("class.ballot.closed-in"));
            case REVEALED -> {
                var tally = new TallyView(poll, asked);
                add(tally, tally.revelation(asked, mine == null ? List.of() : Asked.given(mine)));
            }
            case DONE -> {}
        }
        add(said);
    }

    private void vote(Asked asked) {
        var field = asked.question().field();
        var send = new Button(Words.say("class.ballot.send"));
        send.addClassName("primary");
        send.addClickListener(click -> field.given().ifPresentOrElse(given -> send(send, given), field::complain));
        add(field.component(), new Div(send));
    }

    /** A vote that is not kept can be sent again: what was chosen stays. */
    private void send(Button send, List<Double> given) {
        var vote = Asked.vote(poll.ballot(), given);
        sent = true;
        send.setEnabled(false);
        said.setText(Words.say("class.ballot.sending"));
        presence.ask(now -> new RoomEvent.Voted(poll.number(), poll.round(), seat.number(), vote), refused -> {
            sent = refused.isEmpty();
            send.setEnabled(refused.isPresent());
            said.setText(refused.orElse(Words.say("class.ballot.in")));
        });
    }

    /** Whether a vote was sent from here. */
    boolean sent() {
        return sent;
    }

    /** Whoever has sent a vote goes on here: the button is gone. */
    void focus() {
        said.getElement().executeJs("this.focus()");
    }
}
