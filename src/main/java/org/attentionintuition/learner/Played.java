package org.attentionintuition.learner;

import java.io.Serializable;

/**
 * How far a challenge that has been started is.
 *
 * @param level the one that is played, from 0
 * @param reached whether its goal has been reached
 */
public record Played(int level, boolean reached) implements Serializable {

    /** No course has as many; what a browser claims is not taken beyond. */
    static final int MOST_LEVELS = 100;

    /** @throws IllegalArgumentException if there can be no such level */
    public Played {
        if (level < 0 || level >= MOST_LEVELS) {
            throw new IllegalArgumentException("No level: " + level);
        }
    }
}
