package org.attentionintuition.lab;

import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.ProjectionsLab;
import org.attentionintuition.experiment.ProjectionWeights;

/**
 * All that a learner can change in a {@code projections} lab.
 *
 * @param tokens n×2 embeddings
 * @param weights W_Q, W_K, W_V, 2×2 each
 * @param wiring what the learner has broken on purpose
 * @param query row of the token that asks
 * @param step how many recorded steps of training are shown; 0 before training
 */
public record ProjectionsState(Vectors tokens, ProjectionWeights weights, Wiring wiring, int query, int step) {

    static ProjectionsState start(ProjectionsLab lab) {
        return new ProjectionsState(
                lab.tokenVectors(),
                new ProjectionWeights(lab.queryWeights(), lab.keyWeights(), lab.valueWeights()),
                Wiring.WHOLE,
                lab.chosen(),
                0);
    }

    /** The projections as they are wired now. */
    Projections projections() {
        var w = weights;
        return switch (wiring) {
            case WHOLE, NO_SOFTMAX, HARD, NO_SCALING -> w.projections();
            case NO_PROJECTIONS -> ProjectionWeights.identity(tokens.width()).projections();
            case VALUES_ARE_KEYS -> new ProjectionWeights(w.query(), w.key(), w.key()).projections();
            case SWAPPED -> new ProjectionWeights(w.key(), w.query(), w.value()).projections();
        };
    }

    /** Whether the two differ at most in which token asks and which step is shown. */
    boolean sameProjections(ProjectionsState other) {
        return tokens.equals(other.tokens) && weights.equals(other.weights) && wiring == other.wiring;
    }

    ProjectionsState withTokens(Vectors changed) {
        return new ProjectionsState(changed, weights, wiring, query, step);
    }

    ProjectionsState withWeights(ProjectionWeights changed) {
        return new ProjectionsState(tokens, changed, wiring, query, step);
    }

    ProjectionsState withWiring(Wiring changed) {
        return new ProjectionsState(tokens, weights, changed, query, step);
    }

    ProjectionsState withQuery(int chosen) {
        return new ProjectionsState(tokens, weights, wiring, chosen, step);
    }

    /** The weights that training had reached at a recorded step. */
    ProjectionsState atStep(int recorded, ProjectionWeights then) {
        return new ProjectionsState(tokens, then, wiring, query, recorded);
    }
}
