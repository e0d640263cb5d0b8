package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.transformer.EncoderTrace;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a {@code model} lab, read by the trained model while the lab is on the page; never before. The picture changes when all
 * sentences of a state have been read: until then the one before stays.
 */
final class ModelReading {

    /** What was read. */
    private record Read(String sentence, EncoderTrace trace) {}

    private final ModelLab lab;
    private final Asking<String, Read> first;
    private final Asking<String, Read> second;
    private final ValueSignal<Run<ModelFigure>> figure = new ValueSignal<>(new Run<>(null, null, true, null));

    ModelReading(Component owner, ModelLab lab, Signal<ModelState> state, ReadingRoom room, ExperimentRunner runner) {
        this.lab = lab;
        Asking.Desk<String, Read> desk = (sentence, listener) ->
                room.show(sentence, stage -> listener.accept(stage.map(trace -> new Read(sentence, trace))));
        first = Asking.following(owner, LabFrame.part(state, now -> Optional.of(now.reads())), runner, desk);
        second = Asking.following(owner, LabFrame.part(state, ModelState::second), runner, desk);
        Signal.effect(
                owner, () -> follow(state.get(), first.run().get(), second.run().get()));
    }

    /** What is known of the state's picture. */
    Signal<Run<ModelFigure>> figure() {
        return figure.asReadonly();
    }

    /** Where the questions to the model are, in words; empty where nothing is waited for. */
    Signal<String> way() {
        return Signal.computed(() ->
                first.way().get().isEmpty() ? second.way().get() : first.way().get());
    }

    private void follow(ModelState state, Run<Read> one, Run<Read> other) {
        var before = figure.peek();
        figure.set(figure(state, one, other)
                .orElseGet(() -> new Run<>(before.latest(), progress(one, other), true, null)));
    }

    /** Nothing as long as a sentence is being read. */
    private Optional<Run<ModelFigure>> figure(ModelState state, Run<Read> one, Run<Read> other) {
        if (one.trouble() != null && !one.underWay()) {
            return Optional.of(new Run<>(null, null, false, one.trouble()));
        }
        var trace = read(one, state.reads());
        if (trace.isEmpty()) {
            return Optional.empty();
        }
        var alone = new ModelFigure(lab, state, trace.get(), Optional.empty());
        if (state.second().isEmpty()) {
            return Optional.of(Run.found(alone));
        }
        if (other.trouble() != null && !other.underWay()) {
            return Optional.of(new Run<>(alone, null, false, other.trouble()));
        }
        return read(other, state.beside())
                .map(beside -> Run.found(new ModelFigure(lab, state, trace.get(), Optional.of(beside))));
    }

    private static Optional<EncoderTrace> read(Run<Read> run, String sentence) {
        return run.result().filter(it -> it.sentence().equals(sentence)).map(Read::trace);
    }

    private static @Nullable Double progress(Run<Read> one, Run<Read> other) {
        return one.progress() != null ? one.progress() : other.progress();
    }
}
