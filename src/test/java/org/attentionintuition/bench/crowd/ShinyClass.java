package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.attentionintuition.bench.Section;

/** The same class in R Shiny: it joins and drags by the same clock, and whatever it is answered is compared with the engine. */
final class ShinyClass implements AutoCloseable {

    private static final int FEW = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<HttpClient> clients = Load.clients();
    private final ShinyLab lab;
    private final ShinyProcess shiny;
    private List<ShinyStudent> students = List.of();

    private ShinyClass(ShinyLab lab) throws IOException, InterruptedException {
        this.lab = lab;
        shiny = ShinyProcess.start(lab);
    }

    /** Measures a class of so many that join in a time, if Shiny is installed, and says so if it is not. */
    static void measure(Section section, int students, Duration storm) throws IOException, InterruptedException {
        section.text("### The same lab in R Shiny\n");
        var version = ShinyProcess.version();
        if (version.isPresent()) {
            section.text(text(version.get()));
            try {
                measure(section, ShinyLab.of(Crowd.LOOKUP), students, storm);
            } catch (IOException | RuntimeException broken) { // what was measured of the book is true without it
                section.text("\nShiny broke off here: %s\n".formatted(broken));
            }
        } else {
            section.text("""
                    Not measured: `Rscript` with the package shiny was not there. On Debian and Ubuntu `apt-get install r-cran-shiny` brings both.
                    """);
        }
    }

    private static String text(String version) {
        return """
                %s, once the book has ended: the same numbers, virtual students, moves and clock, and
                `src/test/resources/org/attentionintuition/bench/crowd/app.R`.

                - *One thread*: a process of R computes for all its visitors on one thread, while the book uses all processors. Who has a
                  class of this size gives Shiny several processes and spreads the visitors over them; what one carries is then to be
                  multiplied, at most by the number of processors.
                - *Less to do*: the app has two sliders and the temperature, bars with scores and weights, exact and soft lookup. It has no
                  plane, no ledger, no undo and no room in which others are told. Nor does it draw a plot, and it puts its HTML together
                  in the quickest way.
                - *Every move*: a slider in Shiny's own page sends its value once it has rested for 250 ms. Virtual students send every
                  move, as the book's page does, so that both answer the same; those 250 ms are in no number here.
                - *Not for ever*: after the last move answers are waited for %d s. If some are missing, the next line is measured in a new process.
                """.formatted(version, PATIENCE.toSeconds());
    }

    private static void measure(Section section, ShinyLab lab, int students, Duration storm)
            throws IOException, InterruptedException {
        var room = new ShinyClass(lab);
        try {
            room.warmUp();
            room.join(section, students, storm);
            var table = new DragTable(section);
            var wrong = 0;
            var broken = 0L;
            var unanswered = 0;
            for (var dragging : new int[] {FEW, students / 10, students * 2 / 5, students}) {
                if (unanswered > 0) { // which this process would still be busy with
                    wrong += room.wrong();
                    broken += room.broken();
                    room.close();
                    room = new ShinyClass(lab);
                    room.warmUp();
                    room.joinAgain(students);
                }
                unanswered = table.row(room.students, dragging, room.shiny::cpu, PATIENCE);
            }
            wrong += room.wrong();
            broken += room.broken();
            section.text("""

                    - Answers with other weights than the engine's: %d. Connections that broke: %d.
                    """.formatted(wrong, broken));
        } finally {
            room.close();
        }
    }

    private int wrong() {
        return students.stream().mapToInt(ShinyStudent::wrong).sum();
    }

    private long broken() {
        return students.stream().filter(ShinyStudent::broken).count();
    }

    /** Until R has compiled what the app needs. */
    private void warmUp() throws InterruptedException {
        join(FEW / 2, Duration.ofSeconds(1));
        Load.drag(students, WARM_UP, PATIENCE);
        students.forEach(ShinyStudent::close);
    }

    private Load.Came<ShinyStudent> join(int many, Duration within) throws InterruptedException {
        var came = Load.come(many, within, this::open);
        students = came.students();
        return came;
    }

    /** As quickly as Shiny lets a few in at a time, so that nobody waits in vain; how quickly is not measured. */
    private void joinAgain(int many) throws InterruptedException {
        var door = new Semaphore(FEW);
        students = Load.come(many, Duration.ofSeconds(1), number -> {
                    door.acquire();
                    try {
                        return open(number);
                    } finally {
                        door.release();
                    }
                })
                .students();
    }

    private ShinyStudent open(int number) throws IOException, InterruptedException {
        return ShinyStudent.open(clients.get(number % clients.size()), shiny.base(), lab);
    }

    private void join(Section section, int many, Duration within) throws IOException, InterruptedException {
        var empty = shiny.liveBytes();
        var came = join(many, within);
        var each = (shiny.liveBytes() - empty) / 1000.0 / Math.max(1, students.size());
        section.text("""
                - *Joining*, %d in %d s, from the first request until the bars are there: %s ms, %d failed.
                - *Live heap* after a full collection: %.0f kB a student.
                """.formatted(many, within.toSeconds(), came.milliseconds().tail(), many - students.size(), each));
    }

    @Override
    public void close() {
        students.forEach(ShinyStudent::close);
        shiny.close();
        clients.forEach(HttpClient::shutdownNow);
    }
}
