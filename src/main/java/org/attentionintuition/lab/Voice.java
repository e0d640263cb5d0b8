package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.signals.Signal;
import org.jspecify.annotations.Nullable;

/** How a lab comes to speak: its view says what there is to hear of a state, what stands beside the lab adds to it. */
final class Voice {

    private final Component lab;
    private final Covers covers;
    private final CourseText texts;
    private @Nullable Narrator<?> narrator;

    Voice(Component lab, Covers covers, CourseText texts) {
        this.lab = lab;
        this.covers = covers;
        this.texts = texts;
    }

    /** Tells what changes in the traces of the states. */
    <S> void ofTraces(History<S> history, Rest.Clock clock, SerializableFunction<S, Heard> heard) {
        narrator = new Narrator<>(lab, texts, history.state(), clock, Telling.ofTraces(history, covers, heard));
    }

    /** Tells what an experiment finds after a change. */
    <S, R> void ofRuns(
            History<S> history, Rest.Clock clock, Signal<Run<R>> run, SerializableFunction<R, String> words) {
        var telling = new Narrator<>(lab, texts, history.state(), clock, Telling.ofRuns(history, covers, run, words));
        Signal.effect(lab, () -> {
            if (!run.get().underWay()) {
                telling.stir();
            }
        });
        narrator = telling;
    }

    /** What is there now is not news. */
    void settle() {
        if (narrator != null) {
            narrator.settle();
        }
    }

    /** Adds a sentence to what is told of a change; empty where there is nothing to say. */
    void add(SerializableSupplier<String> sentence) {
        if (narrator != null) {
            narrator.add(sentence);
        }
    }

    /** As {@link #add}, of what the pictures show: not where they are covered. */
    void addOfPictures(SerializableSupplier<String> sentence) {
        add(() -> covers.rowFree().peek() ? sentence.get() : "");
    }
}
