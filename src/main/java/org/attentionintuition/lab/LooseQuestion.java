package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.attentionintuition.course.Predict;
import org.attentionintuition.lab.Verdict.Truth;

/** A question of the book away from its page: answered by many, revealed to all. An answer is numbers, which can be kept and counted. */
public final class LooseQuestion {

    private final Predict question;
    private final CourseText texts;
    private final Gauge<?> gauge;
    private final ExperimentRunner runner;
    private final Asking.Desk<Predict, Truth> truths;

    /**
     * @param texts how those of the question are shown
     * @param truths where it is measured what is true, if that takes a while
     */
    LooseQuestion(
            Predict question,
            CourseText texts,
            Gauge<?> gauge,
            ExperimentRunner runner,
            Asking.Desk<Predict, Truth> truths) {
        this.question = question;
        this.texts = texts;
        this.gauge = gauge;
        this.runner = runner;
        this.truths = truths;
    }

    /** Where an answer is given. */
    public interface Field {

        Component component();

        /** The index of an option; a number; or a share for each word, their sum 1. None as long as the answer is not complete. */
        Optional<List<Double>> given();

        /** Says what is missing. */
        void complain();
    }

    public Predict question() {
        return question;
    }

    /** What can be chosen, or the words that get a share; none for a number. */
    public List<String> labels() {
        return switch (question.kind()) {
            case CHOOSE -> question.options().stream().map(Predict.Option::text).toList();
            case BARS ->
                gauge.read(question.state(), question.measure(), fraction -> {}).words();
            case NUMBER -> List.of();
        };
    }

    /** Shows the question, or a label, in place of what was there. */
    public <C extends HtmlContainer> C show(C place, String text) {
        return texts.in(place, text);
    }

    /** A field for an answer. */
    public Field field() {
        var field = Answer.field(question, question.kind() == Predict.Kind.BARS ? labels() : List.of(), texts);
        return new Field() {
            @Override
            public Component component() {
                return field.component();
            }

            @Override
            public Optional<List<Double>> given() {
                return field.given().map(LooseQuestion.this::numbers);
            }

            @Override
            public void complain() {
                field.complain();
            }
        };
    }

    /**
     * The engine's answer, once it is found.
     *
     * @param given numbers as in {@link Field#given}, empty for who has not answered
     * @param right is told the index of the option that is true, where there are options
     */
    public Component revelation(List<Double> given, IntConsumer right) {
        var shown = new Div();
        shown.addClassName("revealed");
        if (gauge.immediate()) {
            shown.add(revealed(Revelation.truth(question, gauge, fraction -> {}), given, right));
        } else {
            var asked = new ValueSignal<>(Optional.of(question));
            var truth = Asking.following(shown, asked, runner, truths).run();
            shown.add(new ExperimentStatus(truth));
            Signal.effect(
                    shown,
                    () -> truth.get().result().ifPresent(found -> {
                        shown.removeAll();
                        shown.add(revealed(found, given, right));
                    }));
        }
        return shown;
    }

    private Component revealed(Truth found, List<Double> given, IntConsumer right) {
        Verdict.right(question, found)
                .ifPresent(it -> right.accept(question.options().indexOf(it)));
        return answer(given)
                .map(it -> new Revelation(question, found, it, texts))
                .orElseGet(() -> new Revelation(question, found, texts));
    }

    private List<Double> numbers(Answer answer) {
        return switch (answer) {
            case Answer.Choice it -> List.of((double) question.options().indexOf(it.option()));
            case Answer.Amount it -> List.of(it.number());
            case Answer.Row it -> it.shares();
        };
    }

    private Optional<Answer> answer(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (question.kind()) {
                    case CHOOSE ->
                        new Answer.Choice(
                                question.options().get(numbers.getFirst().intValue()));
                    case NUMBER -> new Answer.Amount(numbers.getFirst());
                    case BARS -> new Answer.Row(numbers);
                });
    }
}
