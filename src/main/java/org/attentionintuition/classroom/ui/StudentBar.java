package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.language.Words;
import org.attentionintuition.learner.KeepingPanel;
import org.attentionintuition.learner.LearnerStore;

/** What a student sees of the class on every page: who one is, what is going on, and the question that is asked. */
final class StudentBar extends Div {

    private static final String PAUSE = """
            document.querySelector('vaadin-app-layout')?.toggleAttribute('inert', $0);
            this.toggleAttribute('data-paused', $0);""";

    /** Who leaves a class that is paused goes on reading. */
    private static final String GO_ON = "document.querySelector('vaadin-app-layout')?.removeAttribute('inert')";

    private final Presence presence;
    private final Seat seat;
    /** What ears get of a question to the class; eyes see it. */
    private final Span news = new Span();

    private Optional<Shown> before = Optional.empty();
    private Optional<BallotPanel> ballot = Optional.empty();

    /** What decides about the panel, so that it is built anew only when that changes. */
    record Shown(int poll, int round, Poll.Phase phase, boolean voted) {

        private boolean differsInMoreThanMyVote(Shown other) {
            return poll != other.poll || round != other.round || phase != other.phase;
        }
    }

    StudentBar(Presence presence, Seat seat) {
        this.presence = presence;
        this.seat = seat;
        addClassName("student-bar");
        var panel = new Div();
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        add(panel, line(), news);
        var shown = Signal.cached(presence.room().map(now -> now.flatMap(this::shown)));
        Signal.effect(this, () -> show(panel, shown.get()));
        var paused = Signal.cached(presence.room()
                .map(now -> now.filter(this::in)
                        .filter(it -> it.room().pacing() instanceof Pacing.Paused)
                        .isPresent()));
        Signal.effect(this, () -> getElement().executeJs(PAUSE, paused.get()));
        addDetachListener(gone -> gone.getUI().getPage().executeJs(GO_ON));
    }

    private void show(Div panel, Optional<Shown> next) {
        var sent = ballot.filter(BallotPanel::sent).isPresent();
        panel.removeAll();
        ballot = next.flatMap(it -> presence.room().peek())
                .flatMap(it -> it.room().currentPoll())
                .map(poll -> new BallotPanel(presence, seat, poll));
        ballot.ifPresent(panel::add);
        if (sent && next.filter(Shown::voted).isPresent()) {
            ballot.ifPresent(BallotPanel::focus);
        }
        news.setText(news(before, next));
        before = next;
    }

    /** A sentence when a question is asked, closed, revealed or over; none when only the own vote is new. */
    static String news(Optional<Shown> before, Optional<Shown> next) {
        if (next.isEmpty()) {
            return before.isEmpty() ? "" : Words.say("class.news.over");
        }
        var now = next.get();
        if (before.filter(then -> !now.differsInMoreThanMyVote(then)).isPresent()) {
            return "";
        }
        return switch (now.phase()) {
            case OPEN -> Words.say("class.news.open");
            case CLOSED -> Words.say("class.news.closed");
            case REVEALED -> Words.say("class.news.revealed");
            case DONE -> "";
        };
    }

    private Div line() {
        var who = new Span();
        who.addClassName("who");
        who.bindText(presence.room().map(now -> now.map(it -> who(it.room())).orElse("")));
        var what = new Span();
        what.addClassName("what");
        what.getElement().setAttribute("role", "status");
        what.bindText(presence.room().map(now -> now.map(it -> what(it.room())).orElse("")));
        var line = new Div(who, what);
        line.addClassName("line");
        if (presence.pace() instanceof Follower follower) {
            var own = new Button(Words.say("class.student.own"), click -> follower.release());
            own.bindVisible(follower.called());
            var back = new Button(Words.say("class.student.back"), click -> follower.goBack());
            back.bindVisible(follower.placeBefore().map(it -> !it.isEmpty()));
            line.add(own, back);
        }
        line.add(keep(), new Button(Words.say("class.student.leave"), click -> presence.leave()));
        return line;
    }

    /** What was done stays in this browser; a file of it can be opened in another. */
    private Anchor keep() {
        var keep = KeepingPanel.export(LearnerStore.of(presence.ui()));
        keep.setText(Words.say("class.student.keep"));
        return keep;
    }

    private Optional<Shown> shown(Snapshot now) {
        return now.room()
                .currentPoll()
                .filter(poll -> in(now))
                .map(poll -> new Shown(
                        poll.number(), poll.round(), poll.phase(), poll.votes().containsKey(seat.number())));
    }

    private boolean in(Snapshot now) {
        return Optional.ofNullable(now.room().people().get(seat.number()))
                .filter(Participant::in)
                .isPresent();
    }

    private String who(Room room) {
        var name = Optional.ofNullable(room.people().get(seat.number()))
                .map(Participant::name)
                .orElse("");
        return room.title().isEmpty() ? name : room.title() + " · " + name;
    }

    private String what(Room room) {
        var me = room.people().get(seat.number());
        if (me == null || me.standing() == Participant.Standing.REMOVED) {
            return Words.say("class.student.removed");
        }
        if (me.standing() == Participant.Standing.WAITING) {
            return Words.say("class.student.waiting");
        }
        return switch (room.pacing()) {
            case Pacing.Free free -> Words.say("class.student.free");
            case Pacing.Follow follow -> Words.say("class.student.follow");
            case Pacing.Within within ->
                within.pages().size() == 1 ? Words.say("class.student.page") : Words.say("class.student.pages");
            case Pacing.Paused paused -> Words.say("class.student.paused");
        };
    }
}
