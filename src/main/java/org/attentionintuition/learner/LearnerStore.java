package org.attentionintuition.learner;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.BrowserStore;
import org.attentionintuition.widget.BrowserStore.Trouble;

/**
 * The record of the learner at this browser tab. It is read from the browser once, soon after the page has opened, and each change is
 * written back; what other tabs change arrives by itself. All methods are for the UI's own thread.
 *
 * <p>Until it has been read, the record holds only what happened on this page; wait with {@link #onceLoaded} before showing a lab as
 * it was left.
 */
public final class LearnerStore implements Serializable {

    private record Sent(long seq, Change change) implements Serializable {}

    private final BrowserStore browser = new BrowserStore();
    private final ValueSignal<LearnerRecord> record = new ValueSignal<>(LearnerRecord.EMPTY);
    private final ValueSignal<Trouble> trouble = new ValueSignal<>(Trouble.NONE);
    /** The last change of each entry: what the browser says may be older than some of them. */
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    private final List<Command> waiting = new ArrayList<>();
    private boolean loaded;
    private long seq;

    private LearnerStore() {
        browser.onStored(this::stored);
    }

    /** The one store of this browser tab. */
    public static LearnerStore of(UI ui) {
        var found = ComponentUtil.getData(ui, LearnerStore.class);
        if (found != null) {
            return found;
        }
        var store = new LearnerStore();
        ComponentUtil.setData(ui, LearnerStore.class, store);
        ui.getElement().appendChild(store.browser.getElement());
        store.browser.ask();
        return store;
    }

    /** What is known now, and every change to it. */
    public Signal<LearnerRecord> record() {
        return record.asReadonly();
    }

    /** How far the learner is with a section; changes only when that does, not when a slider moves. */
    public Signal<SectionProgress> progress(String address) {
        return Signal.cached(record.map(it -> SectionProgress.of(it, address)));
    }

    /** Why the browser keeps nothing, in a sentence; empty if it does. */
    public Signal<String> trouble() {
        return trouble.map(LearnerStore::words);
    }

    /** Runs the command when the browser's record is there: at once if it already is. */
    public void onceLoaded(Command command) {
        if (loaded) {
            command.execute();
        } else {
            waiting.add(command);
        }
    }

    /** The learner is at this section ({@code course/section}) now. */
    public void visited(String address) {
        var now = Instant.now();
        onceLoaded(() -> change(record.peek().withVisited(address, now))); // an earlier visit must be known to be kept
    }

    /** A prediction ({@code course/section/block}) has been made; one made before is forgotten. */
    public void predicted(String id, Outcome outcome) {
        change(record.peek().withPrediction(id, outcome));
    }

    /** A challenge ({@code course/section/block}) has been solved; the first time counts. */
    public void solved(String id) {
        change(record.peek().withSolved(id, Instant.now()));
    }

    /** A challenge ({@code course/section/block}) that has been started is as far as this. */
    public void played(String id, Played played) {
        change(record.peek().withPlayed(id, played));
    }

    /**
     * A lab stands like this now. To be called after it was put back to where it had been left: a lab at its start would otherwise
     * overwrite that. Before the record has been read an empty text is passed over for the same reason, and a text that
     * cannot be kept (too long, control characters) always.
     *
     * @param text the state, empty for the start
     */
    public void labState(String address, String lab, String text) {
        if (text.isEmpty() ? loaded : Names.state(text)) {
            change(record.peek().withLabState(address + "/" + lab, text));
        }
    }

    /** How a lab was left; empty if it stands as at its start. */
    public Optional<String> labState(String address, String lab) {
        return Optional.ofNullable(record.peek().labStates().get(address + "/" + lab));
    }

    /** The record as a file that {@link #restore} reads. */
    public String file() {
        return Document.write(record.peek());
    }

    /**
     * Adds to the record what a file holds. A file that cannot be read changes nothing; nor does any as long as it is not known what the
     * browser keeps, since it would be written over that.
     */
    public LearnerReader.Reading restore(String file) {
        if (!loaded) {
            return LearnerReader.Reading.nothing(Words.say("learner.not-yet"));
        }
        if (trouble.peek() == Trouble.LARGE) {
            return LearnerReader.Reading.nothing(words(Trouble.LARGE));
        }
        var reading = LearnerReader.read(file);
        reading.record().ifPresent(it -> replace(record.peek().mergedWith(it)));
        return reading;
    }

    /** Forgets everything, in the browser too. */
    public void clear() {
        replace(LearnerRecord.EMPTY);
    }

    private void replace(LearnerRecord next) {
        sent.clear();
        seq++;
        record.set(next);
        browser.replace(next.isEmpty() ? "" : Document.write(next), seq);
    }

    private void change(LearnerRecord next) {
        var changes = Change.between(record.peek(), next);
        if (changes.isEmpty()) {
            return;
        }
        seq++;
        changes.forEach(it -> {
            sent.remove(it.key());
            sent.put(it.key(), new Sent(seq, it));
        });
        record.set(next);
        browser.change(changes, seq);
    }

    private void stored(BrowserStore.Stored stored) {
        sent.values().removeIf(it -> it.seq() <= stored.seq());
        var unseen = sent.values().stream().map(Sent::change).toList();
        trouble.set(stored.trouble());
        if (stored.trouble() == Trouble.NONE || !stored.text().isEmpty()) {
            var kept = LearnerReader.read(stored.text()).record().orElse(LearnerRecord.EMPTY);
            record.set(Change.apply(unseen, kept));
        }
        loaded = true;
        var ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(Command::execute);
    }

    private static String words(Trouble trouble) {
        return switch (trouble) {
            case NONE -> "";
            case UNAVAILABLE -> Words.say("learner.trouble.unavailable");
            case FULL -> Words.say("learner.trouble.full");
            case FOREIGN -> Words.say("learner.trouble.foreign");
            case LARGE -> Words.say("learner.trouble.large");
        };
    }
}
