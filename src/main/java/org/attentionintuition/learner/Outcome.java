package org.attentionintuition.learner;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a prediction came out.
 *
 * @param right whether the learner was right
 * @param when to the second
 */
public record Outcome(boolean right, Instant when) implements Serializable {

    public Outcome {
        when = when.truncatedTo(ChronoUnit.SECONDS);
    }

    /** An outcome of this moment. */
    public static Outcome now(boolean right) {
        return new Outcome(right, Instant.now());
    }
}
