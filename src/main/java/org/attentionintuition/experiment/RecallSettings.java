package org.attentionintuition.experiment;

/**
 * What {@link RecallExperiment} measures.
 *
 * @param encoder kind of recurrent encoder
 * @param length symbols in a sequence, 1…100
 * @param width numbers in the encoder's state, 1…256
 * @param spectralRadius largest |eigenvalue| of the encoder's recurrence, 0.01…2
 * @param symbols different symbols, 2…32
 * @param trainingSequences sequences the probe learns from, 1…2000
 * @param testSequences other sequences on which it is measured, 1…2000
 * @param seed of encoder and sequences
 */
public record RecallSettings(
        Encoder encoder,
        int length,
        int width,
        double spectralRadius,
        int symbols,
        int trainingSequences,
        int testSequences,
        long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, what was found and what is needed
     */
    public RecallSettings {
        Bounds.within("length", length, 1, 100);
        Bounds.within("width", width, 1, 256);
        Bounds.within("spectralRadius", spectralRadius, 0.01, 2);
        Bounds.within("symbols", symbols, 2, 32);
        Bounds.within("trainingSequences", trainingSequences, 1, 2000);
        Bounds.within("testSequences", testSequences, 1, 2000);
    }

    public RecallSettings withLength(int length) {
        return new RecallSettings(
                encoder, length, width, spectralRadius, symbols, trainingSequences, testSequences, seed);
    }

    public RecallSettings withWidth(int width) {
        return new RecallSettings(
                encoder, length, width, spectralRadius, symbols, trainingSequences, testSequences, seed);
    }

    public RecallSettings withSpectralRadius(double spectralRadius) {
        return new RecallSettings(
                encoder, length, width, spectralRadius, symbols, trainingSequences, testSequences, seed);
    }
}
