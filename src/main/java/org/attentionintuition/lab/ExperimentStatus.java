package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import java.util.Objects;
import org.attentionintuition.language.Words;

/** How far a long experiment is, or why there is no result; empty otherwise. */
final class ExperimentStatus extends Div {

    <R> ExperimentStatus(Signal<Run<R>> run) {
        addClassName("status");
        getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", Words.say("lab.experiment.progress"));
        bar.bindVisible(run.map(it -> it.progress() != null));
        Signal.effect(
                bar, () -> bar.setValue(Objects.requireNonNullElse(run.get().progress(), 0.0)));
        var trouble = LabFrame.note();
        trouble.bindText(run.map(it -> Objects.requireNonNullElse(it.trouble(), "")));
        add(bar, trouble);
    }
}
