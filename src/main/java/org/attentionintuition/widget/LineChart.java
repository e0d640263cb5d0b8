package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measured or computed series over a common axis, with horizontal levels to compare with. */
@Tag("line-chart")
@JsModule("./charts/line-chart.ts")
public final class LineChart extends Widget<LineChart.Chart> {

    /** The chart; points outside the axes are cut off at the frame. */
    public record Chart(String caption, Axis x, Axis y, List<Series> series, List<Level> levels)
            implements Serializable {

        /** This chart with the lines of another one, kept as A, beside its own; both axes hold both. */
        public Chart beside(Optional<Chart> kept) {
            return kept.map(it -> new Chart(
                            caption,
                            x.with(it.x),
                            y.with(it.y),
                            Stream.concat(series.stream(), it.series.stream().map(Series::asKept))
                                    .toList(),
                            levels))
                    .orElse(this);
        }
    }

    /** An axis from min to max; on a logarithmic one both are above 0. */
    public record Axis(String label, double min, double max, boolean log) implements Serializable {

        private Axis with(Axis other) {
            return new Axis(label, Math.min(min, other.min), Math.max(max, other.max), log);
        }
    }

    /**
     * A line through points of increasing x; a point that is not finite leaves a gap.
     *
     * @param kept whether it was kept to compare others with, and is drawn more quietly
     */
    public record Series(String name, Role role, List<Point> points, boolean kept) implements Serializable {

        public Series(String name, Role role, List<Point> points) {
            this(name, role, points, false);
        }

        private Series asKept() {
            return new Series("A: " + name, role, points, true);
        }
    }

    /** One point of a series. */
    public record Point(double x, double y) implements Serializable {}

    /** A horizontal line to compare with, for instance chance. */
    public record Level(String label, double y) implements Serializable {}

    public LineChart() {
        super("chart");
    }
}
