package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.WordLanguages;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.Foreign;

/** What a learner changes in a {@code model} lab. Those that choose among tokens come once there are some. */
record ModelControls(
        ModelLab lab,
        CourseText texts,
        ValueSignal<ModelState> state,
        SerializableConsumer<UnaryOperator<ModelState>> step) {

    Component sentence() {
        return new SentenceField(
                Words.say("lab.model.sentence"),
                true,
                LabFrame.part(state, ModelState::reads),
                typed -> step.accept(now -> now.withReads(typed)));
    }

    Component secondSentence() {
        return new SentenceField(
                Words.say("lab.model.beside"),
                false,
                LabFrame.part(state, ModelState::beside),
                typed -> step.accept(now -> now.withBeside(typed)));
    }

    /** Sentences of the course, each read at a press. */
    Component examples() {
        var examples = new Div(new Span(Words.say("lab.model.examples")));
        examples.addClassName("examples");
        lab.examples()
                .forEach(sentence -> examples.add(
                        EnglishWords.mark(new Button(sentence, click -> step.accept(now -> now.withReads(sentence))))));
        examples.setVisible(!lab.examples().isEmpty());
        return examples;
    }

    /** Which head is looked at. */
    Component head() {
        var head = new Div(
                number(Words.say("lab.model.layer"), ModelLab.LAYERS, ModelState::layer, ModelState::withLayer),
                number(Words.say("lab.model.head"), ModelLab.HEADS, ModelState::head, ModelState::withHead));
        head.addClassName("sizes");
        return head;
    }

    private Component number(
            String label,
            int count,
            SerializableFunction<ModelState, Integer> get,
            SerializableBiFunction<ModelState, Integer, ModelState> with) {
        var items = new ValueSignal<>(IntStream.rangeClosed(1, count).boxed().toList());
        return new ItemSelect(
                label,
                item -> Integer.toString(item),
                items,
                LabFrame.part(state, now -> get.apply(now) + 1),
                chosen -> state.update(now -> with.apply(now, chosen - 1)));
    }

    Component asking(Signal<ModelFigure> figure) {
        return token(Words.say("lab.control.token"), figure, ModelFigure::ask, ModelState::withAsk);
    }

    Component key(Signal<ModelFigure> figure) {
        return token(Words.say("lab.model.key"), figure, ModelFigure::key, ModelState::withKey);
    }

    /** Only two sentences make a head turn. */
    Component rival(Signal<ModelFigure> figure) {
        var rival = token(Words.say("lab.model.rival"), figure, ModelFigure::rival, ModelState::withRival);
        rival.bindVisible(LabFrame.part(figure, it -> it.second().isPresent()));
        return rival;
    }

    private WordSelect token(
            String label,
            Signal<ModelFigure> figure,
            SerializableFunction<ModelFigure, Integer> get,
            SerializableBiFunction<ModelState, Integer, ModelState> with) {
        return new WordSelect(
                label,
                WordLanguages.ENGLISH.keys(),
                LabFrame.part(figure, ModelFigure::words),
                LabFrame.part(figure, get),
                chosen -> state.update(now -> with.apply(now, chosen)));
    }

    /** What every head is measured by. */
    Component find(Signal<ModelFigure> figure) {
        var select = new Select<Find>();
        select.setLabel(Words.say("lab.model.find"));
        select.addClassName("find");
        if (texts.foreign().equals(Foreign.NONE)) {
            select.setItemLabelGenerator(find -> said(figure.peek(), find));
        } else { // with a label, too, the chosen one would be shown as its plain text
            select.setRenderer(new ComponentRenderer<>(find -> texts.said(new Span(), said(figure.peek(), find))));
        }
        var offered = Signal.cached(figure.map(ModelControls::offered));
        var chosen = LabFrame.part(figure, it -> it.state().find());
        Signal.effect(select, () -> {
            select.setItems(offered.get().keySet());
            select.setValue(chosen.get());
        });
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                state.update(now -> now.withFind(change.getValue()));
            }
        });
        return select;
    }

    /** With the words of the sentence; only two sentences make a head turn. */
    private static Map<Find, String> offered(ModelFigure figure) {
        var offered = new LinkedHashMap<Find, String>();
        for (var find : Find.values()) {
            if (find != Find.TURN
                    || figure.second().isPresent()
                    || figure.state().find() == Find.TURN) {
                offered.put(find, said(figure, find));
            }
        }
        return offered;
    }

    private static String said(ModelFigure figure, Find find) {
        var words = figure.words();
        return find.said(words.get(figure.ask()), words.get(figure.key()), words.get(figure.rival()));
    }
}
