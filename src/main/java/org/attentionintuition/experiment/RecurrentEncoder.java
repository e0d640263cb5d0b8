package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.scale;
import static org.ejml.dense.row.CommonOps_DDRM.transpose;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * A seeded, untrained recurrent encoder hₜ = φ(W hₜ₋₁ + U xₜ) with h₀ = 0 (Elman 1990), xₜ a one-hot symbol. W has the
 * given spectral radius; the entries of U are standard normal. It reads many sequences at once, one state per row.
 */
public final class RecurrentEncoder {

    private final Encoder kind;
    private final DMatrixRMaj recurrence; // W, width×width
    private final DMatrixRMaj recurrenceTransposed; // Wᵀ, for states that are rows
    private final DMatrixRMaj embeddings; // Uᵀ, symbols×width

    private RecurrentEncoder(Encoder kind, DMatrixRMaj recurrence, DMatrixRMaj embeddings) {
        this.kind = kind;
        this.recurrence = recurrence;
        this.recurrenceTransposed = transpose(recurrence, null);
        this.embeddings = embeddings;
    }

    /**
     * An encoder drawn at random, the same for the same arguments.
     *
     * @param width numbers in the state
     * @param spectralRadius largest |eigenvalue| of W
     * @param symbols how many different symbols there are to read
     */
    public static RecurrentEncoder seeded(Encoder kind, int width, double spectralRadius, int symbols, long seed) {
        var random = new SplittableRandom(seed);
        var gaussian = gaussian(width, width, random);
        var recurrence = switch (kind) {
            case TANH -> {
                scale(1 / spectralRadius(gaussian), gaussian);
                yield gaussian;
            }
            case ORTHOGONAL -> orthogonal(gaussian);
        };
        scale(spectralRadius, recurrence);
        return new RecurrentEncoder(kind, recurrence, gaussian(symbols, width, random));
    }

    /** The recurrence W, width×width, not to be modified. */
    public DMatrixRMaj recurrence() {
        return recurrence;
    }

    /** One row per symbol, symbols×width: what the encoder adds to its state on reading it; not to be modified. */
    public DMatrixRMaj embeddings() {
        return embeddings;
    }

    /** The state h₀ of n sequences, n×width, all zero. */
    public DMatrixRMaj start(int sequences) {
        return new DMatrixRMaj(sequences, recurrence.numRows);
    }

    /**
     * Reads one more symbol of each sequence.
     *
     * @param states hₜ₋₁, n×width, not modified
     * @param symbols xₜ, one per row
     * @return hₜ, n×width
     */
    public DMatrixRMaj read(DMatrixRMaj states, int[] symbols) {
        var next = mult(states, recurrenceTransposed, null); // n×width
        int width = recurrence.numRows;
        for (int row = 0; row < symbols.length; row++) {
            for (int i = 0, at = row * width, symbol = symbols[row] * width; i < width; i++, at++, symbol++) {
                next.data[at] = activation(next.data[at] + embeddings.data[symbol]);
            }
        }
        return next;
    }

    /**
     * Takes a gradient one step back: vᵀ ↦ vᵀ ∂hₜ/∂hₜ₋₁ = vᵀ diag(φ′) W.
     *
     * @param gradient vᵀ with respect to hₜ, 1×width, not modified
     * @param state hₜ, 1×width, not modified
     * @return with respect to hₜ₋₁, 1×width
     */
    public DMatrixRMaj back(DMatrixRMaj gradient, DMatrixRMaj state) {
        var local = gradient.copy(); // 1×width
        if (kind == Encoder.TANH) {
            for (int i = 0; i < local.numCols; i++) {
                local.data[i] *= 1 - state.data[i] * state.data[i]; // tanh′ = 1 − tanh²
            }
        }
        return mult(local, recurrence, null);
    }

    private double activation(double x) {
        return switch (kind) {
            case TANH -> tanh(x);
            case ORTHOGONAL -> x;
        };
    }

    /** tanh to 1e-15 absolute, several times faster than {@link Math#tanh} on a JDK that does not compile it specially. */
    static double tanh(double x) {
        return 1 - 2 / (Math.exp(2 * x) + 1);
    }

    static DMatrixRMaj gaussian(int rows, int columns, RandomGenerator random) {
        var matrix = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = random.nextGaussian();
        }
        return matrix;
    }

    /** The largest |eigenvalue| of a square matrix, not modified. */
    static double spectralRadius(DMatrixRMaj square) {
        var eigen = DecompositionFactory_DDRM.eig(square.numRows, false);
        if (!eigen.decompose(square.copy())) {
            throw new IllegalStateException("no eigenvalues found for a matrix of " + square.numRows + " rows");
        }
        double radius = 0;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            radius = Math.max(radius, eigen.getEigenvalue(i).getMagnitude());
        }
        return radius;
    }

    /** Q of a Gaussian matrix with the signs of R's diagonal is uniform over the orthogonal matrices (Mezzadri 2007). */
    private static DMatrixRMaj orthogonal(DMatrixRMaj gaussian) {
        var qr = DecompositionFactory_DDRM.qr(gaussian.numRows, gaussian.numCols);
        if (!qr.decompose(gaussian.copy())) {
            throw new IllegalStateException("no QR of a matrix of " + gaussian.numRows + " rows");
        }
        var q = qr.getQ(null, false);
        var r = qr.getR(null, false);
        for (int row = 0; row < q.numRows; row++) {
            for (int column = 0; column < q.numCols; column++) {
                q.set(row, column, q.get(row, column) * Math.signum(r.get(column, column)));
            }
        }
        return q;
    }
}
