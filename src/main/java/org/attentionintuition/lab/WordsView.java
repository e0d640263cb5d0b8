package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.Analogy;
import org.attentionintuition.inside.Neighbours;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.inside.Tried;
import org.attentionintuition.inside.WordSum;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.SoftmaxBars.Bars;

/** A {@code words} lab: what a trained model's table says of a word or a sum of words, once the learner wants to look into it. */
final class WordsView extends LabFrame {

    private final WordsLab lab;
    private final ReadingRoom room;
    private final ValueSignal<WordsState> state;
    private final History<WordsState> history;
    private final Asking<WordSum, Neighbours> near;
    private final Signal<Optional<WordsFigure>> figure;

    WordsView(WordsLab lab, ReadingRoom room, ExperimentRunner runner) {
        super(lab);
        this.lab = lab;
        this.room = room;
        state = new ValueSignal<>(WordsState.start(lab));
        var word = word();
        addQuestion(word);
        if (!lab.sums().isEmpty()) {
            addQuestion(
                    field(Words.say("lab.words.plus"), it -> it.sum().plus(), WordsState::withPlus),
                    field(Words.say("lab.words.minus"), it -> it.sum().minus(), WordsState::withMinus));
        }
        addControl(counted());
        history = follow(state, LabStates.of(lab), now -> WordsState.start(lab).withOpen(now.open()));
        var others = lab.words().stream().map(WordVector::word).toList();
        near = Asking.following(
                this,
                part(state, now -> asked(now).map(WordsState::sum)),
                runner,
                (sum, listener) -> room.near(sum, others, listener)::cancel);
        figure = Signal.cached(Signal.computed(() -> near.run()
                .get()
                .result()
                .map(found -> new WordsFigure(lab, found, state.get().counted()))));
        if (!others.isEmpty()) {
            addPicture(bars(WordsFigure::others));
        }
        addPicture(bars(WordsFigure::nearest), status(near));
        if (!lab.sums().isEmpty()) {
            var sums = sums(runner);
            addPicture(
                    new SumsTable(lab, this::language, sums.run(), sum -> history.step(now -> now.withSum(sum))),
                    status(sums));
        }
        voice().ofRuns(
                        history,
                        runner::after,
                        near.run(),
                        found -> new WordsFigure(lab, found, state.peek().counted()).said());
        addTakeAway(history, address -> figure.get().map(WordsFigure::taken).orElse(ExperimentTables.NOTHING));
        close(word);
    }

    private WordField word() {
        return new WordField(
                Words.say("lab.words.word"),
                true,
                part(state, it -> it.sum().word()),
                typed -> history.step(now -> now.withWord(typed)));
    }

    /** A word that may be left out. */
    private WordField field(
            String label,
            SerializableFunction<WordsState, String> shown,
            BiFunction<WordsState, String, WordsState> with) {
        return new WordField(label, false, part(state, shown), typed -> history.step(now -> with.apply(now, typed)));
    }

    private Checkbox counted() {
        var counted = new Checkbox(Words.say("lab.words.counted"));
        counted.bindValue(part(state, WordsState::counted), all -> state.update(now -> now.withCounted(all)));
        return counted;
    }

    /** What may be asked of the model: nothing as long as its table is closed, or where there is none. */
    private Optional<WordsState> asked(WordsState now) {
        return Optional.of(now).filter(it -> it.open() && room.open());
    }

    private Asking<List<Analogy>, List<Tried>> sums(ExperimentRunner runner) {
        return Asking.following(
                this,
                part(state, now -> asked(now).map(it -> SumsTable.analogies(lab))),
                runner,
                (analogies, listener) -> room.attempt(analogies, listener)::cancel);
    }

    private Component bars(SerializableFunction<WordsFigure, Bars> picture) {
        var bars = new SoftmaxBars();
        bars.bind(figure.map(it -> it.map(picture).orElse(WordsFigure.NOTHING)));
        bars.bindVisible(figure.map(Optional::isPresent));
        bars.onSelect(chosen -> figure.peek()
                .map(it -> picture.apply(it).bars().get(chosen.index()).word())
                .ifPresent(word -> history.step(now -> now.withSum(WordSum.of(word)))));
        return bars;
    }

    private static Component status(Asking<?, ?> asking) {
        var status = new ExperimentStatus(asking.run());
        var way = note();
        way.bindText(asking.way());
        status.add(way);
        status.addClassName("answer");
        return status;
    }

    /** As long as the table is closed there is nothing to see but what opens it; where there is no table, that there is none. */
    private void close(WordField first) {
        var open = part(state, now -> asked(now).isPresent());
        getChildren()
                .filter(it -> it.hasClassName("bench") || it instanceof Supports)
                .forEach(it -> it.bindVisible(open));
        var door = new Div(note(room.open() ? Words.say("lab.words.door") : absent()));
        door.addClassName("door");
        door.bindVisible(Signal.not(open));
        if (room.open()) {
            door.add(new Button(Words.say("lab.words.open"), click -> {
                history.step(now -> now.withOpen(true));
                first.focus();
            }));
        }
        addComponentAtIndex(1, door);
    }

    private static String absent() {
        return new Refusal.Absent().message(Words.in(Reader.language()));
    }

    private static Paragraph note(String text) {
        var note = note();
        note.setText(text);
        return note;
    }
}
