package org.attentionintuition.classroom.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.classroom.Poll;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.page.Held;
import org.attentionintuition.page.OpenSection;

/** What a tab keeps closed: whatever is asked of the class is not answered on the side; as long as it is not known what that is, nothing is. */
final class Holding {

    private final Asked.Book questions;
    private final Signal<Optional<Seat>> seat;
    private final Signal<Optional<Snapshot>> room;
    private final ValueSignal<Boolean> expected = new ValueSignal<>(false);

    Holding(Asked.Book questions, Signal<Optional<Seat>> seat, Signal<Optional<Snapshot>> room) {
        this.questions = questions;
        this.seat = seat;
        this.room = room;
    }

    /** @param now whether the browser says that it has a seat, and the page does not know yet which */
    void expectSeat(boolean now) {
        expected.set(now);
    }

    boolean expectsSeat() {
        return expected.peek();
    }

    void hold(OpenSection opened) {
        opened.hold(
                expected.peek()
                        ? Held.EVERYTHING
                        : secretPoll(seat.peek(), room.peek())
                                .map(poll -> Asked.held(opened.address(), poll))
                                .orElse(Held.NOTHING));
    }

    /** Whether a lab that is shown away from its page shows nothing now. */
    Signal<Boolean> covered(String its, String lab) {
        return Signal.cached(Signal.computed(() -> expected.get()
                || secretPoll(seat.get(), room.get())
                        .filter(poll -> questions.isAbout(poll, its, lab))
                        .isPresent()));
    }

    private static Optional<Poll> secretPoll(Optional<Seat> by, Optional<Snapshot> now) {
        return now.filter(it -> by.filter(seat -> !seat.role().leads()).isPresent())
                .flatMap(it -> it.room().currentPoll())
                .filter(Poll::secret);
    }
}
