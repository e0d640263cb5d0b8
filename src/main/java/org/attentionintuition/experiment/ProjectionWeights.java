package org.attentionintuition.experiment;

import java.util.SplittableRandom;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Vectors;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * W_Q, W_K and W_V at one moment, immutable.
 *
 * @param query W_Q, e×d
 * @param key W_K, e×d
 * @param value W_V, e×v
 */
public record ProjectionWeights(Vectors query, Vectors key, Vectors value) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, the shape found and the shape needed
     */
    public ProjectionWeights {
        if (key.rows() != query.rows() || key.width() != query.width()) {
            throw new IllegalArgumentException(
                    "key: found " + Lookup.shape(key) + ", needed " + Lookup.shape(query) + " (the shape of query)");
        }
        if (value.rows() != query.rows()) {
            throw new IllegalArgumentException(
                    "value: found " + Lookup.shape(value) + ", needed " + query.rows() + "×v (as many rows as query)");
        }
    }

    /** W_Q = W_K = W_V = I, as if there were no projections. */
    public static ProjectionWeights identity(int width) {
        var identity = Vectors.of(CommonOps_DDRM.identity(width));
        return new ProjectionWeights(identity, identity, identity);
    }

    /** Normal numbers of mean 0 and standard deviation 1/√e. */
    public static ProjectionWeights random(int embeddingWidth, int matchingWidth, int valueWidth, long seed) {
        var random = new SplittableRandom(seed);
        return new ProjectionWeights(
                random(embeddingWidth, matchingWidth, random),
                random(embeddingWidth, matchingWidth, random),
                random(embeddingWidth, valueWidth, random));
    }

    /** The same as the engine takes them, fresh copies. */
    public Projections projections() {
        return new Projections(query.matrix(), key.matrix(), value.matrix());
    }

    private static Vectors random(int rows, int columns, SplittableRandom random) {
        var matrix = RecurrentEncoder.gaussian(rows, columns, random);
        CommonOps_DDRM.divide(matrix, Math.sqrt(rows));
        return Vectors.of(matrix);
    }
}
