package org.attentionintuition.attention;

import java.util.Arrays;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;

/** What every entry of this package checks about its matrices before it computes; messages say what was found and what is needed. */
final class Shapes {

    private Shapes() {}

    /** Checks one matrix on its own: at least one column, every entry finite. Returns the largest magnitude in it. */
    static double requireFinite(String name, DMatrixRMaj matrix) {
        Objects.requireNonNull(matrix, () -> name + ": found null, needed a matrix");
        if (matrix.numCols == 0) {
            throw found(name, matrix, "at least one column");
        }
        var data = matrix.data;
        var size = matrix.numRows * matrix.numCols;
        var largest = 0.0;
        for (var at = 0; at < size; at++) {
            var magnitude = Math.abs(data[at]);
            if (magnitude > largest) {
                largest = magnitude;
            }
            if (!(magnitude <= Double.MAX_VALUE)) {
                throw notFinite(name, matrix, at);
            }
        }
        return largest;
    }

    /** Checks queries n×d, keys m×d and values m×v with m ≥ 1 against each other. */
    static void requireTable(DMatrixRMaj queries, DMatrixRMaj keys, DMatrixRMaj values) {
        if (keys.numCols != queries.numCols) {
            throw found("keys", keys, "m×%d (the width of queries)".formatted(queries.numCols));
        }
        requireRows("keys", keys);
        if (values.numRows != keys.numRows) {
            throw found("values", values, "%d×v (one row for each key)".formatted(keys.numRows));
        }
    }

    static void requireRows(String name, DMatrixRMaj matrix) {
        if (matrix.numRows == 0) {
            throw found(name, matrix, "at least one row");
        }
    }

    static IllegalArgumentException found(String name, DMatrixRMaj matrix, String needed) {
        return new IllegalArgumentException(
                "%s: found %d×%d, needed %s".formatted(name, matrix.numRows, matrix.numCols, needed));
    }

    /** A copy of row i. */
    static double[] row(DMatrixRMaj matrix, int i) {
        Objects.checkIndex(i, matrix.numRows);
        return Arrays.copyOfRange(matrix.data, i * matrix.numCols, (i + 1) * matrix.numCols);
    }

    private static IllegalArgumentException notFinite(String name, DMatrixRMaj matrix, int at) {
        return new IllegalArgumentException("%s: found %s at row %d, column %d of %d×%d, needed a finite number"
                .formatted(
                        name,
                        matrix.data[at],
                        at / matrix.numCols,
                        at % matrix.numCols,
                        matrix.numRows,
                        matrix.numCols));
    }
}
