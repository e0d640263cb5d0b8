package org.attentionintuition.takeaway;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Numbers as Python and Java both read them: the shortest decimals that give the same doubles back. */
final class Numerals {

    private Numerals() {}

    static String row(DMatrixRMaj matrix, int row) {
        return IntStream.range(0, matrix.numCols)
                .mapToObj(column -> Double.toString(matrix.get(row, column)))
                .collect(Collectors.joining(", "));
    }
}
