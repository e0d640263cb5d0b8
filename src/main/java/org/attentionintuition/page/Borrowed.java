package org.attentionintuition.page;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attentionintuition.lab.ChallengeView.Whose;
import org.attentionintuition.lab.LabFrame;

/**
 * Which labs of a section stand as somebody else wants them: an address, or whoever leads a class. That is not the learner's work until the
 * learner moves it, and never while somebody leads. The learner's own states come back.
 */
final class Borrowed {

    private final Map<String, LabFrame> frames;
    /** The learner's states from before somebody led; empty if nobody has. */
    private final Map<String, String> own = new LinkedHashMap<>();
    /** Those of them that an address had shown, and that were not moved. */
    private final Map<String, String> ownLinked = new LinkedHashMap<>();
    /** What labs show that is not the learner's. */
    private final ValueSignal<Map<String, String>> shown = new ValueSignal<>(Map.of());

    private final ValueSignal<Boolean> led = new ValueSignal<>(false);

    /** @param frames the labs by their ids */
    Borrowed(Map<String, LabFrame> frames) {
        this.frames = frames;
    }

    /** Whose doing it is what a lab shows. */
    Signal<Whose> whose(String lab) {
        return Signal.cached(Signal.computed(() -> {
            if (led.get()) {
                return Whose.LED;
            }
            return shown.get().containsKey(lab) ? Whose.SHOWN : Whose.OWN;
        }));
    }

    /** An address has given a lab its state. */
    void linked(String lab, String text) {
        var next = new LinkedHashMap<>(shown.peek());
        next.put(lab, text);
        shown.set(next);
    }

    /**
     * A lab stands like this now.
     *
     * @return whether that is the learner's work
     */
    boolean moved(String lab, String text) {
        if (led.peek() || text.equals(shown.peek().get(lab))) {
            return false;
        }
        if (shown.peek().containsKey(lab)) {
            var next = new LinkedHashMap<>(shown.peek());
            next.remove(lab);
            shown.set(next);
        }
        return true;
    }

    /** Somebody leads: labs show these states, those without one what they showed before. */
    void lead(Map<String, String> states) {
        var next = new LinkedHashMap<String, String>();
        frames.forEach((id, frame) -> {
            if (!led.peek()) {
                remember(id, frame.text());
            }
            next.put(id, frame.text());
        });
        led.set(true);
        frames.forEach((id, frame) -> {
            become(frame, states.getOrDefault(id, frame.text()));
            next.put(id, frame.text());
        });
        shown.set(next);
    }

    /** What was moved since a lead that is over is the learner's own as well. */
    private void remember(String lab, String text) {
        var borrowed = shown.peek().containsKey(lab);
        if (!borrowed) {
            own.put(lab, text);
            ownLinked.remove(lab);
        } else if (own.putIfAbsent(lab, text) == null) {
            ownLinked.put(lab, text);
        }
    }

    /** Nobody leads any more, and what is shown stays until the learner moves it or wants the own states back. */
    void handOver() {
        led.set(false);
    }

    /** Every lab stands as the learner left it. */
    void giveBack() {
        var next = new LinkedHashMap<>(shown.peek());
        next.putAll(ownLinked);
        shown.set(next); // what an address had shown is nobody's work in between, either
        frames.forEach((id, frame) -> become(frame, own.getOrDefault(id, frame.text())));
        shown.set(Map.copyOf(ownLinked));
        own.clear();
        ownLinked.clear();
        led.set(false);
    }

    private static void become(LabFrame frame, String text) {
        if (!frame.text().equals(text)) {
            frame.become(text);
        }
    }
}
