package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.util.Optional;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.GradientLab;
import org.attentionintuition.course.HeadsLab;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.course.RecallLab;
import org.attentionintuition.course.ScalingLab;
import org.attentionintuition.course.WordsLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.language.Reader;

/** A view for each kind of lab. */
@org.springframework.stereotype.Component
public class Labs {

    private final ExperimentRunner runner;
    private final ReadingRoom room;
    private final Truths truths;

    public Labs(ExperimentRunner runner, ReadingRoom room) {
        this.runner = runner;
        this.room = room;
        truths = new Truths(runner);
    }

    /**
     * The lab as a figure with controls, in its starting state.
     *
     * @param language of the course, a tag
     */
    public LabFrame view(Lab lab, String language) {
        var view = view(lab);
        view.writtenIn(language);
        return view;
    }

    private LabFrame view(Lab lab) {
        return switch (lab) {
            case AttentionLab it -> new AttentionView(it, runner);
            case RecallLab it -> new RecallView(it, runner);
            case GradientLab it -> new GradientView(it, runner);
            case ParallelLab it -> new ParallelView(it, runner);
            case ProjectionsLab it -> new ProjectionsView(it, runner);
            case HeadsLab it -> new HeadsView(it, runner);
            case ScalingLab it -> new ScalingView(it, runner);
            case PlaygroundLab it -> new PlaygroundView(it, runner);
            case WordsLab it -> new WordsView(it, room, runner);
            case ModelLab it -> new ModelView(it, room, runner);
        };
    }

    /**
     * What the cover shows of a lab: to be dragged at once, and nothing to read first.
     *
     * @param language of the course, a tag
     */
    public CoverLab cover(AttentionLab lab, String language) {
        return new CoverLab(lab.brief(), language, runner);
    }

    /**
     * A question about a lab that is on the page.
     *
     * @param answered hears whether an answer was right
     */
    public PredictView predict(Predict question, Lab lab, LabFrame shown, SerializableConsumer<Boolean> answered) {
        return new PredictView(question, shown, Gauge.of(lab, room), runner, answered);
    }

    /** A question about a lab that need not be on the page. */
    public LooseQuestion loose(Predict question, Lab lab) {
        var gauge = Gauge.of(lab, room);
        return new LooseQuestion(
                question,
                CourseText.about(lab, Reader.language().tag()),
                gauge,
                runner,
                (it, listener) -> truths.ask(lab, it, gauge, listener)::cancel);
    }

    /**
     * A question made on the spot, about the row of a lab in a state.
     *
     * @param ask in the asker's own words, empty for the book's
     * @param leader whether for the word with the largest weight, or else for every weight
     * @return none if the lab has no row, or the state is none that can be asked about
     */
    public Optional<LooseQuestion> spot(Lab lab, String state, String ask, boolean leader) {
        return SpotQuestion.of(lab, Gauge.of(lab, room), state, ask, leader).map(it -> loose(it, lab));
    }

    /** Whether a lab shows one row of weights, which can be compared with those of others at a glance. */
    public static boolean hasRow(Lab lab) {
        return lab instanceof AttentionLab || lab instanceof ProjectionsLab || lab instanceof PlaygroundLab;
    }

    /** The rows of many states of a lab, as long as the owner is on the page. */
    public Glimpses glimpses(Component owner, Signal<Glimpses.Request> looked) {
        return new Glimpses(owner, looked, runner, room);
    }

    /**
     * A challenge in a lab that is on the page.
     *
     * @param whose whose doing it is what the lab shows
     * @param played hears whenever a level is begun or reached
     */
    public ChallengeView challenge(
            Challenge challenge,
            Lab lab,
            LabFrame shown,
            Signal<ChallengeView.Whose> whose,
            ChallengeView.Listener played) {
        return new ChallengeView(challenge, shown, Gauge.of(lab, room), whose, played);
    }
}
