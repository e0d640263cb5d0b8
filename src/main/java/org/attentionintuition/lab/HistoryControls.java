package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import org.attentionintuition.language.Words;

/** Undo, redo, reset; the usual keys do the same while the focus is in the lab. */
final class HistoryControls extends Div {

    private static final String CONTROL = "(event.ctrlKey !== event.metaKey) && !event.altKey";
    /** The letter on the key; where the keyboard writes no Latin ones, that of its place. */
    private static final String LETTER =
            "(/^[a-z]$/i.test(event.key) ? event.key : event.code.slice(-1)).toLowerCase()";

    private static final String UNDO_KEYS = "!event.shiftKey && " + LETTER + " === 'z'";
    private static final String REDO_KEYS = LETTER + " === (event.shiftKey ? 'z' : 'y')";

    HistoryControls(Component lab, History<?> history, Command reset) {
        addClassName("history");
        var undo = new Button(Words.say("lab.history.undo"), click -> history.undo());
        undo.bindEnabled(history.reach().map(reach -> reach.back() > 0));
        var redo = new Button(Words.say("lab.history.redo"), click -> history.redo());
        redo.bindEnabled(history.reach().map(reach -> reach.forth() > 0));
        add(undo, redo, new Button(Words.say("lab.history.reset"), click -> reset.execute()));
        keys(lab, UNDO_KEYS, history::undo);
        keys(lab, REDO_KEYS, history::redo);
    }

    /** For labs that show the kept state beside the one that moves. */
    static Button keep(History<?> history, Signal<Boolean> uncovered) {
        return keep(history.kept().map(Optional::isPresent), uncovered, history::keep, history::forget);
    }

    /**
     * For labs that show something kept beside what moves.
     *
     * @param keepable whether what is there now may be kept: what is covered would stand beside the next state
     */
    static Button keep(Signal<Boolean> kept, Signal<Boolean> keepable, Command keep, Command forget) {
        var button = new Button();
        button.bindText(kept.map(it -> it ? Words.say("lab.history.forget") : Words.say("lab.history.keep")));
        button.bindEnabled(Signal.computed(() -> keepable.get() || kept.get()));
        button.addClickListener(click -> (kept.peek() ? forget : keep).execute());
        return button;
    }

    /** Within a field for text the keys of undo and redo are the field's own, as everywhere; the lab is not told. */
    static void leaveUndoTo(HasElement field) {
        field.getElement()
                .addEventListener("keydown", event -> {})
                .setFilter("(event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)"
                        + " && (event.stopPropagation(), false)"); // never sent
    }

    /** One listener for each, where shortcuts would be six registrations in every lab of every session. */
    private static void keys(Component lab, String pressed, Command command) {
        lab.getElement()
                .addEventListener("keydown", event -> command.execute())
                .setFilter(CONTROL + " && " + pressed + " && (event.preventDefault(), event.stopPropagation(), true)");
    }
}
