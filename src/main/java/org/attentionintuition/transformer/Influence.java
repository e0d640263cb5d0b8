package org.attentionintuition.transformer;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** What a token adds to the outputs of heads. A weight is only half of it: a value that is nearly zero adds nothing, however it is weighed. */
public final class Influence {

    private Influence() {}

    /**
     * The share that one token has in the lengths of what is added up, Σ ‖w v‖ (Kobayashi et al. 2020, there with the mixing of the heads
     * behind it): the mean over all heads and all tokens that are no marks, 0…1; 0 where there is no such token.
     *
     * @param place of the token, from 0
     */
    public static double share(EncoderTrace trace, int place) {
        return HeadSearch.places(trace).stream()
                .mapToDouble(it -> share(trace, it, place))
                .average()
                .orElse(0);
    }

    private static double share(EncoderTrace trace, HeadPlace head, int place) {
        var layer = trace.layers().get(head.layer());
        var lengths = IntStream.range(0, trace.tokens().size())
                .mapToDouble(key -> layer.valueLength(head.head(), key))
                .toArray();
        var weights = trace.weights(head);
        return IntStream.range(1, lengths.length - 1)
                .mapToDouble(row -> share(weights, row, lengths, place))
                .average()
                .orElse(0);
    }

    private static double share(DMatrixRMaj weights, int row, double[] lengths, int place) {
        var all = IntStream.range(0, lengths.length)
                .mapToDouble(key -> weights.get(row, key) * lengths[key])
                .sum();
        return weights.get(row, place) * lengths[place] / all;
    }
}
