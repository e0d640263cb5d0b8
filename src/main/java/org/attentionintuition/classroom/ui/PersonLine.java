package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.attentionintuition.classroom.Contact;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.classroom.Participant.Standing;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.language.Words;

/** One who has joined: the name, how it stands, and what a teacher can do about it. */
final class PersonLine extends ListItem {

    private final Consumer<RoomEvent> ask;
    private final Span name = new Span();
    private final Span how = new Span();
    private final Button admit = button(Words.say("class.people.admit"), RoomEvent.Admitted::new);
    private final Button out = button(Words.say("class.people.remove"), RoomEvent.Removed::new);
    private final Button back = button(Words.say("class.people.restore"), RoomEvent.Restored::new);
    private int number;

    PersonLine(Consumer<RoomEvent> ask) {
        this.ask = ask;
        name.addClassName("name");
        how.addClassName("how");
        add(name, how, admit, out, back);
    }

    void show(Participant who, Contact contact) {
        number = who.number();
        name.setText(who.name());
        how.setText(how(who.standing(), contact));
        setClassName(who.standing().name().toLowerCase(Locale.ROOT));
        show(admit, who, who.standing() == Standing.WAITING);
        show(out, who, who.standing() != Standing.REMOVED);
        show(back, who, who.standing() == Standing.REMOVED);
    }

    private static String how(Standing standing, Contact contact) {
        return switch (standing) {
            case WAITING -> Words.say("class.people.waits");
            case REMOVED -> Words.say("class.people.removed");
            case IN -> said(contact);
        };
    }

    /** What is known of somebody's connection, no more. */
    static String said(Contact contact) {
        return switch (contact) {
            case HERE -> Words.say("class.people.here");
            case BEHIND -> Words.say("class.people.behind");
            case SILENT -> Words.say("class.people.silent");
            case AWAY -> Words.say("class.people.away");
        };
    }

    private Button button(String text, IntFunction<RoomEvent> wish) {
        return new Button(text, click -> ask.accept(wish.apply(number)));
    }

    private static void show(Button button, Participant who, boolean shown) {
        button.setVisible(shown);
        button.setAriaLabel(button.getText() + ": " + who.name());
    }
}
