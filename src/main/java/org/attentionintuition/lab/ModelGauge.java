package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.course.PronounPair;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadTurn;
import org.attentionintuition.transformer.PronounCount;
import org.attentionintuition.transformer.PronounCount.Pair;

/** The numbers of a {@code model} lab, for questions and challenges. */
record ModelGauge(ModelLab lab, ReadingRoom room) {

    /**
     * Waits until the model has read what the state names; not to be called under the session's lock.
     *
     * @throws Unanswered if it cannot be read
     * @throws IllegalArgumentException if there is no such number
     */
    double read(ModelState state, Measure measure) {
        var second = state.second().map(this::read);
        return number(new ModelFigure(lab, state, read(state.reads()), second), measure);
    }

    /**
     * Without waiting.
     *
     * @throws IllegalArgumentException if there is no such number, or not yet
     */
    double known(ModelState state, Measure measure) {
        var second = state.second().map(this::known);
        return number(new ModelFigure(lab, state, known(state.reads()), second), measure);
    }

    /**
     * Reads all pairs and counts; waits as {@link #read(ModelState, Measure)} does.
     *
     * @throws IllegalArgumentException if a pair has not the words that it names, each as one token, or not as many tokens in both
     */
    PronounCount count(List<PronounPair> pairs, Progress progress) {
        var read = new ArrayList<Pair>();
        for (var pair : pairs) {
            var first = read(pair.first());
            var second = read(pair.second());
            var words = ModelFigure.words(first);
            var places = Stream.of(pair.pronoun(), pair.one(), pair.other())
                    .map(words::indexOf)
                    .toList();
            if (places.contains(-1) || words.size() != second.tokens().size()) {
                throw new IllegalArgumentException(
                        "%s, needed as many tokens in both, and in %s the words".formatted(pair, words));
            }
            read.add(new Pair(first, second, places.get(0), places.get(1), places.get(2)));
            progress.reached(read.size(), pairs.size());
        }
        return PronounCount.of(read);
    }

    private EncoderTrace known(String sentence) {
        return room.known(sentence).orElseThrow(() -> new IllegalArgumentException("not read yet"));
    }

    private EncoderTrace read(String sentence) {
        var answer = new CompletableFuture<EncoderTrace>();
        room.read(sentence, stage -> {
            switch (stage) {
                case Stage.Answered<EncoderTrace>(var trace) -> answer.complete(trace);
                case Stage.Refused<EncoderTrace>(var why) -> answer.completeExceptionally(new Unanswered(why));
                case Stage.Waiting<EncoderTrace> waiting -> {}
                case Stage.Loading<EncoderTrace> loading -> {}
                case Stage.Working<EncoderTrace> working -> {}
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the server ends");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unanswered unanswered ? unanswered : new CompletionException(e);
        }
    }

    private static double number(ModelFigure figure, Measure measure) {
        return switch (measure.kind()) {
            case WEIGHT -> weight(figure, Integer.parseInt(measure.of()) - 1);
            case HABIT -> habit(measure).score(figure.first(), figure.place());
            case ALL_HEADS -> habit(measure).mean(figure.first());
            case FLIPS -> flips(figure, measure);
            case OUTPUT, SCORE, WEIGHTS, LEADER, ENTROPY, RECALL, GRADIENT, LARGEST_WEIGHT ->
                throw new IllegalArgumentException("a model lab has no " + measure.text());
        };
    }

    private static double weight(ModelFigure figure, int key) {
        if (key >= figure.words().size()) {
            throw new IllegalArgumentException("no token %d of %s".formatted(key + 1, figure.words()));
        }
        return figure.first().weights(figure.place()).get(figure.ask(), key);
    }

    private static HeadHabit habit(Measure measure) {
        return HeadHabit.valueOf(measure.of().toUpperCase(Locale.ROOT));
    }

    private static double flips(ModelFigure figure, Measure measure) {
        Optional<EncoderTrace> second = figure.counterpart();
        if (second.isEmpty()) {
            throw new IllegalArgumentException("no second sentence of as many tokens");
        }
        var turn = new HeadTurn(figure.first(), second.get(), figure.ask(), figure.key(), figure.rival());
        return measure.of().equals("there") ? turn.there() : turn.back();
    }
}
