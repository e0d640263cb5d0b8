package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.regex.Pattern;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Reader;

/**
 * The page of the book that a student was on before the class led on. It is offered, not forced: a class that is let go mostly works on where the
 * teacher has brought it.
 */
final class OwnPlace {

    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    private final UI ui;
    private final Memory memory;
    /** Without its language; empty for none. */
    private final ValueSignal<String> path;
    /** Whether the next page to arrive is not the student's choice: the first one was there before. */
    private boolean led = true;
    /** Whether something was done on the page that is open: then it is an own one, too. */
    private boolean worked;

    OwnPlace(UI ui, Memory memory) {
        this.ui = ui;
        this.memory = memory;
        path = new ValueSignal<>(known(memory.place()));
    }

    /** The cover, whose path is empty, is no place to come back to. */
    private static String known(String claimed) {
        return PATH.matcher(claimed).matches() ? claimed : "";
    }

    /** The path of the page, {@code course/section} for a section; empty if there is none to go back to. */
    Signal<String> path() {
        return path.asReadonly();
    }

    /** Brings the student to another page. The own one is the last on which the student did something, or else that from which it was led first. */
    void lead(String page) {
        if (path.peek().isEmpty() || worked) {
            keep(known(here()));
        }
        led = true;
        worked = false;
        ui.navigate(Reader.address(page));
    }

    /**
     * A page has been opened.
     *
     * @param free whether the student may go anywhere: whoever goes on alone does not want back
     */
    void arrived(boolean free) {
        if (!led && free) {
            keep("");
        }
        led = false;
        worked = false;
    }

    /** The student has done something here that nobody led. */
    void worked() {
        worked = true;
    }

    /** Goes back there. */
    void back() {
        var own = path.peek();
        keep("");
        if (!own.isEmpty()) {
            ui.navigate(Reader.address(own));
        }
    }

    void forget() {
        keep("");
    }

    private String here() {
        return Language.plain(ui.getInternals().getActiveViewLocation().getPath());
    }

    private void keep(String next) {
        if (!next.equals(path.peek())) {
            path.set(next);
            memory.keepPlace(next);
        }
    }
}
