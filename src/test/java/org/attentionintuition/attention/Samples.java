package org.attentionintuition.attention;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;

/** A table of queries, keys and values drawn from shapes and a seed. */
record Samples(DMatrixRMaj queries, DMatrixRMaj keys, DMatrixRMaj values, long seed) {

    /** One to nine rows each, widths one to seven, components between −3 and 3. */
    static Arbitrary<Samples> any() {
        var size = Arbitraries.integers().between(1, 9);
        var width = Arbitraries.integers().between(1, 7);
        return Combinators.combine(size, size, width, width, Arbitraries.longs().withoutEdgeCases())
                .as(Samples::of);
    }

    static Samples of(int n, int m, int d, int v, long seed) {
        var random = new Random(seed);
        return new Samples(
                RandomMatrices_DDRM.rectangle(n, d, -3, 3, random),
                RandomMatrices_DDRM.rectangle(m, d, -3, 3, random),
                RandomMatrices_DDRM.rectangle(m, v, -3, 3, random),
                seed);
    }

    AttentionTrace attend(AttentionSettings settings) {
        return Attention.attend(queries, keys, values, settings);
    }

    Samples withKeys(DMatrixRMaj changed) {
        return new Samples(queries, changed, values, seed);
    }

    Samples withValues(DMatrixRMaj changed) {
        return new Samples(queries, keys, changed, seed);
    }

    Random random() {
        return new Random(seed);
    }

    @Override
    public String toString() {
        return "queries %d×%d, keys %d×%d, values %d×%d, seed %d"
                .formatted(
                        queries.numRows,
                        queries.numCols,
                        keys.numRows,
                        keys.numCols,
                        values.numRows,
                        values.numCols,
                        seed);
    }
}
