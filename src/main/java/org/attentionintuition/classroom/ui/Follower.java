package org.attentionintuition.classroom.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.classroom.Doing;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.page.OpenSection;
import org.attentionintuition.page.OpenSection.Onlooker;

/** Keeps a student's tab where the class is, and gives back what the student did when it is over. */
final class Follower implements Pace {

    private final Presence presence;
    private final Seat seat;
    private final Outbox outbox;
    private final OwnPlace place;
    private Snapshot now;
    private int gathered;
    /** Where everyone is to come, until this tab is there. */
    private String call = "";

    /** Whether the states shown are those of a call, which stay until the student wants the own ones. */
    private final ValueSignal<Boolean> called = new ValueSignal<>(false);

    private boolean led;

    /** Whether the page is none of the book's: whoever is about to join another class is not called away from that. */
    private boolean apart;

    private Optional<OpenSection> section = Optional.empty();
    private Optional<Work> work = Optional.empty();

    Follower(Presence presence, Seat seat, OwnPlace place, Snapshot now) {
        this.presence = presence;
        this.seat = seat;
        this.place = place;
        outbox = new Outbox(presence, () -> me().map(Participant::deeds));
        this.now = now;
        gathered = now.room().gathered().times(); // a call from before was for those who were here
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    public void opened(OpenSection opened) {
        section = Optional.of(opened);
        var its = new Work(presence, seat, opened, outbox, place);
        work = Optional.of(its);
        led = false;
        apart = false;
        called.set(false);
        place.arrived(isFree());
        opened.watch(its);
        presence.ui().access(this::follow); // a navigation is under way; another one waits for its end
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in access goes to the session's error handler
    public void elsewhere(boolean inTheBook) {
        section = Optional.empty();
        work = Optional.empty();
        led = false;
        apart = !inTheBook;
        called.set(false);
        place.arrived(isFree());
        presence.classroom().doing(seat, new Doing("", Map.of()));
        if (inTheBook) {
            presence.ui().access(this::follow);
        }
    }

    @Override
    public void changed(Snapshot next) {
        now = next;
        sendOn();
        follow();
    }

    @Override
    public void alive() {
        sendOn();
    }

    /** Nothing is taken from whom the class has not let in. */
    private void sendOn() {
        if (isIn()) {
            outbox.sendOn();
        }
    }

    private boolean isIn() {
        return me().filter(Participant::in).isPresent();
    }

    private Optional<Participant> me() {
        return Optional.ofNullable(now.room().people().get(seat.number()));
    }

    @Override
    public void ended() {
        section.ifPresent(open -> open.watch(Onlooker.NONE));
        work = Optional.empty();
        release();
        place.forget();
    }

    private void follow() {
        if (apart) {
            return;
        }
        if (!isIn()) {
            call = "";
            release();
            return;
        }
        if (now.room().gathered().times() > gathered) {
            gathered = now.room().gathered().times();
            call = now.room().gathered().page();
        }
        switch (now.room().pacing()) {
            case Pacing.Follow it -> {
                call = ""; // whoever follows is there already
                if (come(it.page())) {
                    called.set(false);
                }
            }
            case Pacing.Free free -> roam();
            case Pacing.Paused paused -> {}
            case Pacing.Within it -> {
                roam();
                if (call.isEmpty() && !isAtOneOf(it.pages())) {
                    place.lead(it.pages().getFirst());
                }
            }
        }
    }

    /** Nobody leads; but there may have been a call to come. */
    private void roam() {
        if (!call.isEmpty()) {
            if (come(call)) {
                call = "";
                called.set(true);
                section.ifPresent(OpenSection::handOver);
                work.ifPresent(it -> it.led(false));
            }
        } else if (!called.peek()) {
            release();
        }
    }

    private boolean isFree() {
        return now.room().pacing() instanceof Pacing.Free && call.isEmpty();
    }

    private boolean isAtOneOf(List<String> pages) {
        return section.filter(open -> pages.contains(open.address())).isPresent();
    }

    /**
     * To the teacher's page, and once there, to the teacher's sliders.
     *
     * @return whether this tab is there
     */
    private boolean come(String page) {
        if (page.isEmpty()) {
            return false; // the teacher has not opened one yet
        }
        if (!isAtOneOf(List.of(page))) {
            place.lead(page); // once it is open, the rest
            return false;
        }
        if (now.lead().page().equals(page)) {
            show(now.lead().labs());
        }
        return true;
    }

    private void show(Map<String, String> states) {
        led = true;
        section.ifPresent(open -> open.show(states));
        work.ifPresent(it -> it.led(true));
    }

    /** Whether somebody else's states are shown though nobody leads. */
    Signal<Boolean> called() {
        return called.asReadonly();
    }

    /** Where the student was before the class led on, as long as that is somewhere else and may be gone to; else empty. */
    Signal<String> placeBefore() {
        return Signal.cached(Signal.computed(() -> {
            var own = place.path().get();
            var away = !own.isEmpty() && !own.equals(presence.page().get());
            return away && presence.room().get().filter(it -> lets(it, own)).isPresent() ? own : "";
        }));
    }

    private static boolean lets(Snapshot room, String page) {
        return switch (room.room().pacing()) {
            case Pacing.Free free -> true;
            case Pacing.Within it -> it.pages().contains(page);
            case Pacing.Follow it -> false;
            case Pacing.Paused it -> false;
        };
    }

    /** Back to where the student was before the class led on. */
    void goBack() {
        release();
        place.back();
    }

    /** The student's own states come back. */
    void release() {
        called.set(false);
        if (led) {
            led = false;
            section.ifPresent(OpenSection::giveBack);
            work.ifPresent(it -> it.led(false));
        }
    }
}
