package org.attentionintuition.attention;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Lookup that answers with the value of the matching key and nothing else, the thing attention softens.
 *
 * <p>Arguments are as those of {@link Attention#attend attend}, with the same errors.
 */
public final class HardLookup {

    private HardLookup() {}

    /** A dictionary: a key answers when it equals the query in every component, otherwise nothing does. */
    public static HardLookupTrace exact(DMatrixRMaj queries, DMatrixRMaj keys, DMatrixRMaj values) {
        Shapes.requireFinite("queries", queries);
        Shapes.requireFinite("keys", keys);
        Shapes.requireFinite("values", values);
        Shapes.requireTable(queries, keys, values);
        var weights = new DMatrixRMaj(queries.numRows, keys.numRows);
        for (var i = 0; i < queries.numRows; i++) {
            var query = i;
            share(weights, query, key -> equalRows(queries, query, keys, key));
        }
        return new HardLookupTrace(weights, Products.mix(weights, values));
    }

    /** As {@link #exact(DMatrixRMaj, DMatrixRMaj, DMatrixRMaj)}, with vectors as a lab holds them. */
    public static HardLookupTrace exact(Vectors queries, Vectors keys, Vectors values) {
        return exact(queries.view(), keys.view(), values.view());
    }

    /** The key with the highest score answers; scores that are equal up to rounding share. It is attention's limit as the temperature falls to 0. */
    public static HardLookupTrace nearest(
            DMatrixRMaj queries, DMatrixRMaj keys, DMatrixRMaj values, Similarity similarity) {
        // Attention checks the arguments, and at temperature 1 its row maxima are those of the scores themselves.
        var trace = Attention.attend(queries, keys, values, new AttentionSettings(similarity, 1, false));
        var weights = new DMatrixRMaj(queries.numRows, keys.numRows);
        for (var i = 0; i < queries.numRows; i++) {
            var query = i;
            share(
                    weights,
                    query,
                    key -> Weighting.ties(
                            trace.scores().get(query, key), trace.rowMaxima().get(query, 0)));
        }
        return new HardLookupTrace(weights, Products.mix(weights, values));
    }

    /** As {@link #nearest(DMatrixRMaj, DMatrixRMaj, DMatrixRMaj, Similarity)}, with vectors as a lab holds them. */
    public static HardLookupTrace nearest(Vectors queries, Vectors keys, Vectors values, Similarity similarity) {
        return nearest(queries.view(), keys.view(), values.view(), similarity);
    }

    /** Gives every matching key of a row the same part of 1. */
    private static void share(DMatrixRMaj weights, int query, IntPredicate matches) {
        var matched = IntStream.range(0, weights.numCols).filter(matches).toArray();
        for (var key : matched) {
            weights.set(query, key, 1.0 / matched.length);
        }
    }

    private static boolean equalRows(DMatrixRMaj a, int i, DMatrixRMaj b, int j) {
        for (var c = 0; c < a.numCols; c++) {
            if (a.get(i, c) != b.get(j, c)) { // by number, so that −0.0 matches 0.0
                return false;
            }
        }
        return true;
    }
}
