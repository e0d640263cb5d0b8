package org.attentionintuition.transformer;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Finds heads that do something: all of them in order, the one that does it most first. */
public final class HeadSearch {

    private HeadSearch() {}

    /**
     * By the weight that a token gives to another.
     *
     * @param from the token that looks, counted from 0
     * @param to the token that is looked at
     */
    public static List<HeadScore> looking(EncoderTrace trace, int from, int to) {
        return ranked(trace, head -> trace.weights(head).get(from, to));
    }

    /** By what they do with every sentence. */
    public static List<HeadScore> having(EncoderTrace trace, HeadHabit habit) {
        return ranked(trace, head -> habit.score(trace, head));
    }

    /** All heads of the sentence's model, layer by layer. */
    public static List<HeadPlace> places(EncoderTrace trace) {
        return IntStream.range(0, trace.layers().size())
                .boxed()
                .flatMap(layer -> IntStream.range(0, trace.heads()).mapToObj(head -> new HeadPlace(layer, head)))
                .toList();
    }

    private static List<HeadScore> ranked(EncoderTrace trace, ToDoubleFunction<HeadPlace> score) {
        return places(trace).stream()
                .map(place -> new HeadScore(place, score.applyAsDouble(place)))
                .sorted(Comparator.comparingDouble(HeadScore::score).reversed())
                .toList();
    }
}
