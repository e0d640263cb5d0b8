package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import org.attentionintuition.classroom.Ballot;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a class sees on the wall, at {@code /projector#…}: how to join, how many are in, and of a question no more than a student sees. No
 * names.
 */
@Route(Language.ROUTE + "/projector")
public class ProjectorPage extends SeatPage {

    /** What the wall shows of a poll; votes only once they are revealed. */
    private record Shown(int poll, int round, Poll.Phase phase, int votes) {}

    public ProjectorPage(ObjectProvider<Classroom> classroom) {
        super(classroom);
        addClassName("projector");
    }

    @Override
    String name() {
        return Words.say("class.wall.title");
    }

    /** Whoever waits or was taken out has a seat, too, and the way in is not for them. */
    @Override
    boolean isFor(Role role) {
        return role != Role.STUDENT;
    }

    @Override
    Component door(Presence presence) {
        return new Div(new H1(name()), new Paragraph(Words.say("class.wall.lead")));
    }

    @Override
    Component room(Presence presence, Seat seat) {
        var heading = new H1();
        heading.bindText(presence.room()
                .map(now -> now.map(it -> it.room().title())
                        .filter(it -> !it.isEmpty())
                        .orElse("Attention Intuition")));
        var count = new Paragraph();
        count.addClassName("count");
        count.bindText(presence.room()
                .map(now -> now.map(it -> count(it.room())).orElse("")));
        var poll = new Div();
        poll.addClassName("wall-poll");
        var shown = Signal.cached(presence.room().map(now -> now.flatMap(ProjectorPage::shown)));
        Signal.effect(poll, () -> {
            poll.removeAll();
            shown.get()
                    .flatMap(it -> presence.room().peek())
                    .flatMap(it -> it.room().currentPoll())
                    .ifPresent(it -> show(poll, presence, it));
        });
        return new Div(heading, poll, new InvitePanel(presence, false), count);
    }

    private static String count(Room room) {
        var in = room.people().values().stream().filter(it -> it.in()).count();
        return Words.say("class.wall.in", in);
    }

    private static Optional<Shown> shown(Snapshot now) {
        return now.room()
                .currentPoll()
                .map(it -> new Shown(
                        it.number(), it.round(), it.phase(), it.votes().size()));
    }

    /** The options, so that they can be talked about. */
    private static UnorderedList choices(Asked asked) {
        var choices = new UnorderedList();
        choices.addClassName("choices");
        asked.question()
                .labels()
                .forEach(label -> choices.add(new ListItem(asked.question().show(new Span(), label))));
        return choices;
    }

    private static void show(Div place, Presence presence, Poll poll) {
        presence.questions().find(poll).ifPresent(asked -> {
            place.add(asked.in(new H2()));
            if (poll.secret()) {
                if (poll.ballot() instanceof Ballot.Options) {
                    place.add(choices(asked));
                }
                place.add(new Paragraph(Words.say(
                        poll.open() ? "class.wall.answered" : "class.wall.answered-closed",
                        poll.votes().size())));
            } else {
                var tally = new TallyView(poll, asked);
                place.add(tally, tally.revelation(asked, List.of()));
            }
        });
    }
}
