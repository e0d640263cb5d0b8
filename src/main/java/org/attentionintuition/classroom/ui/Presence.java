package org.attentionintuition.classroom.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attentionintuition.classroom.Classroom;
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

    /** Somebody's seat with the room as it is found there. */
    private record Sitting(Seat seat, String secret, Snapshot room) {}

    private final UI ui;
    private final Classroom classroom;
    private final Asked.Book questions;
    private final Errands errands;
    private final boolean framed;
    private final BiFunction<Presence, Seat, ClassBar> bars;
    private final Memory memory = new Memory();
    private final Newest<Snapshot> news;
    private final ValueSignal<Optional<Seat>> seat = new ValueSignal<>(Optional.empty());
    private final ValueSignal<Optional<Snapshot>> room = new ValueSignal<>(Optional.empty());
    private final ValueSignal<String> page = new ValueSignal<>("");
    private Runnable endListening = () -> {};
    private String secret = "";
    private Pace pace = Pace.ALONE;
    private @Nullable ClassBar bar;
    private Optional<OpenSection> section = Optional.empty();
    private boolean arriving;
    private final Holding held;

    private Presence(
            UI ui,
            Classroom classroom,
            Asked.Book questions,
            Errands errands,
            boolean framed,
            BiFunction<Presence, Seat, ClassBar> bars) {
        this.framed = framed;
        this.bars = bars;
        this.ui = ui;
        this.classroom = classroom;
        this.questions = questions;
        this.errands = errands;
        held = new Holding(questions, seat, room);
        news = new Newest<>(ui, Snapshot::newerOf, this::take);
    }

    /**
     * Ties a new tab to the room that its browser remembers, if any.
     *
     * @param framed whether it shows a lab in a frame, which has a bar only where the class cannot be reached, follows nobody and only
     *     holds back what is asked
     */
    static Presence begin(
            UI ui,
            Classroom classroom,
            Asked.Book questions,
            Errands errands,
            boolean framed,
            BiFunction<Presence, Seat, ClassBar> bars) {
        var presence = new Presence(ui, classroom, questions, errands, framed, bars);
        presence.held.expectSeat(Memory.marked(VaadinRequest.getCurrent()));
        ComponentUtil.setData(ui, Presence.class, presence);
        ui.getElement().appendChild(presence.memory.getElement());
        ui.addDetachListener(gone -> presence.endListening.run());
        presence.memory.ask(presence.held.expectsSeat(), presence::remembered);
        presence.memory.onForgotten(presence::givenUp);
        return presence;
    }

    /** That of a tab; there is one in every tab of a book with classrooms whose page is in no frame. */
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

    /** What is kept closed here as long as the class is asked about it. */
    Holding held() {
        return held;
    }

    Classroom classroom() {
        return classroom;
    }

    Asked.Book questions() {
        return questions;
    }

    Errands errands() {
        return errands;
    }

    UI ui() {
        return ui;
    }

    /** The secret of this tab's seat, for a link to itself. */
    String secret() {
        return secret;
    }

    Pace pace() {
        return pace;
    }

    /** The section that is open, {@code course/section}; empty where none is. */
    Signal<String> page() {
        return page.asReadonly();
    }

    Optional<OpenSection> section() {
        return section;
    }

    /** Takes the seat whose secret the browser has kept; none if that is empty. */
    void remembered(String kept) {
        if (seat.peek().isPresent()) {
            return; // an address has said more than the memory
        }
        if (kept.isEmpty()) {
            nobody();
            return;
        }
        errands.run(
                () -> sitting(kept),
                found -> found.ifPresentOrElse(
                        it -> {
                            if (seat.peek().isEmpty()) {
                                sit(it);
                            }
                        },
                        () -> {
                            memory.forget(kept);
                            nobody();
                        }),
                this::unreached);
    }

    /** The browser has no seat, whatever it has said at first. */
    private void nobody() {
        held.expectSeat(false);
        section.ifPresent(held::hold);
    }

    /** Takes the seat that a secret leads to, if the page has a place for it; what goes wrong is told to the page. */
    void enter(String itsSecret, Function<Role, Boolean> fits, Consumer<String> refused) {
        if (itsSecret.equals(secret) && seat.peek().isPresent()) {
            return;
        }
        errands.run(
                () -> sitting(itsSecret).filter(it -> fits.apply(it.seat().role())),
                found -> found.ifPresentOrElse(this::enter, () -> refused.accept(Words.say("class.teach.dead-link"))),
                refused);
    }

    /** Takes a seat that was just made and lets the browser remember it. */
    void enter(Classroom.Entry made) {
        enter(new Sitting(made.seat(), made.secret(), classroom.look(made.seat())));
    }

    private void enter(Sitting taken) {
        memory.keep(taken.seat().role(), taken.secret());
        sit(taken);
    }

    private Optional<Sitting> sitting(String itsSecret) {
        return classroom.seat(itsSecret).map(it -> new Sitting(it, itsSecret, classroom.look(it)));
    }

    private void sit(Sitting taken) {
        stand();
        held.expectSeat(false);
        secret = taken.secret();
        seat.set(Optional.of(taken.seat()));
        pace = framed ? Pace.ALONE : Pace.of(this, taken.seat(), new OwnPlace(ui, memory), taken.room());
        section.ifPresent(pace::opened);
        room.set(Optional.of(taken.room()));
        if (!framed) {
            show(bars.apply(this, taken.seat()));
        }
        section.ifPresent(held::hold);
        endListening =
                framed ? classroom.overhear(taken.seat(), this::hear) : classroom.listen(taken.seat(), this::hear);
    }

    boolean framed() {
        return framed;
    }

    /** Another presence takes the place of this one. */
    void end() {
        stand();
        memory.getElement().removeFromParent();
    }

    /** Another tab of the browser has given up this seat. */
    private void givenUp(String elsewhere) {
        if (seat.peek().filter(it -> it.role() == Role.STUDENT).isPresent() && elsewhere.equals(secret)) {
            stand();
        }
    }

    /** Gives the seat up, in all tabs of the browser; the browser forgets it. */
    void leave() {
        memory.forget(secret);
        stand();
    }

    private void stand() {
        endListening.run();
        endListening = () -> {};
        pace.ended();
        pace = Pace.ALONE;
        show(null);
        news.forget();
        secret = "";
        seat.set(Optional.empty());
        room.set(Optional.empty());
        section.ifPresent(held::hold);
    }

    /** The seat stays remembered, for the next page that is loaded. */
    private void unreached(String why) {
        show(new ClassBar(
                why,
                () -> {
                    show(null);
                    memory.ask(held.expectsSeat(), this::remembered);
                },
                () -> {
                    show(null);
                    nobody();
                }));
    }

    private void show(@Nullable ClassBar next) {
        if (bar != null) {
            bar.getElement().removeFromParent();
        }
        bar = next;
        if (next != null) {
            ui.getElement().appendChild(next.getElement());
        }
    }

    /**
     * Asks for something to happen in the room.
     *
     * @param answered nothing if it has happened, why not in a sentence for the reader if it cannot
     */
    void ask(Function<Room, RoomEvent> wish, Consumer<Optional<String>> answered) {
        seat.peek()
                .ifPresentOrElse(
                        asking -> errands.run(
                                () -> classroom.ask(asking, wish),
                                after -> answered.accept(Optional.empty()),
                                why -> answered.accept(Optional.of(why))),
                        () -> answered.accept(Optional.of(Words.say("class.nowhere"))));
    }

    void opened(OpenSection opened) {
        arriving = true;
        section = Optional.of(opened);
        page.set(opened.address());
        held.hold(opened);
        pace.opened(opened);
    }

    /**
     * A page has opened; where it has told of no section, it has none.
     *
     * @param inTheBook whether it is a page that one can be called away from
     */
    void arrived(boolean inTheBook) {
        if (arriving) {
            arriving = false;
            return;
        }
        section = Optional.empty();
        page.set("");
        pace.elsewhere(inTheBook);
    }

    private void hear(Snapshot next) {
        if (!news.offer(next)) {
            endListening.run();
        }
    }

    private void take(Snapshot next) {
        var now = room.peek();
        if (now.isEmpty() || next.version() < now.get().version()) {
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
        section.ifPresent(held::hold);
        pace.changed(next);
    }
}
