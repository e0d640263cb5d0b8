package org.attentionintuition.shell;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import org.attentionintuition.language.Words;

/** Turns the key / of the {@link SearchField} on and off in this browser: who speaks to a computer, or slips, may not want it. */
public final class SlashSwitch extends Paragraph {

    /** Where the browser remembers it; absent is on. */
    static final String REMEMBERED = "attention-intuition.slash";

    public SlashSwitch() {
        addClassName("slash-switch");
        var box = new Input();
        box.setType("checkbox");
        box.setId("slash");
        var label = new NativeLabel(Words.say("shell.slash"));
        label.setFor(box);
        add(box, label);
        box.getElement().executeJs("""
                const remembered = () => {
                  try { return localStorage.getItem($0) !== 'off'; } catch { return true; }
                };
                this.checked = remembered();
                this.onchange = () => {
                  try { localStorage.setItem($0, this.checked ? 'on' : 'off'); } catch { this.checked = true; }
                };""", REMEMBERED);
    }
}
