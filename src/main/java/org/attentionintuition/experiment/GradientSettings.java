package org.attentionintuition.experiment;

/**
 * What {@link GradientPath} measures.
 *
 * @param encoder kind of recurrent encoder
 * @param width numbers in its state, 1…256
 * @param steps from the first token to the last, 1…10000; 999 for token 1 and token 1000
 * @param spectralRadius largest |eigenvalue| of the encoder's recurrence, 0.01…2
 * @param seed of encoder, sequence, query and keys
 */
public record GradientSettings(Encoder encoder, int width, int steps, double spectralRadius, long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, what was found and what is needed
     */
    public GradientSettings {
        Bounds.within("width", width, 1, 256);
        Bounds.within("steps", steps, 1, 10_000);
        Bounds.within("spectralRadius", spectralRadius, 0.01, 2);
    }

    public GradientSettings withEncoder(Encoder encoder) {
        return new GradientSettings(encoder, width, steps, spectralRadius, seed);
    }

    public GradientSettings withSpectralRadius(double spectralRadius) {
        return new GradientSettings(encoder, width, steps, spectralRadius, seed);
    }
}
