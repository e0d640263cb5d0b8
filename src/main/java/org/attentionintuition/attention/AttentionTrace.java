package org.attentionintuition.attention;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * Every step of one {@link Attention#attend attend}: what a page shows and a test compares.
 *
 * <p>The matrices are the computation's own, the first three the caller's: read them, do not modify them. What would need
 * n×m×d numbers ({@link #terms}, {@link #weightedValue}) is computed when asked for.
 *
 * <p>Maxima, exponentials and totals are steps of softmax. Under {@link Weighting#HARD} they are their limits as τ goes to 0: an
 * exponential is 1 for a largest score, else 0, and the total counts the largest. Under {@link Weighting#NONE} nothing of that takes
 * place: all three are NaN, and the weights are the scaled scores.
 *
 * @param queries n×d
 * @param keys m×d
 * @param values m×v
 * @param settings similarity, temperature τ and mask
 * @param scores n×m, the similarity of each query and key (the scaled dot product is divided by √d already); hidden ones too
 * @param scaledScores n×m, scores ÷ τ
 * @param rowMaxima n×1, the largest visible scaled score of each query
 * @param exponentials n×m, exp(scaled score − row maximum), exactly 0 where hidden
 * @param rowTotals n×1, sum of the exponentials of each query, at least 1
 * @param weights n×m, exponentials ÷ row total, exactly 0 where hidden
 * @param output n×v, for each query the sum of weight × value over the keys
 */
public record AttentionTrace(
        DMatrixRMaj queries,
        DMatrixRMaj keys,
        DMatrixRMaj values,
        AttentionSettings settings,
        DMatrixRMaj scores,
        DMatrixRMaj scaledScores,
        DMatrixRMaj rowMaxima,
        DMatrixRMaj exponentials,
        DMatrixRMaj rowTotals,
        DMatrixRMaj weights,
        DMatrixRMaj output) {

    /** The d summands of the score of a query and a key, one for each component. */
    public double[] terms(int query, int key) {
        return settings.similarity().terms(Shapes.row(queries, query), Shapes.row(keys, key));
    }

    /** What is added up on the way to a score, length d: the products q_c k_c, or the squares (q_c − k_c)² of a distance. */
    public double[] products(int query, int key) {
        return settings.similarity().products(Shapes.row(queries, query), Shapes.row(keys, key));
    }

    /** Sum of the {@link #products}: q·k, or the squared distance ‖q − k‖². */
    public double sumOfProducts(int query, int key) {
        return switch (settings.similarity()) {
            case DOT -> scores.get(query, key);
            case NEGATIVE_SQUARED_DISTANCE -> 0 - scores.get(query, key);
            case SCALED_DOT, COSINE -> Arrays.stream(products(query, key)).sum();
        };
    }

    /** What the sum of the products is divided by before temperature and softmax: √d under the scaled dot product, else 1. */
    public double scoreDivisor() {
        return settings.similarity() == Similarity.SCALED_DOT ? Math.sqrt(queries.numCols) : 1;
    }

    /** ‖q‖ */
    public double queryLength(int query) {
        return length(queries, query);
    }

    /** ‖k‖ */
    public double keyLength(int key) {
        return length(keys, key);
    }

    /** The number whose exp is the exponential: (score − largest visible score of the row) ÷ τ; −∞ where hidden. */
    public double exponent(int query, int key) {
        if (!visible(query, key)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (settings.weighting() != Weighting.SOFTMAX) {
            return Math.log(exponentials.get(query, key));
        }
        var largest = IntStream.range(0, keys.numRows)
                .filter(column -> visible(query, column))
                .mapToDouble(column -> scores.get(query, column))
                .max()
                .orElseThrow();
        return (scores.get(query, key) - largest) / settings.temperature();
    }

    /** False where the causal mask hides the key from the query. */
    public boolean visible(int query, int key) {
        Objects.checkIndex(query, queries.numRows);
        Objects.checkIndex(key, keys.numRows);
        return !settings.causal() || key <= query;
    }

    /** weight × value, length v: what the key adds to the query's output. */
    public double[] weightedValue(int query, int key) {
        var weighted = Shapes.row(values, key);
        for (var c = 0; c < weighted.length; c++) {
            weighted[c] *= weights.get(query, key);
        }
        return weighted;
    }

    /** Sum of a query's weights as they were computed: 1 but for rounding, unless there is no softmax. */
    public double rowSum(int query) {
        var sum = 0.0;
        for (var weight : Shapes.row(weights, query)) {
            sum += weight;
        }
        return sum;
    }

    /** −Σ w ln w of a query's weights, in nats: 0 when one key takes all, ln m when m keys weigh alike; NaN where one is negative. */
    public double entropy(int query) {
        var entropy = 0.0;
        for (var weight : Shapes.row(weights, query)) {
            entropy -= weight == 0 ? 0 : weight * Math.log(weight);
        }
        return entropy;
    }

    private static double length(DMatrixRMaj vectors, int row) {
        return NormOps_DDRM.normF(DMatrixRMaj.wrap(1, vectors.numCols, Shapes.row(vectors, row)));
    }
}
