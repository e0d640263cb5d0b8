package org.attentionintuition.attention;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * What a {@link HardLookup} found.
 *
 * @param weights n×m, 1 at the key a query matches, shared equally among several, a row of zeros where none does
 * @param output n×v, weights × values: the value found, the mean of several, zeros for none
 */
public record HardLookupTrace(DMatrixRMaj weights, DMatrixRMaj output) {

    /** Whether the key answers the query. */
    public boolean matched(int query, int key) {
        return weights.get(query, key) > 0;
    }

    /** Whether any key answers the query. */
    public boolean found(int query) {
        return IntStream.range(0, weights.numCols).anyMatch(key -> matched(query, key));
    }
}
