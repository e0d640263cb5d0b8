package org.attentionintuition.attention;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** How well a key answers a query: the score s(q, k), larger is more alike. */
public enum Similarity {
    /** q·k */
    DOT("dot"),
    /** q·k / √d (Vaswani et al. 2017, section 3.2.1) */
    SCALED_DOT("scaledDot"),
    /** q·k / (‖q‖‖k‖), and 0 where either vector is zero */
    COSINE("cosine"),
    /** −‖q − k‖² */
    NEGATIVE_SQUARED_DISTANCE("negativeSquaredDistance");

    private final String id;

    Similarity(String id) {
        this.id = id;
    }

    /** The name used in courses and links, for example {@code scaledDot}. */
    public String id() {
        return id;
    }

    /**
     * The similarity of a name.
     *
     * @throws IllegalArgumentException if no similarity has this {@link #id()}
     */
    public static Similarity named(String id) {
        return Arrays.stream(values())
                .filter(similarity -> similarity.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("similarity: found %s, needed one of %s"
                        .formatted(
                                id, Arrays.stream(values()).map(Similarity::id).collect(Collectors.joining(", ")))));
    }

    /** The score of every query, n×d, and key, m×d; neither is modified. Returns n×m. */
    DMatrixRMaj scores(DMatrixRMaj queries, DMatrixRMaj keys) {
        return switch (this) {
            case DOT -> Products.againstRows(queries, keys);
            case SCALED_DOT -> {
                var scores = Products.againstRows(queries, keys);
                CommonOps_DDRM.divide(scores, Math.sqrt(queries.numCols));
                yield scores;
            }
            case COSINE -> Products.againstRows(unitRows(queries), unitRows(keys));
            case NEGATIVE_SQUARED_DISTANCE -> negativeSquaredDistances(queries, keys);
        };
    }

    /** The d summands of the score of one query and one key, both modified. */
    double[] terms(double[] query, double[] key) {
        if (this == COSINE) {
            scaleToUnit(query, 0, query.length);
            scaleToUnit(key, 0, key.length);
        }
        var terms = new double[query.length];
        for (var c = 0; c < terms.length; c++) {
            terms[c] = switch (this) {
                case DOT, COSINE -> query[c] * key[c];
                case SCALED_DOT -> query[c] * key[c] / Math.sqrt(query.length);
                case NEGATIVE_SQUARED_DISTANCE -> 0 - (query[c] - key[c]) * (query[c] - key[c]);
            };
        }
        return terms;
    }

    /** The d numbers that are added up for one query and one key, neither modified, before anything divides or negates their sum. */
    double[] products(double[] query, double[] key) {
        var products = new double[query.length];
        for (var c = 0; c < products.length; c++) {
            products[c] = switch (this) {
                case DOT, SCALED_DOT, COSINE -> query[c] * key[c];
                case NEGATIVE_SQUARED_DISTANCE -> (query[c] - key[c]) * (query[c] - key[c]);
            };
        }
        return products;
    }

    private static DMatrixRMaj unitRows(DMatrixRMaj vectors) {
        var d = vectors.numCols;
        var units = vectors.copy();
        for (var i = 0; i < vectors.numRows; i++) {
            scaleToUnit(units.data, i * d, (i + 1) * d);
        }
        return units;
    }

    /**
     * Divides a vector by its length; a zero vector stays zero, so that its cosine with anything is 0. The largest component is
     * divided out first, which keeps the squares from overflow and underflow.
     */
    private static void scaleToUnit(double[] data, int start, int end) {
        var largest = 0.0;
        for (var at = start; at < end; at++) {
            largest = Math.max(largest, Math.abs(data[at]));
        }
        if (largest == 0) {
            return;
        }
        var squares = 0.0;
        for (var at = start; at < end; at++) {
            data[at] /= largest;
            squares += data[at] * data[at];
        }
        var length = Math.sqrt(squares);
        for (var at = start; at < end; at++) {
            data[at] /= length;
        }
    }

    /**
     * By differences, not by ‖q‖² − 2 q·k + ‖k‖², which loses the digits of near vectors; and summed with Kahan's
     * compensation, since between far vectors the last digit of the score is what decides a small weight.
     */
    private static DMatrixRMaj negativeSquaredDistances(DMatrixRMaj queries, DMatrixRMaj keys) {
        var d = queries.numCols;
        var scores = new DMatrixRMaj(queries.numRows, keys.numRows);
        for (var i = 0; i < queries.numRows; i++) {
            for (var j = 0; j < keys.numRows; j++) {
                scores.data[i * keys.numRows + j] = 0 - squaredDistance(queries.data, i * d, keys.data, j * d, d);
            }
        }
        return scores;
    }

    private static double squaredDistance(double[] a, int aStart, double[] b, int bStart, int d) {
        var sum = 0.0;
        var lost = 0.0;
        for (var c = 0; c < d; c++) {
            var difference = a[aStart + c] - b[bStart + c];
            var square = difference * difference - lost;
            var next = sum + square;
            lost = next - sum - square;
            sum = next;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum; // the compensation of an overflow is ∞ − ∞
    }
}
