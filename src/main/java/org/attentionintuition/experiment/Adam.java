package org.attentionintuition.experiment;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Adam (Kingma and Ba 2015, algorithm 1), projected onto a box after each step. */
final class Adam {

    private static final double MEAN_DECAY = 0.9; // β₁
    private static final double SQUARE_DECAY = 0.999; // β₂
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double largest;
    private final List<DMatrixRMaj> means; // m
    private final List<DMatrixRMaj> squares; // v
    private int step;

    /** Starts at rest, for parameters of these shapes. */
    Adam(List<DMatrixRMaj> parameters, double learningRate, double largest) {
        this.learningRate = learningRate;
        this.largest = largest;
        this.means = parameters.stream().map(DMatrixRMaj::createLike).toList();
        this.squares = parameters.stream().map(DMatrixRMaj::createLike).toList();
    }

    /**
     * Takes one step down.
     *
     * @param parameters modified
     * @param gradients of the same shapes, not modified
     */
    void descend(List<DMatrixRMaj> parameters, List<DMatrixRMaj> gradients) {
        step++;
        for (int i = 0; i < parameters.size(); i++) {
            descend(parameters.get(i).data, gradients.get(i).data, means.get(i).data, squares.get(i).data);
        }
    }

    private void descend(double[] parameters, double[] gradient, double[] mean, double[] square) {
        double meanBias = 1 - Math.pow(MEAN_DECAY, step);
        double squareBias = 1 - Math.pow(SQUARE_DECAY, step);
        for (int i = 0; i < parameters.length; i++) {
            mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
            square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
            double move = learningRate * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + EPSILON);
            parameters[i] = Math.clamp(parameters[i] - move, -largest, largest);
        }
    }
}
