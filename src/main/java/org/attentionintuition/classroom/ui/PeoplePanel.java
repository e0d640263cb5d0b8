package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.language.Words;

/** Who is in the room, who waits, who was taken out; names are text. */
final class PeoplePanel extends Section {

    private record Shown(List<Participant> people, Set<Integer> here) {}

    private final Presence presence;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph said = new Paragraph();

    PeoplePanel(Presence presence) {
        this.presence = presence;
        addClassName("people");
        said.getElement().setAttribute("role", "status");
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
        var nobody = new Paragraph(Words.say("class.people.nobody"));
        add(new H2(Words.say("class.people.title")), waiting, nobody, list, said);
        var shown = Signal.cached(presence.room()
                .map(now -> now.map(
                                it -> new Shown(List.copyOf(it.room().people().values()), it.here()))
                        .orElse(new Shown(List.of(), Set.of()))));
        Signal.effect(this, () -> {
            nobody.setVisible(shown.get().people().isEmpty());
            list.removeAll();
            shown.get().people().forEach(it -> list.add(item(it, shown.get().here())));
        });
    }

    private ListItem item(Participant who, Set<Integer> here) {
        var name = new Span(who.name());
        name.addClassName("name");
        var how = new Span(
                switch (who.standing()) {
                    case WAITING -> Words.say("class.people.waits");
                    case REMOVED -> Words.say("class.people.removed");
                    case IN ->
                        here.contains(who.number()) ? Words.say("class.people.here") : Words.say("class.people.away");
                });
        how.addClassName("how");
        var item = new ListItem(name, how);
        item.addClassName(who.standing().name().toLowerCase(Locale.ROOT));
        switch (who.standing()) {
            case WAITING -> item.add(button(Words.say("class.people.admit"), who, RoomEvent.Admitted::new), out(who));
            case IN -> item.add(out(who));
            case REMOVED -> item.add(button(Words.say("class.people.restore"), who, RoomEvent.Restored::new));
        }
        return item;
    }

    private Button out(Participant who) {
        return button(Words.say("class.people.remove"), who, RoomEvent.Removed::new);
    }

    private Button button(String text, Participant who, Function<Integer, RoomEvent> wish) {
        var button = new Button(text, click -> ask(wish.apply(who.number())));
        button.setAriaLabel(text + ": " + who.name());
        return button;
    }

    private void ask(RoomEvent event) {
        said.setText(presence.ask(now -> event).orElse(""));
    }
}
