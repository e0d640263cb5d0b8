package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Predict.Option;
import org.attentionintuition.lab.Verdict.Truth;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.Role;
import org.attentionintuition.widget.VectorSliders.Slider;
import org.attentionintuition.widget.VectorSliders.Sliders;

/** What a learner has answered, and the fields in which each kind of answer is given. */
sealed interface Answer {

    /** An option. */
    record Choice(Option option) implements Answer {}

    /** A number. */
    record Amount(double number) implements Answer {}

    /** A row: one share for each word, their sum 1. */
    record Row(List<Double> shares) implements Answer {}

    default Verdict judge(Predict question, Truth truth) {
        return switch (this) {
            case Choice it -> Verdict.of(question, truth, it.option());
            case Amount it -> Verdict.of(question, truth, it.number());
            case Row it -> Verdict.of(question, truth, it.shares());
        };
    }

    /** The guessed row, if it was one. */
    default Optional<List<Double>> row() {
        return this instanceof Row it ? Optional.of(it.shares()) : Optional.empty();
    }

    /** Where an answer is given. */
    interface Field {
        Component component();

        /** The answer, if it is complete. */
        Optional<Answer> given();

        /** Says what is missing. */
        void complain();
    }

    /**
     * The field for a kind of question.
     *
     * @param words of the row that bars are asked for
     * @param texts how options and words are shown
     */
    static Field field(Predict question, List<String> words, CourseText texts) {
        return switch (question.kind()) {
            case CHOOSE -> new ChoiceField(question, texts);
            case NUMBER -> new OneNumber(question.field());
            case BARS -> new BarField(words, texts);
        };
    }

    /** One of several sentences. */
    final class ChoiceField implements Field {
        private final RadioButtonGroup<Option> options = new RadioButtonGroup<>(Words.say("lab.predict.yours"));

        ChoiceField(Predict question, CourseText texts) {
            options.setItems(question.options());
            options.setItemLabelGenerator(Option::text);
            options.setRenderer(new ComponentRenderer<>(it -> texts.in(new Span(), it.text())));
            options.addClassName("options");
            options.addValueChangeListener(change -> options.setInvalid(false));
        }

        @Override
        public Component component() {
            return options;
        }

        @Override
        public Optional<Answer> given() {
            return options.getOptionalValue().map(Choice::new);
        }

        @Override
        public void complain() {
            options.setErrorMessage(Words.say("lab.predict.choose-one"));
            options.setInvalid(true);
        }
    }

    /** A number within the question's range. */
    final class OneNumber implements Field {
        private final NumberField number = new NumberField(Words.say("lab.predict.yours"));
        private final Predict.Field range;

        OneNumber(Predict.Field range) {
            this.range = range;
            number.setManualValidation(true);
            number.setMin(range.min());
            number.setMax(range.max());
            number.setStep(range.step());
            number.setStepButtonsVisible(true);
            number.addValueChangeListener(change -> number.setInvalid(false));
        }

        @Override
        public Component component() {
            return number;
        }

        @Override
        public Optional<Answer> given() {
            return number.getOptionalValue()
                    .filter(it -> it >= range.min() && it <= range.max())
                    .map(Amount::new);
        }

        @Override
        public void complain() {
            number.setErrorMessage(
                    Words.say("lab.predict.give-number", Numbers.fixed(range.min(), 2), Numbers.fixed(range.max(), 2)));
            number.setInvalid(true);
        }
    }

    /** A slider for each word; whatever they sum to is taken for 1. */
    final class BarField implements Field {
        private final ValueSignal<List<Double>> shares;
        private final Div component = new Div();
        private final Paragraph sum = LabFrame.note();
        private final Paragraph trouble = LabFrame.note();

        BarField(List<String> words, CourseText texts) {
            shares = new ValueSignal<>(Collections.nCopies(words.size(), 0.0));
            component.add(
                    texts.speak(VectorControl.bound(shares, seq -> sliders(words, seq), (now, it) -> {
                        var changed = new ArrayList<>(now);
                        changed.set(it.index(), it.value());
                        trouble.setText("");
                        return List.copyOf(changed);
                    })),
                    sum,
                    trouble);
            sum.bindText(shares.map(BarField::said));
            trouble.getElement().setAttribute("role", "status");
        }

        private Sliders sliders(List<String> words, long seq) {
            var now = shares.get();
            var sliders = IntStream.range(0, words.size())
                    .mapToObj(i -> new Slider(words.get(i), now.get(i), 0, 1, 0.01, false, 2, ""))
                    .toList();
            return new Sliders(Words.say("lab.predict.bars"), Role.SETTING, sliders, seq, true);
        }

        private static double total(List<Double> shares) {
            return shares.stream().mapToDouble(Double::doubleValue).sum();
        }

        private static String said(List<Double> shares) {
            return Words.say("lab.predict.sum", Numbers.fixed(total(shares), 2));
        }

        @Override
        public Component component() {
            return component;
        }

        @Override
        public Optional<Answer> given() {
            var now = shares.peek();
            var total = total(now);
            return total > 0
                    ? Optional.of(new Row(now.stream().map(it -> it / total).toList()))
                    : Optional.empty();
        }

        @Override
        public void complain() {
            trouble.setText(Words.say("lab.predict.no-weight"));
        }
    }
}
