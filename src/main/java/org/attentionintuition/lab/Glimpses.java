package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.widget.Foreign;
import org.attentionintuition.widget.SmallBars;
import org.attentionintuition.widget.SmallBars.SmallRow;

/**
 * The rows of many learners' states of one lab, computed by the engine away from the page: only those that are looked at, and given up
 * as soon as they have moved on.
 */
public final class Glimpses {

    private static final Measure WEIGHTS = new Measure(Measure.Kind.WEIGHTS, "");

    /**
     * What is looked at.
     *
     * @param lab one for which {@link Labs#hasRow} holds; none for nothing
     * @param states by whatever number; texts that may come from anywhere: what the lab cannot take stands as at its start
     */
    public record Request(Optional<Lab> lab, Map<Integer, String> states) {

        public Request {
            states = Map.copyOf(states);
        }
    }

    private static final SmallRow NOTHING = new SmallRow("", List.of(), List.of());

    private final Signal<Map<Integer, SmallRow>> rows;
    private final Signal<Optional<Lab>> lab;

    Glimpses(Component owner, Signal<Request> looked, ExperimentRunner runner, ReadingRoom room) {
        var computing = Experiment.<Request, Map<Integer, SmallRow>>following(
                owner, looked, runner, (request, progress) -> rows(request, room, progress));
        rows = Signal.cached(computing.run().map(run -> run.result().orElse(Map.of())));
        lab = Signal.cached(looked.map(Request::lab));
    }

    /** Shows the row of the state of this number, while others are computed the one before; bars without a row are not there. */
    public void show(SmallBars bars, int number) {
        bars.bind(rows.map(all -> all.getOrDefault(number, NOTHING)));
        bars.bindVisible(rows.map(all -> all.containsKey(number)));
        Signal.effect(bars, () -> bars.speak(lab.get().map(CourseText::foreign).orElse(Foreign.NONE)));
    }

    static Map<Integer, SmallRow> rows(Request request, ReadingRoom room, Progress progress) {
        var rows = new LinkedHashMap<Integer, SmallRow>();
        request.lab()
                .<Gauge<?>>map(it -> Gauge.of(it, room))
                .filter(Gauge::immediate)
                .ifPresent(gauge -> request.states().forEach((number, text) -> {
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                    row(gauge, text, progress).ifPresent(row -> rows.put(number, row));
                }));
        return rows;
    }

    private static Optional<SmallRow> row(Gauge<?> gauge, String text, Progress progress) {
        var reading = gauge.read(text, WEIGHTS, progress);
        return Optional.ofNullable(reading.row())
                .map(row -> new SmallRow(row.query(), reading.words(), reading.weights()));
    }
}
