package org.attentionintuition.lab;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Optional;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Show;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.SoftmaxBars;

/** One query to drag, and its weights. The lab itself, with all that can be asked of it, stands in its section. */
@Tag("figure")
public final class CoverLab extends HtmlContainer {

    private final Div pictures = new Div();
    private Signal<Boolean> covered = new ValueSignal<>(false);

    /** @param lab as {@link AttentionLab#brief} leaves it */
    CoverLab(AttentionLab lab, String language, ExperimentRunner runner) {
        addClassNames("lab", "cover-lab");
        setId(lab.id());
        getElement().setAttribute("aria-label", lab.title());
        var start = AttentionState.start(lab, 0);
        var state = new ValueSignal<>(start);
        var figure = Signal.cached(state.map(now -> AttentionFigure.of(lab, now)));
        var texts = CourseText.about(lab, language);
        new Narrator<>(
                this,
                texts,
                state,
                runner::after,
                (before, now) -> Optional.of(
                        covered.peek() || before.withKey(now.key()).equals(now)
                                ? "" // not to be told, or only looked at
                                : SpokenChange.said(
                                        AttentionFigure.of(lab, before).heard(),
                                        AttentionFigure.of(lab, now).heard())));
        var sliders = VectorControl.bound(
                state,
                seq -> figure.get().querySliders(seq),
                (now, it) -> now.withQueries(now.queries().with(now.query(), it.index(), it.value())));
        sliders.addClassName("question");
        var reset = new Button(Words.say("lab.history.reset"), click -> state.set(start));
        reset.bindEnabled(LabFrame.part(state, now -> !now.queries().equals(start.queries())));
        var controls = new Div(sliders, reset);
        controls.addClassName("controls");
        var bars = new SoftmaxBars();
        bars.bind(figure.map(AttentionFigure::bars));
        bars.onSelect(key -> state.update(now -> now.withKey(key.index())));
        pictures.add(bars);
        pictures.addClassName("pictures");
        if (lab.show().contains(Show.PLANE)) {
            var plane = VectorControl.plane(state, seq -> figure.get().plane(seq), AttentionState::moved);
            plane.onSelect(arrow -> {
                if (state.peek().answers(arrow.id())) {
                    state.update(now -> now.withKey(VectorControl.row(arrow.id())));
                }
            });
            pictures.addComponentAsFirst(plane);
        }
        var bench = new Div(controls, pictures);
        bench.addClassName("bench");
        texts.speak(bench);
        add(new Header(texts.in(new H2(), lab.title()), new ProvenanceBadge(lab.provenance())), bench);
    }

    /** Shows and tells nothing while a question about the lab is asked elsewhere. */
    public void coverWhile(Signal<Boolean> asked) {
        covered = asked;
        pictures.bindVisible(asked.map(it -> !it));
        var note = new Paragraph(Words.say("lab.covered.asked"));
        note.addClassNames("note", "covered");
        note.bindVisible(asked);
        add(note);
    }
}
