package org.attentionintuition.transformer;

import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

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
                .mapToDouble(it -> share(trace.head(it.layer(), it.head()), place))
                .average()
                .orElse(0);
    }

    private static double share(AttentionTrace head, int place) {
        var lengths = IntStream.range(0, head.keys().numRows)
                .mapToDouble(key -> NormOps_DDRM.normF(CommonOps_DDRM.extractRow(head.values(), key, null)))
                .toArray();
        return IntStream.range(1, lengths.length - 1)
                .mapToDouble(row -> share(head, row, lengths, place))
                .average()
                .orElse(0);
    }

    private static double share(AttentionTrace head, int row, double[] lengths, int place) {
        var all = IntStream.range(0, lengths.length)
                .mapToDouble(key -> head.weights().get(row, key) * lengths[key])
                .sum();
        return head.weights().get(row, place) * lengths[place] / all;
    }
}
