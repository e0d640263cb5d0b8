package org.attentionintuition.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class RidgeProbeTest {

    private static final int SYMBOLS = 5;
    private static final int TRAINING = 300;
    private static final int ALL = 1300;

    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] symbols = random.ints(ALL, 0, SYMBOLS).toArray();

    @Test
    void symbolsThatAreWrittenDownAreReadBack() {
        assertThat(new RidgeProbe(oneHot(), TRAINING).recall(symbols, SYMBOLS)).isEqualTo(1);
    }

    @Test
    void theUnitOfTheFeaturesDoesNotMatter() {
        var noisy = oneHot();
        for (int i = 0; i < noisy.data.length; i++) {
            noisy.data[i] += random.nextGaussian();
        }
        var thousandfold = noisy.copy();
        for (int i = 0; i < noisy.data.length; i++) {
            thousandfold.data[i] *= 1000;
        }

        double recall = new RidgeProbe(noisy, TRAINING).recall(symbols, SYMBOLS);
        assertThat(recall).isBetween(0.3, 0.95);
        assertThat(new RidgeProbe(thousandfold, TRAINING).recall(symbols, SYMBOLS))
                .isEqualTo(recall);
    }

    @Test
    void featuresThatKnowNothingAreReadAtChance() {
        var noise = RecurrentEncoder.gaussian(ALL, 10, random);
        double chance = 1.0 / SYMBOLS;
        double fiveStandardErrors = 5 * Math.sqrt(chance * (1 - chance) / (ALL - TRAINING));

        assertThat(new RidgeProbe(noise, TRAINING).recall(symbols, SYMBOLS))
                .isCloseTo(chance, within(fiveStandardErrors));
    }

    /** XᵀX alone would have no inverse: columns are equal, and there are more of them than training rows. */
    @Test
    void featuresThatRepeatThemselvesAreNoObstacle() {
        int copies = 20;
        var repeated = new DMatrixRMaj(ALL, copies * SYMBOLS);
        for (int row = 0; row < ALL; row++) {
            for (int copy = 0; copy < copies; copy++) {
                repeated.set(row, copy * SYMBOLS + symbols[row], 1);
            }
        }
        assertThat(new RidgeProbe(repeated, copies * SYMBOLS - 1).recall(symbols, SYMBOLS))
                .isEqualTo(1);
    }

    private DMatrixRMaj oneHot() {
        var features = new DMatrixRMaj(ALL, SYMBOLS);
        for (int row = 0; row < ALL; row++) {
            features.set(row, symbols[row], 1);
        }
        return features;
    }
}
