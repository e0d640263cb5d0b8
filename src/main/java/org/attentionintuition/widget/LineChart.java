package org.attentionintuition.widget;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;

/** Measured or computed series over a common axis, with horizontal levels to compare with. */
@Tag("line-chart")
@JsModule("./charts/line-chart.ts")
public final class LineChart extends Widget<LineChart.Chart> {

    /** The chart; points outside the axes are cut off at the frame. */
    public record Chart(String caption, Axis x, Axis y, List<Series> series, List<Level> levels)
            implements Serializable {}

    /** An axis from min to max; on a logarithmic one both are above 0. */
    public record Axis(String label, double min, double max, boolean log) implements Serializable {}

    /** A line through points of increasing x; a point that is not finite leaves a gap. */
    public record Series(String name, Role role, List<Point> points) implements Serializable {}

    /** One point of a series. */
    public record Point(double x, double y) implements Serializable {}

    /** A horizontal line to compare with, for instance chance. */
    public record Level(String label, double y) implements Serializable {}

    public LineChart() {
        super("chart");
    }
}
