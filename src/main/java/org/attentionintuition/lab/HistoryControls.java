package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;

/** Undo, redo, reset; the usual keys do the same while the focus is in the lab. */
final class HistoryControls extends Div {

    HistoryControls(Component lab, History<?> history, Command reset) {
        addClassName("history");
        var undo = new Button("Undo", click -> history.undo());
        undo.bindEnabled(history.reach().map(reach -> reach.back() > 0));
        var redo = new Button("Redo", click -> history.redo());
        redo.bindEnabled(history.reach().map(reach -> reach.forth() > 0));
        add(undo, redo, new Button("Reset", click -> reset.execute()));
        for (var control : new KeyModifier[] {KeyModifier.CONTROL, KeyModifier.META}) {
            shortcut(lab, history::undo, Key.KEY_Z, control);
            shortcut(lab, history::redo, Key.KEY_Z, control, KeyModifier.SHIFT);
            shortcut(lab, history::redo, Key.KEY_Y, control);
        }
    }

    /** For labs that show the kept state beside the one that moves. */
    static Button keep(History<?> history, Signal<Boolean> uncovered) {
        var keep = new Button();
        keep.bindText(history.kept().map(kept -> kept.isPresent() ? "Forget A" : "Keep as A"));
        // What is covered would stand beside the next state.
        keep.bindEnabled(
                Signal.computed(() -> uncovered.get() || history.kept().get().isPresent()));
        keep.addClickListener(click -> {
            if (history.kept().peek().isPresent()) {
                history.forget();
            } else {
                history.keep();
            }
        });
        return keep;
    }

    private static void shortcut(Component lab, Command command, Key key, KeyModifier... modifiers) {
        Shortcuts.addShortcutListener(lab, command, key, modifiers).listenOn(lab);
    }
}
