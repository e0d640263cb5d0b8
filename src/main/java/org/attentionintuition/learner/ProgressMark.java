package org.attentionintuition.learner;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;

/** A tick at a visited section, a number of stars for what was predicted or solved there; in words for a screen reader. */
public final class ProgressMark extends Span {

    /** @param progress of one section, see {@link LearnerStore#progress} */
    public ProgressMark(Signal<SectionProgress> progress) {
        addClassName("progress-mark");
        Reader.own(this); // it stands behind a title
        var sign = new Span();
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.bindText(progress.map(ProgressMark::sign));
        var words = new Span();
        words.addClassName("only-heard");
        words.bindText(progress.map(it -> it.words().isEmpty() ? "" : Words.say("learner.between") + it.words()));
        add(sign, words);
        getElement().bindAttribute("title", progress.map(SectionProgress::words));
    }

    private static String sign(SectionProgress progress) {
        var done = progress.predictions() + progress.solved();
        return (progress.visited() ? "✓" : "") + (done > 0 ? " ★" + done : "");
    }
}
