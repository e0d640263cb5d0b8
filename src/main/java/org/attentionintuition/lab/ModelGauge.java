package org.attentionintuition.lab;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.experiment.Progress;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.inside.Stage;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.HeadHabit;
import org.attentionintuition.transformer.HeadTurn;

/** The numbers of a {@code model} lab, for questions and challenges. */
record ModelGauge(ModelLab lab, ReadingRoom room) {

    /** A worker that waits for nobody is free again after so long. */
    private static final long PATIENCE_MILLIS = 100;

    /**
     * Waits until the model has read what the state names; not to be called under the session's lock.
     *
     * @param progress asked again and again whether anyone still waits for the answer
     * @throws CancellationException if not
     * @throws Unanswered if it cannot be read
     * @throws IllegalArgumentException if there is no such number
     */
    double read(ModelState state, Measure measure, Progress progress) {
        var second = state.second().map(sentence -> read(sentence, progress));
        return number(new ModelFigure(lab, state, read(state.reads(), progress), second), measure);
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

    private EncoderTrace known(String sentence) {
        return room.known(sentence).orElseThrow(() -> new IllegalArgumentException("not read yet"));
    }

    private EncoderTrace read(String sentence, Progress progress) {
        var answer = new CompletableFuture<EncoderTrace>();
        var visit = room.read(sentence, stage -> {
            switch (stage) {
                case Stage.Answered<EncoderTrace>(var trace) -> answer.complete(trace);
                case Stage.Refused<EncoderTrace>(var why) -> answer.completeExceptionally(new Unanswered(why));
                case Stage.Waiting<EncoderTrace> waiting -> {}
                case Stage.Loading<EncoderTrace> loading -> {}
                case Stage.Working<EncoderTrace> working -> {}
            }
        });
        try {
            return await(answer, progress);
        } catch (CancellationException e) {
            visit.cancel();
            throw e;
        } catch (InterruptedException e) {
            visit.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("the server ends");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unanswered unanswered ? unanswered : new CompletionException(e);
        }
    }

    private static EncoderTrace await(CompletableFuture<EncoderTrace> answer, Progress progress)
            throws InterruptedException, ExecutionException {
        do {
            progress.reached(0, 1);
        } while (!over(answer));
        return answer.get();
    }

    /** Waits for a while. */
    private static boolean over(CompletableFuture<EncoderTrace> answer) throws InterruptedException {
        try {
            answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
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
