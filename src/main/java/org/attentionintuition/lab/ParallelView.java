package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.experiment.ParallelResult;
import org.attentionintuition.experiment.ParallelSettings;
import org.attentionintuition.experiment.ParallelWork;
import org.attentionintuition.experiment.Work;
import org.attentionintuition.language.Words;

/** A {@code parallel} lab: steps that wait for each other, work and measured time of a recurrence and of attention at one size. */
final class ParallelView extends LabFrame {

    private static final int REPEATS = 7;

    ParallelView(ParallelLab lab, ExperimentRunner runner) {
        super(lab);
        var state = new ValueSignal<>(settings(lab));
        addControl(VectorControl.bound(
                state,
                seq -> SettingSliders.of(
                        Words.say("lab.parallel.sliders"),
                        seq,
                        SettingSliders.whole(
                                Words.say("lab.parallel.tokens"),
                                lab.length(),
                                state.get().length(),
                                ""),
                        SettingSliders.whole(
                                Words.say("lab.parallel.width"),
                                lab.width(),
                                state.get().width(),
                                "")),
                (now, it) -> it.index() == 0 ? now.withLength((int) it.value()) : now.withWidth((int) it.value())));
        var history = follow(state, LabStates.of(lab), now -> settings(lab));
        var run = Experiment.following(this, state, runner, ParallelWork::run).run();
        var kept = keepResults(run);
        var table = new Scroller(lab.title());
        Signal.effect(table, () -> {
            table.removeAll();
            run.get().result().ifPresent(result -> table.add(table(result, "")));
            kept.get().ifPresent(result -> table.add(table(result, "A: ")));
        });
        var note = note();
        note.bindText(run.map(it -> it.words(ParallelView::words)));
        addPicture(table, note, new ExperimentStatus(run));
        voice().ofRuns(history, runner::after, run, ParallelView::words);
        addTakeAway(
                history, address -> run.get().result().map(ExperimentTables::of).orElse(ExperimentTables.NOTHING));
    }

    /** The experiment as the block sets it. */
    static ParallelSettings settings(ParallelLab lab) {
        return new ParallelSettings(
                (int) lab.length().start(), (int) lab.width().start(), REPEATS, lab.seed());
    }

    private static Table table(ParallelResult result, String before) {
        var table = new Table();
        table.addClassName("figures");
        table.setCaptionText(before
                + Words.say(
                        "lab.parallel.caption",
                        result.settings().length(),
                        result.settings().width()));
        table.getHead()
                .addRow()
                .addColumnHeaderCells(
                        Words.say("lab.parallel.layer"),
                        Words.say("lab.parallel.steps"),
                        Words.say("lab.parallel.operations"),
                        Words.say("lab.parallel.time"));
        table.addRowWithHeader(Words.say("lab.parallel.recurrence"), cells(result.recurrence()));
        table.addRowWithHeader(Words.say("lab.parallel.one-thread"), cells(result.attention()));
        table.addRowWithHeader(
                Words.say("lab.parallel.threads", result.processors()), cells(result.attentionInParallel()));
        return table;
    }

    private static List<String> cells(Work work) {
        return List.of(
                Numbers.whole(work.sequentialSteps()),
                Numbers.whole(work.multiplyAdds()),
                Numbers.fixed(work.medianNanos() / 1e6, 3) + "\u00A0ms");
    }

    private static String words(ParallelResult result) {
        return Words.say(
                "lab.parallel.words",
                result.recurrence().sequentialSteps(),
                result.attention().sequentialSteps(),
                Numbers.fixed(result.timesTheWork(), 1),
                result.processors(),
                result.settings().repeats());
    }
}
