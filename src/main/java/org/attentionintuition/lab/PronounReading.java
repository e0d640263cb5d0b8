package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attentionintuition.course.PronounPair;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Refusal;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.inside.Visit;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.PronounCount;
import org.attentionintuition.transformer.PronounCount.Pair;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many pairs of sentences read for one count. Each sentence is a question of its own, asked when the one before is answered, so that nobody
 * waits behind more than one of them, and no thread waits at all.
 */
final class PronounReading {

    private static final Logger log = LoggerFactory.getLogger(PronounReading.class);

    private final ReadingRoom room;
    private final List<PronounPair> pairs;
    private final List<String> sentences;
    private final Consumer<Stage<PronounCount>> listener;
    private final List<EncoderTrace> read = new ArrayList<>();

    /** Steps to be made; whoever finds none makes them, so that an answer at once does not call the next question from within. */
    private final AtomicInteger steps = new AtomicInteger();

    private volatile @Nullable Visit<EncoderTrace> visit;
    private volatile boolean takenBack;

    private PronounReading(List<PronounPair> pairs, ReadingRoom room, Consumer<Stage<PronounCount>> listener) {
        this.room = room;
        this.pairs = pairs;
        this.listener = listener;
        sentences = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .toList();
    }

    /**
     * Begins.
     *
     * @param listener hears of the stages as those of one question, on any thread, one at a time
     * @return takes the question back
     */
    static Runnable begin(List<PronounPair> pairs, ReadingRoom room, Consumer<Stage<PronounCount>> listener) {
        var reading = new PronounReading(pairs, room, listener);
        reading.step();
        return reading::takeBack;
    }

    private void takeBack() {
        takenBack = true;
        var now = visit;
        if (now != null) {
            now.cancel();
        }
    }

    private void step() {
        if (steps.getAndIncrement() > 0) {
            return;
        }
        do {
            next();
        } while (steps.decrementAndGet() > 0);
    }

    private void next() {
        if (read.size() == sentences.size()) {
            listener.accept(counted());
            return;
        }
        if (!read.isEmpty()) {
            listener.accept(new Stage.Working<>((double) read.size() / sentences.size()));
        }
        if (takenBack) {
            return;
        }
        var asked = room.read(sentences.get(read.size()), this::hear);
        visit = asked;
        if (takenBack) {
            asked.cancel(); // meanwhile
        }
    }

    private void hear(Stage<EncoderTrace> stage) {
        if (takenBack) {
            return;
        }
        switch (stage) {
            case Stage.Answered<EncoderTrace>(var trace) -> {
                read.add(trace);
                step();
            }
            case Stage.Refused<EncoderTrace>(var why) -> listener.accept(new Stage.Refused<>(why));
            case Stage.Waiting<EncoderTrace>(var place) -> listener.accept(new Stage.Waiting<>(place));
            case Stage.Loading<EncoderTrace>(var share) -> listener.accept(new Stage.Loading<>(share));
            case Stage.Working<EncoderTrace> working -> {} // a share of one sentence
        }
    }

    private Stage<PronounCount> counted() {
        try {
            return new Stage.Answered<>(PronounCount.of(places()));
        } catch (IllegalArgumentException e) {
            log.error("The pairs of a course cannot be counted", e);
            return new Stage.Refused<>(new Refusal.Broken());
        }
    }

    /** @throws IllegalArgumentException if a pair has not the words that it names, each as one token, or not as many tokens in both */
    private List<Pair> places() {
        var placed = new ArrayList<Pair>();
        for (int i = 0; i < pairs.size(); i++) {
            placed.add(placed(pairs.get(i), read.get(2 * i), read.get(2 * i + 1)));
        }
        return placed;
    }

    private static Pair placed(PronounPair pair, EncoderTrace first, EncoderTrace second) {
        var words = ModelFigure.words(first);
        var places = Stream.of(pair.pronoun(), pair.one(), pair.other())
                .map(words::indexOf)
                .toList();
        var others = ModelFigure.words(second);
        var same = Stream.of(pair.pronoun(), pair.one(), pair.other())
                .map(others::indexOf)
                .toList();
        if (places.contains(-1) || !places.equals(same) || words.size() != others.size()) {
            throw new IllegalArgumentException(
                    "%s, needed as many tokens in both, and the words at the same places in %s and %s"
                            .formatted(pair, words, others));
        }
        return new Pair(first, second, places.get(0), places.get(1), places.get(2));
    }
}
