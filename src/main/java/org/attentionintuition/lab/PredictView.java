package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.attentionintuition.course.Predict;
import org.attentionintuition.lab.Verdict.Truth;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question before the answer can be seen: answered or skipped, then the engine's answer over the learner's, and why. While it is
 * open, the lab covers its pictures in the state that the question is about.
 */
public final class PredictView extends Section {

    private final Predict question;
    private final LabFrame lab;
    private final Experiment<Predict, Truth> truth;
    private final SerializableConsumer<Boolean> answered;
    private final H2 heading = new H2(Words.say("lab.predict.title"));
    private final Div open = new Div();
    private final Div answer = new Div();
    private final Paragraph elsewhere = new Paragraph(Words.say("lab.predict.asked-of-class"));
    private final UnorderedList paper = new UnorderedList();
    private final Gauge<?> gauge;
    private @Nullable Answer given;
    private boolean held;

    PredictView(
            Predict question,
            LabFrame lab,
            Gauge<?> gauge,
            ExperimentRunner runner,
            SerializableConsumer<Boolean> answered) {
        this.question = question;
        this.lab = lab;
        this.gauge = gauge;
        this.answered = answered;
        addClassName("predict");
        setId(question.id());
        answer.addClassName("revealed");
        heading.setId(question.id() + "-heading");
        heading.getElement().setAttribute("tabindex", "-1");
        truth = Experiment.onDemand(
                this, runner, (it, progress) -> Revelation.truth(it, gauge, progress), this::reveal);
        paper.addClassNames("for-paper", "options");
        add(heading, lab.texts().in(new Paragraph(), question.ask()), open, paper);
        if (!gauge.immediate()) {
            add(status());
        }
        add(answer, elsewhere);
        elsewhere.setVisible(false);
        ask();
    }

    /** How far the measuring is that the answer has to wait for. */
    private Component status() {
        var status = new ExperimentStatus(truth.run());
        Signal.effect(status, () -> {
            if (truth.run().get().trouble() != null) {
                open.setEnabled(true); // what could not be measured can be tried again, or skipped
            }
        });
        return status;
    }

    /** The words of the row that the question is about; none where it is about a number. */
    private List<String> words() {
        return gauge.immediate()
                ? gauge.read(question.state(), question.measure(), fraction -> {})
                        .words()
                : List.of();
    }

    /** What a sheet of paper needs once the question itself is gone from the page, and not before. */
    private void showPaper(boolean shown) {
        paper.removeAll();
        paper.setVisible(shown && !held && !question.options().isEmpty());
        if (shown) {
            question.options().forEach(option -> paper.add(lab.texts().in(new ListItem(), option.text())));
        }
    }

    private void ask() {
        showPaper(false);
        lab.cover(question.id(), question.state());
        answer.removeAll();
        open.removeAll();
        var field = Answer.field(question, words(), lab.texts());
        var commit = new Button(
                Words.say("lab.predict.commit"),
                click -> field.given().ifPresentOrElse(it -> commit(it), field::complain));
        commit.addClassName("primary");
        var buttons = new Div(commit, new Button(Words.say("lab.predict.skip"), click -> skip()));
        buttons.addClassName("history");
        open.add(field.component(), buttons);
    }

    private void askAgain() {
        ask();
        focus(heading);
    }

    private void commit(Answer it) {
        given = it;
        if (gauge.immediate()) {
            reveal(Revelation.truth(question, gauge, fraction -> {}));
        } else {
            open.setEnabled(false);
            truth.start(question);
        }
    }

    private void skip() {
        focus(close(Words.say("lab.predict.skipped")));
    }

    /** A question that is asked elsewhere can neither be answered nor seen here, whatever was done with it before. */
    public void hold(boolean now) {
        held = now;
        lab.hold(question.id(), held);
        open.setVisible(!held);
        showPaper(open.getComponentCount() == 0);
        answer.setVisible(!held);
        elsewhere.setVisible(held);
    }

    /** The id of the lab that the question is about. */
    public String labId() {
        return question.lab();
    }

    /** The learner has answered on an earlier visit; the question can be asked again. */
    public void answeredBefore(boolean right) {
        if (given != null) {
            return; // the browser's memory came later than the answer
        }
        close(right ? Words.say("lab.predict.right-before") : Words.say("lab.predict.wrong-before"));
    }

    private Paragraph close(String said) {
        lab.uncover(question.id());
        open.removeAll();
        showPaper(true);
        answer.removeAll();
        var closed = new Paragraph(said);
        answer.add(closed, later());
        return closed;
    }

    /** The button that had the focus is gone: a screen reader goes on at what came in its place. */
    private static void focus(HtmlContainer text) {
        text.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void reveal(Truth found) {
        var it = given;
        if (it == null) {
            return;
        }
        lab.uncover(question.id());
        open.removeAll();
        open.setEnabled(true);
        showPaper(true);
        answer.removeAll();
        var revelation = new Revelation(question, found, it, lab.texts());
        answer.add(revelation, later());
        focus(revelation.headline());
        answered.accept(it.judge(question, found).right());
    }

    private Component later() {
        var buttons = new Div(
                new Button(Words.say("lab.predict.show"), click -> lab.show(question.state())),
                new Button(Words.say("lab.predict.again"), click -> askAgain()));
        buttons.addClassName("history");
        return buttons;
    }
}
