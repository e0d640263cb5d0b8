package org.attentionintuition.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.Locale;
import org.attentionintuition.course.ParallelLab;
import org.attentionintuition.experiment.ParallelResult;
import org.attentionintuition.experiment.ParallelSettings;
import org.attentionintuition.experiment.ParallelWork;
import org.attentionintuition.experiment.Work;

/** A {@code parallel} lab: steps that wait for each other, work and measured time of a recurrence and of attention at one size. */
final class ParallelView extends LabFrame {

    private static final int REPEATS = 7;

    ParallelView(ParallelLab lab, ExperimentRunner runner) {
        super(lab);
        var state = new ValueSignal<>(settings(lab));
        addControl(VectorControl.bound(
                state,
                seq -> SettingSliders.of(
                        "The size",
                        seq,
                        SettingSliders.whole(
                                "tokens n", lab.length(), state.get().length(), ""),
                        SettingSliders.whole("width d", lab.width(), state.get().width(), "")),
                (now, it) -> it.index() == 0 ? now.withLength((int) it.value()) : now.withWidth((int) it.value())));
        var history = follow(state, LabStates.of(lab), now -> settings(lab));
        var run = Experiment.following(this, state, runner, ParallelWork::run).run();
        var kept = keepResults(run);
        var table = new Div();
        table.addClassName("scroll");
        Signal.effect(table, () -> {
            table.removeAll();
            run.get().result().ifPresent(result -> table.add(table(result, "")));
            kept.get().ifPresent(result -> table.add(table(result, "A: ")));
        });
        var note = note();
        note.bindText(run.map(it -> it.words(ParallelView::words)));
        addPicture(table, note, new ExperimentStatus(run));
        narrateResults(history, runner::after, run, ParallelView::words);
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
        table.setCaptionText(before + "one layer over " + result.settings().length() + " tokens, "
                + result.settings().width() + " numbers each");
        table.getHead().addRow().addColumnHeaderCells("layer", "steps that wait", "multiply-adds", "time (median)");
        table.addRowWithHeader("recurrence", cells(result.recurrence()));
        table.addRowWithHeader("attention, one thread", cells(result.attention()));
        table.addRowWithHeader(
                "attention, up to " + result.processors() + " threads", cells(result.attentionInParallel()));
        return table;
    }

    private static List<String> cells(Work work) {
        return List.of(
                String.format(Locale.ROOT, "%,d", work.sequentialSteps()),
                String.format(Locale.ROOT, "%,d", work.multiplyAdds()),
                String.format(Locale.ROOT, "%.3f ms", work.medianNanos() / 1e6));
    }

    private static String words(ParallelResult result) {
        return String.format(
                Locale.ROOT,
                "The recurrence has %d steps that wait for the one before, attention %d, whatever the length. Attention does %.1f times the "
                        + "multiply-adds; measured on this server with %d processors, median of %d runs.",
                result.recurrence().sequentialSteps(),
                result.attention().sequentialSteps(),
                result.timesTheWork(),
                result.processors(),
                result.settings().repeats());
    }
}
