package org.attentionintuition.experiment;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Kinds of recurrent encoder hₜ = φ(W hₜ₋₁ + U xₜ). */
public enum Encoder {
    /** φ = tanh, W Gaussian, rescaled to the spectral radius. Forgets. */
    TANH("tanh"),

    /** φ = identity, W a random orthogonal matrix times the spectral radius. The best memory that one state can be. */
    ORTHOGONAL("orthogonal");

    private final String id;

    Encoder(String id) {
        this.id = id;
    }

    /** The name used in a course. */
    public String id() {
        return id;
    }

    /**
     * The encoder of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Encoder named(String id) {
        return Arrays.stream(values())
                .filter(encoder -> encoder.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("encoder: found " + id + ", needed "
                        + Arrays.stream(values()).map(Encoder::id).collect(Collectors.joining(" or "))));
    }
}
