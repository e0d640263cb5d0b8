package org.attentionintuition.experiment;

import java.util.List;

/**
 * How much of a sequence can be read back, by position, from the recurrent encoder's last state and through attention.
 *
 * @param settings which encoder it was (kind, width, radius, seed) and how often it was measured
 * @param encoderRecall one per position, first to last: share of held-out sequences whose symbol there the probe reads
 *     correctly from the encoder's last state, 0…1
 * @param attentionRecall the same share, read from the output of a query that asks for that position
 * @param attentionWeight one per position: the weight that its query puts on the position itself, 0…1
 * @param chance 1 / symbols: recall of a guess
 * @param mostFrequent recall of always answering the symbol that the training sequences hold most often; near chance
 */
public record RecallResult(
        RecallSettings settings,
        List<Double> encoderRecall,
        List<Double> attentionRecall,
        List<Double> attentionWeight,
        double chance,
        double mostFrequent) {

    public RecallResult {
        encoderRecall = List.copyOf(encoderRecall);
        attentionRecall = List.copyOf(attentionRecall);
        attentionWeight = List.copyOf(attentionWeight);
    }

    /** Mean over the positions of the encoder's recall. */
    public double encoderMean() {
        return mean(encoderRecall);
    }

    /** Mean over the positions of attention's recall. */
    public double attentionMean() {
        return mean(attentionRecall);
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
