package org.attentionintuition.classroom.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attentionintuition.classroom.Lead;
import org.attentionintuition.classroom.Pacing;
import org.attentionintuition.classroom.Room;
import org.attentionintuition.classroom.RoomEvent;
import org.attentionintuition.classroom.Seat;
import org.attentionintuition.classroom.Snapshot;
import org.attentionintuition.language.Words;
import org.attentionintuition.page.OpenSection;
import org.attentionintuition.page.OpenSection.Onlooker;

/** Passes a teacher's page and sliders on, as long as the class follows this link. */
final class Leader implements Pace {

    private final Presence presence;
    private final Seat seat;
    private Snapshot now;
    private Optional<OpenSection> section = Optional.empty();
    /** Where the class is being led in this moment; the room does not know it yet. */
    private Optional<String> underWay = Optional.empty();

    private int turns;
    private boolean preparing;
    /** The states that the class may see: those of now, but while a question about them is prepared those from before. */
    private Map<String, String> shown = Map.of();

    private Consumer<Optional<String>> told = refused -> {};

    Leader(Presence presence, Seat seat, Snapshot now) {
        this.presence = presence;
        this.seat = seat;
        this.now = now;
    }

    @Override
    public void opened(OpenSection opened) {
        var again = section.filter(it -> it.address().equals(opened.address())).isPresent();
        section = Optional.of(opened);
        if (!preparing || !again) {
            shown = opened.states();
        }
        if (leads() && !followed().equals(opened.address())) {
            follow(told);
        }
        opened.watch(() -> {
            if (!preparing) {
                shown = opened.states();
                if (leads()) {
                    passOn();
                }
            }
        });
    }

    @Override
    public void elsewhere(boolean inTheBook) {
        section = Optional.empty();
    }

    @Override
    public void changed(Snapshot next) {
        if (next.version() >= now.version()) { // what was just looked up may be newer than what is heard
            now = next;
        }
    }

    @Override
    public void ended() {
        section.ifPresent(open -> open.watch(Onlooker.NONE));
        section = Optional.empty();
    }

    /** Tells somebody of what could not be done when a page was opened; nothing where it was done. */
    void tell(Consumer<Optional<String>> whom) {
        told = whom;
    }

    /** While a question about the sliders is prepared, they are passed on in no way: the class would see the answer before the question. */
    void prepare(boolean now) {
        var over = preparing && !now;
        preparing = now;
        if (over) {
            section.ifPresent(open -> shown = open.states());
            if (leads()) {
                passOn();
            }
        }
    }

    /** Whether the class has been shown a lab in this state last, by following or by being called together. */
    boolean shows(String lab, String state) {
        var lead = presence.classroom().look(seat).lead();
        return lead.page().equals(page()) && state.equals(lead.labs().get(lab));
    }

    /** The class follows from here on. */
    void follow(Consumer<Optional<String>> answered) {
        passOn();
        var here = page();
        var turn = ++turns;
        underWay = Optional.of(here);
        ask(room -> new RoomEvent.Paced(new Pacing.Follow(seat.number(), here)), refused -> {
            if (turn == turns) {
                underWay = Optional.empty(); // unless the class is being led elsewhere by now
            }
            answered.accept(refused);
        });
    }

    /** The class comes here once. */
    void gather(Consumer<Optional<String>> answered) {
        if (section.isEmpty()) {
            answered.accept(Optional.of(Words.say("class.teacher.no-page")));
            return;
        }
        passOn();
        var here = page();
        ask(room -> new RoomEvent.Gathered(here), answered);
    }

    /** All look up; once more, and what was before goes on: whoever followed this link follows to where it is by now. */
    void pause(Consumer<Optional<String>> answered) {
        if (now.room().pacing() instanceof Pacing.Paused paused && led(paused.before())) {
            follow(answered);
        } else {
            ask(
                    room -> new RoomEvent.Paced(
                            room.pacing() instanceof Pacing.Paused it ? it.before() : new Pacing.Paused(room.pacing())),
                    answered);
        }
    }

    private void ask(Function<Room, RoomEvent> wish, Consumer<Optional<String>> answered) {
        presence.ask(wish, refused -> {
            changed(presence.classroom().look(seat));
            answered.accept(refused);
        });
    }

    private void passOn() {
        section.ifPresent(open -> presence.classroom().lead(seat, new Lead(open.address(), shown)));
    }

    private String page() {
        return section.map(OpenSection::address).orElse("");
    }

    private boolean leads() {
        return led(now.room().pacing());
    }

    private boolean led(Pacing pacing) {
        return pacing instanceof Pacing.Follow it && it.link() == seat.number();
    }

    /** Where the class is led, or is being led. */
    private String followed() {
        return underWay.orElseGet(this::settled);
    }

    private String settled() {
        return now.room().pacing() instanceof Pacing.Follow it ? it.page() : "";
    }
}
