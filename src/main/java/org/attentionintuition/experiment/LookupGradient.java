package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.multAddTransA;
import static org.ejml.dense.row.CommonOps_DDRM.multTransA;
import static org.ejml.dense.row.CommonOps_DDRM.multTransB;
import static org.ejml.dense.row.CommonOps_DDRM.scale;
import static org.ejml.dense.row.CommonOps_DDRM.subtract;
import static org.ejml.dense.row.NormOps_DDRM.normF;

import java.util.List;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.ejml.data.DMatrixRMaj;

/** The loss L = 1/(2N) Σ ‖o − t‖² over all N queries of some tables, and its gradient, by hand. */
final class LookupGradient {

    /** A {@link Lookup} as matrices: queries n×e, memory m×e, targets n×v. */
    record Table(DMatrixRMaj queries, DMatrixRMaj memory, DMatrixRMaj targets) {

        static Table of(Lookup lookup) {
            return new Table(
                    lookup.queries().matrix(),
                    lookup.memory().matrix(),
                    lookup.targets().matrix());
        }
    }

    private final DMatrixRMaj query; // ∂L/∂W_Q, e×d
    private final DMatrixRMaj key; // ∂L/∂W_K, e×d
    private final DMatrixRMaj value; // ∂L/∂W_V, e×v
    private double loss;

    private LookupGradient(List<DMatrixRMaj> weights) {
        query = weights.get(0).createLike();
        key = weights.get(1).createLike();
        value = weights.get(2).createLike();
    }

    /** The loss and gradient over all tables at the weights W_Q e×d, W_K e×d, W_V e×v, not modified. */
    static LookupGradient of(List<Table> tables, List<DMatrixRMaj> weights, AttentionSettings settings) {
        var gradient = new LookupGradient(weights);
        int queries = tables.stream().mapToInt(table -> table.queries().numRows).sum();
        tables.forEach(table -> gradient.add(table, attend(table, weights, settings), queries));
        return gradient;
    }

    static AttentionTrace attend(Table table, List<DMatrixRMaj> weights, AttentionSettings settings) {
        var q = mult(table.queries(), weights.get(0), null); // n×d
        var k = mult(table.memory(), weights.get(1), null); // m×d
        var v = mult(table.memory(), weights.get(2), null); // m×v
        return Attention.attend(q, k, v, settings);
    }

    double loss() {
        return loss;
    }

    /** ∂L/∂W_Q, ∂L/∂W_K, ∂L/∂W_V in the shapes of the weights. */
    List<DMatrixRMaj> weights() {
        return List.of(query, key, value);
    }

    private void add(Table table, AttentionTrace trace, int queriesInAll) {
        var dOutput = subtract(trace.output(), table.targets(), null); // n×v
        loss += normF(dOutput) * normF(dOutput) / (2 * queriesInAll);
        scale(1.0 / queriesInAll, dOutput);

        var dValues = multTransA(trace.weights(), dOutput, null); // m×v
        var dScores = throughSoftmax(trace.weights(), multTransB(dOutput, trace.values(), null)); // n×m
        scale(1 / divisor(trace), dScores);
        multAddTransA(table.queries(), mult(dScores, trace.keys(), null), query);
        multAddTransA(table.memory(), multTransA(dScores, trace.queries(), null), key);
        multAddTransA(table.memory(), dValues, value);
    }

    /** Row by row ds = w ∘ (dw − Σ w dw), the Jacobian of softmax; a masked key has w = 0 and gets nothing. */
    private static DMatrixRMaj throughSoftmax(DMatrixRMaj weights, DMatrixRMaj dWeights) {
        var dScores = weights.createLike();
        for (int row = 0; row < weights.numRows; row++) {
            double mean = 0;
            for (int column = 0; column < weights.numCols; column++) {
                mean += weights.get(row, column) * dWeights.get(row, column);
            }
            for (int column = 0; column < weights.numCols; column++) {
                dScores.set(row, column, weights.get(row, column) * (dWeights.get(row, column) - mean));
            }
        }
        return dScores;
    }

    /** What q·k was divided by on its way into softmax. */
    private static double divisor(AttentionTrace trace) {
        var settings = trace.settings();
        return settings.temperature()
                * (settings.similarity() == Similarity.SCALED_DOT ? Math.sqrt(trace.keys().numCols) : 1);
    }
}
