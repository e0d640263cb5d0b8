package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.course.Predict;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.lab.Verdict.Truth;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.SoftmaxBars.Beside;

/** The engine's answer to a question, held against that of a learner, and why. */
final class Revelation extends Div {

    private final Paragraph headline = new Paragraph();
    private final CourseText texts;

    /** @param texts how those of the question are shown */
    Revelation(Predict question, Truth found, Answer given, CourseText texts) {
        this.texts = texts;
        var verdict = given.judge(question, found);
        headline(Words.say(verdict.right() ? "lab.predict.right" : "lab.predict.wrong", verdict.distance()));
        said(verdict.mistake());
        said(verdict.because());
        row(found, Optional.of(given));
    }

    /** The answer to who gave none. */
    Revelation(Predict question, Truth found, CourseText texts) {
        this.texts = texts;
        headline(Verdict.said(found));
        said(Verdict.because(question, found));
        row(found, Optional.empty());
    }

    /** What a question asks for, measured. */
    static Truth truth(Predict question, Gauge<?> gauge, Progress progress) {
        return new Truth(
                gauge.read(question.from(), question.measure(), progress),
                gauge.read(question.state(), question.measure(), progress));
    }

    /** Whether it was right, or what is. */
    Paragraph headline() {
        return headline;
    }

    private void headline(String text) {
        texts.said(headline, text);
        headline.addClassName("verdict");
        add(headline);
    }

    private void said(String sentence) {
        if (!sentence.isEmpty()) {
            add(texts.in(new Paragraph(), sentence));
        }
    }

    private void row(Truth found, Optional<Answer> given) {
        var row = found.now().row();
        if (row != null) {
            add(bars(row, found, given));
        }
    }

    /** The true row, with the guess beside it, or the row before. */
    private Component bars(Bars row, Truth found, Optional<Answer> given) {
        var others = given.flatMap(Answer::row).map(guess -> new Beside(Words.say("lab.predict.bar-yours"), guess));
        if (others.isEmpty() && found.before().words().equals(found.now().words())) {
            others = Optional.of(new Beside(
                    Words.say("lab.predict.bar-before"), found.before().weights()));
        }
        var engine = new Bars(Words.say("lab.predict.engine"), row.query(), row.bars(), row.sum(), -1);
        var shown = others.map(engine::beside).orElse(engine);
        var bars = new SoftmaxBars();
        bars.bind(new ValueSignal<>(shown));
        return texts.speak(bars);
    }
}
