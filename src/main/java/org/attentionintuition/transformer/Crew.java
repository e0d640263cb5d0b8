package org.attentionintuition.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who shares the work of a layer: rows of tokens, or heads. Each number is computed by one of them, so it does not depend on how many. */
public final class Crew {

    /** The calling thread, by itself. */
    public static final Crew ALONE = new Crew(null);

    private final @Nullable ForkJoinPool pool;

    private Crew(@Nullable ForkJoinPool pool) {
        this.pool = pool;
    }

    /** The threads of a pool, which the caller ends. */
    public static Crew of(ForkJoinPool pool) {
        return new Crew(pool);
    }

    /** The results of so many parts, in their order. */
    <R> List<R> all(int parts, IntFunction<R> part) {
        if (pool == null || parts == 1) {
            return IntStream.range(0, parts).mapToObj(part).toList();
        }
        return pool.submit(() ->
                        IntStream.range(0, parts).parallel().mapToObj(part).toList())
                .join();
    }

    /** A step that treats each row by itself, applied to all of them: n rows in, n rows out. */
    float[][] rows(float[][] rows, UnaryOperator<float[][]> step) {
        var parts = pool == null ? 1 : Math.min(rows.length, pool.getParallelism());
        if (parts == 1) {
            return step.apply(rows);
        }
        return all(
                        parts,
                        part -> step.apply(
                                Arrays.copyOfRange(rows, bound(rows, part, parts), bound(rows, part + 1, parts))))
                .stream()
                .flatMap(Arrays::stream)
                .toArray(float[][]::new);
    }

    private static int bound(float[][] rows, int part, int parts) {
        return rows.length * part / parts;
    }
}
