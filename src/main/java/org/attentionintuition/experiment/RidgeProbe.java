package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.addEquals;
import static org.ejml.dense.row.CommonOps_DDRM.identity;
import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.multTransA;
import static org.ejml.dense.row.NormOps_DDRM.fastNormF;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Reads a symbol back from numbers that may hold it: ridge regression from the features (and a constant 1) to the
 * one-hot symbol, B = (XᵀX + λI)⁻¹ XᵀY (Hoerl and Kennard 1970); the answer is the symbol with the largest score. All
 * features are first divided by one number, their root mean square, so that λ means the same for every memory.
 *
 * <p>XᵀX is factorised once and serves any number of readouts from the same features.
 */
final class RidgeProbe {

    /** λ, small beside the features' mean square of 1. */
    static final double RIDGE = 0.01;

    private final DMatrixRMaj training; // X, n×(h+1)
    private final DMatrixRMaj heldOut; // k×(h+1)
    private final LinearSolverDense<DMatrixRMaj> gram; // of XᵀX + λI, (h+1)×(h+1)

    /**
     * Prepares to read from these features.
     *
     * @param features one row per sequence, (n+k)×h, not modified
     * @param trainingRows n: the first n rows train, the others are held out
     */
    RidgeProbe(DMatrixRMaj features, int trainingRows) {
        double scale = Math.sqrt(features.getNumElements()) / fastNormF(features);
        this.training = scaledWithOne(features, 0, trainingRows, scale);
        this.heldOut = scaledWithOne(features, trainingRows, features.numRows, scale);
        this.gram = factorised(training);
    }

    /**
     * Learns a readout on the training rows and measures it on the others.
     *
     * @param symbols what each row should be read as, n+k numbers in 0…count−1
     * @return the share of held-out rows that it reads correctly
     */
    double recall(int[] symbols, int count) {
        var readout = new DMatrixRMaj(training.numCols, count); // (h+1)×symbols
        gram.solve(totals(symbols, count), readout);
        var scores = mult(heldOut, readout, null); // k×symbols
        int right = 0;
        for (int row = 0; row < heldOut.numRows; row++) {
            right += largest(scores, row) == symbols[training.numRows + row] ? 1 : 0;
        }
        return (double) right / heldOut.numRows;
    }

    /** XᵀY, (h+1)×symbols: as Y is one-hot, column s is the sum of the rows of X that stand for s. */
    private DMatrixRMaj totals(int[] symbols, int count) {
        var totals = new DMatrixRMaj(training.numCols, count);
        for (int row = 0, at = 0; row < training.numRows; row++) {
            for (int i = 0, to = symbols[row]; i < training.numCols; i++, at++, to += count) {
                totals.data[to] += training.data[at];
            }
        }
        return totals;
    }

    private static int largest(DMatrixRMaj scores, int row) {
        int best = 0;
        for (int column = 1; column < scores.numCols; column++) {
            if (scores.get(row, column) > scores.get(row, best)) {
                best = column;
            }
        }
        return best;
    }

    private static LinearSolverDense<DMatrixRMaj> factorised(DMatrixRMaj training) {
        var gram = multTransA(training, training, null); // XᵀX
        addEquals(gram, RIDGE, identity(gram.numRows));
        var solver = LinearSolverFactory_DDRM.symmPosDef(gram.numRows);
        if (!solver.setA(gram)) {
            throw new IllegalStateException("XᵀX + λI of " + gram.numRows + " features is not positive definite");
        }
        return solver;
    }

    /** Copies with a 1 behind each row. */
    private static DMatrixRMaj scaledWithOne(DMatrixRMaj features, int from, int to, double scale) {
        var wider = new DMatrixRMaj(to - from, features.numCols + 1);
        for (int row = from, at = 0; row < to; row++) {
            for (int i = 0, source = row * features.numCols; i < features.numCols; i++) {
                wider.data[at++] = features.data[source++] * scale;
            }
            wider.data[at++] = 1;
        }
        return wider;
    }
}
