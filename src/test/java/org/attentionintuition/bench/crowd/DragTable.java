package org.attentionintuition.bench.crowd;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.attentionintuition.bench.Section;

/** The table of dragging, a line for each number of hands. */
final class DragTable {

    private static final Duration DRAG = Duration.ofSeconds(15);

    private final Section section;

    DragTable(Section section) {
        this.section = section;
        section.text("""
                | dragging | moves a second | answered, ms | without an answer | bytes a move | server's processors | students' |
                |---|---|---|---|---|---|---|""");
    }

    /**
     * Some of the students drag; how many of their moves have no answer.
     *
     * @param cpu the processor time of the server until now
     */
    int row(List<? extends Load.Hand> students, int dragging, Supplier<Duration> cpu, Duration patience)
            throws InterruptedException {
        var before = cpu.get();
        var own = own();
        var hands = students.subList(0, Math.min(dragging, students.size()));
        var drag = Load.drag(hands, DRAG, patience);
        section.row(
                hands.size() + " of " + students.size(),
                Integer.toString(hands.size() * Load.MOVES_A_SECOND),
                (drag.unanswered() > 0 ? "≥ " : "") + drag.milliseconds().tail(),
                Integer.toString(drag.unanswered()),
                Long.toString(drag.bytesAMove()),
                processors(cpu.get().minus(before), drag.took()),
                processors(own().minus(own), drag.took()));
        return drag.unanswered();
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String processors(Duration used, Duration of) {
        return String.format(Locale.ROOT, "%.2f", used.toMillis() / (double) of.toMillis());
    }
}
