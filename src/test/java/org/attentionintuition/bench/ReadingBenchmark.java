package org.attentionintuition.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attentionintuition.inside.Crowd;
import org.attentionintuition.inside.Crowd.Asks;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.inside.WordSum;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.Models;

/** A class of fifty asks the trained model at the same moment: how long each waits, how long the queue gets, what it takes of memory. */
public final class ReadingBenchmark {

    private static final int LEARNERS = 50;
    private static final int ROUNDS = 15;
    private static final int UNMEASURED = 5;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int SENTENCES_OF_A_PAGE = 4;
    private static final double MIB = 1 << 20;

    private final ReadingRoom room = new ReadingRoom("int8");
    private final List<String> vocabulary = vocabulary();
    private int sentences;
    private int words;

    private ReadingBenchmark() {}

    public static void main(String[] args) throws InterruptedException {
        try (var section = Section.open("reading", text())) {
            new ReadingBenchmark().measure(section);
        }
    }

    private static String text() {
        return """
                ## Reading

                %d learners ask the reading room at the same moment, each for a sentence, or a word, that nobody has asked for before; sentences are
                of %d to %d tokens. The server computes two at a time, each on one thread. Milliseconds until the first, the
                median and the last answer: the median of %d rounds after %d unmeasured ones, with the least and the greatest; the first line
                is one round in a fresh process, the reading of the model included. The queue is the last place that anybody was told.

                | who asks | first answer | median answer | last answer | queue |
                |---|---|---|---|---|""".formatted(LEARNERS, tokens(0), tokens(3), ROUNDS, UNMEASURED);
    }

    private void measure(Section section) throws InterruptedException {
        var before = heap();
        row(section, "%d sentences, the model not yet read".formatted(LEARNERS), List.of(round(this::sentence, 0)));
        var read = heap();
        for (var i = 0; i < UNMEASURED; i++) {
            round(this::sentence, 0);
        }
        row(section, "%d sentences".formatted(LEARNERS), rounds(this::sentence, 0));
        row(section, "%d sentences, half of them taken back at once".formatted(LEARNERS), rounds(this::sentence, 2));
        for (var i = 0; i < UNMEASURED; i++) {
            round(this::word, 0);
        }
        row(section, "%d words, for what is near them".formatted(LEARNERS), rounds(this::word, 0));
        memory(section, before, read);
        pages(section);
        room.destroy();
    }

    /** What pages hold as long as they are open, each with two labs of two sentences of as many tokens as may be, all of them different. */
    private void pages(Section section) {
        var before = heap();
        var shown = new ArrayList<EncoderTrace>();
        for (var i = 0; i < LEARNERS * SENTENCES_OF_A_PAGE; i++) {
            shown.add(read(
                    vocabulary.get(words++) + " so".repeat(ReadingRoom.MOST_TOKENS - 3))); // and a mark at both ends
        }
        var held = heap() - before;
        section.text("""

                A page holds the sentences that it shows. %d pages with %d sentences of %d tokens each that no other page shows hold
                %s MiB more, which is %s MiB a page; pages that show the same sentences hold them once.""".formatted(
                        LEARNERS,
                        SENTENCES_OF_A_PAGE,
                        shown.getLast().tokens().size(),
                        Section.numbers("", held),
                        Section.numbers("", held / LEARNERS)));
    }

    private EncoderTrace read(String sentence) {
        var answer = new CompletableFuture<EncoderTrace>();
        room.read(sentence, stage -> {
            if (stage instanceof Stage.Answered<EncoderTrace>(var trace)) {
                answer.complete(trace);
            } else if (stage instanceof Stage.Refused<EncoderTrace>(var why)) {
                answer.completeExceptionally(new IllegalStateException(sentence + ": " + why));
            }
        });
        return answer.join();
    }

    private List<Crowd> rounds(IntFunction<Asks> learner, int cancelled) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> round(learner, cancelled))
                .toList();
    }

    /** @param cancelled every such visit is taken back; 0 for none */
    private Crowd round(IntFunction<Asks> learner, int cancelled) {
        var crowd = new Crowd(room);
        var visits = crowd.ask(IntStream.range(0, LEARNERS).mapToObj(learner).toList());
        if (cancelled > 0) {
            for (var i = 0; i < visits.size(); i += cancelled) {
                visits.get(i).cancel();
            }
        }
        crowd.awaitOver(visits);
        if (cancelled == 0 && (!crowd.refusals().isEmpty() || crowd.mostAtOnce() > 2)) {
            throw new IllegalStateException("found " + crowd.refusals() + ", " + crowd.mostAtOnce() + " at once");
        }
        return crowd;
    }

    /** Never the same. */
    private Asks sentence(int learner) {
        var sentence = text(sentences++, learner);
        return (there, crowd) -> there.read(sentence, crowd.listener());
    }

    private static List<String> vocabulary() {
        var vocabulary = Models.tokenizer().vocabulary();
        return IntStream.range(0, vocabulary.size())
                .mapToObj(id -> vocabulary.token(id).text())
                .filter(it -> it.matches("[a-z]{4,}"))
                .toList();
    }

    private static String text(int number, int learner) {
        return "%d asks: %s".formatted(1000 + number, "it was too tired to cross the street ".repeat(1 + learner % 4));
    }

    /** With the marks at both ends. */
    private static int tokens(int learner) {
        return Models.tokenizer().tokens(text(0, learner)).size();
    }

    /** Never the same, either. */
    private Asks word(int learner) {
        var word = vocabulary.get(words++);
        return (there, crowd) -> there.near(WordSum.of(word), crowd.listener());
    }

    private static void row(Section section, String who, List<Crowd> rounds) {
        section.row(
                who,
                times(rounds, 0),
                times(rounds, 50),
                times(rounds, 100),
                Integer.toString(
                        rounds.stream().mapToInt(Crowd::longestQueue).max().orElseThrow()));
    }

    private static String times(List<Crowd> rounds, int percent) {
        var times = new Quantiles(rounds.stream()
                .map(round -> new Quantiles(round.answers()).at(percent))
                .toList());
        return rounds.size() == 1 ? Section.numbers("", times.at(50)) : times.middle();
    }

    /** A last round, in whose midst what lives on the heap is counted again and again; collecting it all makes the round slower. */
    private void memory(Section section, double before, double read) throws InterruptedException {
        var over = new AtomicBoolean();
        var during = new ArrayList<Double>();
        var sampler = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                during.add(heap());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        var kept = 0L;
        for (var i = 0; i < 4; i++) {
            kept = Math.max(kept, round(this::sentence, 0).mostKept());
        }
        over.set(true);
        sampler.join();
        section.text("""

                MiB of the heap that are in use after a full collection: before the first question, with the model read and that round's
                sentences kept, at the most in the midst of four more rounds (%d collections), and after them; then what the room keeps of
                sentences, as it counts them, and its limit.

                | before | model read | in the midst | afterwards | kept | limit |
                |---|---|---|---|---|---|""".formatted(during.size()));
        section.row(
                Section.numbers("", before),
                Section.numbers("", read),
                Section.numbers("", new Quantiles(during).at(100)),
                Section.numbers("", heap()),
                Section.numbers("", kept / MIB),
                Section.numbers("", Crowd.keptAtMost() / MIB));
        section.text("""

                Processes that wanted one of the %d processors at the end, this one included: %s on average over a minute.""".formatted(
                Runtime.getRuntime().availableProcessors(),
                Section.numbers("", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())));
    }

    /** What the collector has left alive, and nothing of what was made since. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum()
                / MIB;
    }
}
