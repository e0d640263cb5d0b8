package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.classroom.Contact;
import org.attentionintuition.classroom.Overview;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.language.Words;

/** Who is in the room, who waits, who was taken out; names are text. Each has a line that stays and says what is new about them. */
final class PeoplePanel extends Section {

    private final Presence presence;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph(Words.say("class.people.nobody"));
    private final Paragraph said = new Paragraph();
    private final Map<Integer, PersonLine> lines = new LinkedHashMap<>();

    PeoplePanel(Presence presence, Seat seat) {
        this.presence = presence;
        addClassName("people");
        said.getElement().setAttribute("role", "status");
        add(new H2(Words.say("class.people.title")), waitingList(), nobody, list, said);
        var people = Signal.cached(presence.room()
                .map(now ->
                        now.map(it -> List.copyOf(it.room().people().values())).orElse(List.of())));
        var seen = Watching.by(this, presence, seat);
        Signal.effect(this, () -> show(people.get(), seen.get()));
    }

    private Checkbox waitingList() {
        var waiting = new Checkbox(Words.say("class.people.waiting-list"));
        waiting.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(new RoomEvent.WaitingListSwitched(change.getValue()));
            }
        });
        Signal.effect(
                this,
                () -> waiting.setValue(presence.room()
                        .get()
                        .map(it -> it.room().access().waitingList())
                        .orElse(false)));
        return waiting;
    }

    void show(Collection<Participant> people, Optional<Overview> seen) {
        nobody.setVisible(people.isEmpty());
        people.forEach(who -> {
            var line = lines.computeIfAbsent(who.number(), number -> {
                var added = new PersonLine(this::ask);
                list.add(added);
                return added;
            });
            line.show(who, seen.map(it -> it.sight(who.number()).contact()).orElse(Contact.AWAY));
        });
    }

    private void ask(RoomEvent event) {
        presence.ask(now -> event, refused -> said.setText(refused.orElse("")));
    }
}
