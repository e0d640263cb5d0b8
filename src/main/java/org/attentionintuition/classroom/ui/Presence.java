package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.attentionintuition.classroom.Classroom;
import org.attentionintuition.classroom.Refused;
import org.attentionintuition.classroom.Role;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.language.Words;
import org.attentionintuition.page.OpenSection;
import org.jspecify.annotations.Nullable;

/**
 * What ties a browser tab to a room: who it is there, the room as it is now, and the section that is open. All methods are for the UI's own
 * thread; the room's news come in through {@link UI#access}, only the newest if they are faster than the page.
 */
final class Presence {

    private final UI ui;
    private final Classroom classroom;
    private final Asked.Book questions;
    private final Memory memory = new Memory();
    private final ValueSignal<Optional<Seat>> seat = new ValueSignal<>(Optional.empty());
    private final ValueSignal<Optional<Snapshot>> room = new ValueSignal<>(Optional.empty());
    private final ValueSignal<String> page = new ValueSignal<>("");
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private Runnable endListening = () -> {};
    private String secret = "";
    private Pace pace = Pace.ALONE;
    private @Nullable ClassBar bar;
    private Optional<OpenSection> section = Optional.empty();

    private Presence(UI ui, Classroom classroom, Asked.Book questions) {
        this.ui = ui;
        this.classroom = classroom;
        this.questions = questions;
    }

    /** Ties a new tab to the room that its browser remembers, if any. */
    static void begin(UI ui, Classroom classroom, Asked.Book questions) {
        var presence = new Presence(ui, classroom, questions);
        ComponentUtil.setData(ui, Presence.class, presence);
        ui.getElement().appendChild(presence.memory.getElement());
        ui.addDetachListener(gone -> presence.endListening.run());
        presence.memory.ask(presence::remembered);
    }

    /** That of a tab; there is one in every tab of a book with classrooms. */
    static Presence of(UI ui) {
        var presence = ComponentUtil.getData(ui, Presence.class);
        if (presence == null) {
            throw new IllegalStateException("The tab was opened before there were classrooms");
        }
        return presence;
    }

    Signal<Optional<Seat>> seat() {
        return seat.asReadonly();
    }

    /** The room as it is now; none without a seat, and until the first news have come. */
    Signal<Optional<Snapshot>> room() {
        return room.asReadonly();
    }

    Classroom classroom() {
        return classroom;
    }

    Asked.Book questions() {
        return questions;
    }

    /** The secret of this tab's seat, for a link to itself. */
    String secret() {
        return secret;
    }

    Pace pace() {
        return pace;
    }

    /** The section that is open, {@code course/section}; empty before one is. */
    Signal<String> page() {
        return page.asReadonly();
    }

    private void remembered(String kept) {
        if (seat.peek().isPresent()) {
            return; // an address has said more than the memory
        }
        classroom.seat(kept).ifPresentOrElse(found -> sit(found, kept), () -> memory.forget(kept));
    }

    /** Takes a seat and lets the browser remember it. */
    void enter(Seat taken, String itsSecret) {
        memory.keep(taken.role(), itsSecret);
        sit(taken, itsSecret);
    }

    private void sit(Seat taken, String itsSecret) {
        stand();
        secret = itsSecret;
        seat.set(Optional.of(taken));
        pace = Pace.of(this, ui, taken, classroom.look(taken));
        section.ifPresent(pace::opened);
        room.set(Optional.of(classroom.look(taken)));
        bar = new ClassBar(this, taken);
        ui.getElement().appendChild(bar.getElement());
        room.peek().ifPresent(now -> section.ifPresent(it -> hold(it, now)));
        endListening = classroom.listen(taken, this::hear);
    }

    /** Gives the seat up; the browser forgets it. */
    void leave() {
        memory.forget(secret);
        stand();
    }

    private void stand() {
        endListening.run();
        endListening = () -> {};
        pace.ended();
        pace = Pace.ALONE;
        if (bar != null) {
            bar.getElement().removeFromParent();
            bar = null;
        }
        newest.set(null);
        seat.set(Optional.empty());
        room.set(Optional.empty());
    }

    /** Asks for something to happen in the room; says why not, in a sentence for the reader, if it cannot. */
    Optional<String> ask(Function<Room, RoomEvent> wish) {
        var asking = seat.peek();
        if (asking.isEmpty()) {
            return Optional.of(Words.say("class.nowhere"));
        }
        try {
            classroom.ask(asking.get(), wish);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.why(Words.ofReader()));
        }
    }

    void opened(OpenSection opened) {
        section = Optional.of(opened);
        page.set(opened.address());
        pace.opened(opened);
        room.peek().ifPresent(now -> hold(opened, now));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    private void hear(Snapshot next) {
        if (newest.getAndAccumulate(next, (old, it) -> old == null || it == null ? it : newer(old, it)) == null) {
            try {
                ui.access(this::takeNewest);
            } catch (UIDetachedException closed) {
                endListening.run();
            }
        }
    }

    private static Snapshot newer(Snapshot one, Snapshot other) {
        return one.version() > other.version() ? one : other;
    }

    private void takeNewest() {
        var next = newest.getAndSet(null);
        var now = room.peek();
        if (next == null || now.isEmpty() || next.version() < now.get().version()) {
            return;
        }
        var stands = seat.peek()
                .filter(it -> it.role() == Role.STUDENT || it.holds(next.room()))
                .isPresent();
        if (next.deleted() || !stands) {
            leave();
            return;
        }
        room.set(Optional.of(next));
        section.ifPresent(it -> hold(it, next));
        pace.changed(next);
    }

    /** Whatever is asked of the class is not answered on the side. */
    private void hold(OpenSection opened, Snapshot now) {
        var asked = now.room()
                .currentPoll()
                .filter(poll -> poll.secret())
                .map(poll -> poll.question())
                .orElse("");
        var student = seat.peek().map(it -> !it.role().leads()).orElse(false);
        questions
                .of(opened.address())
                .forEach(it -> opened.hold(it.block(), student && it.id().equals(asked)));
    }
}
