package org.attentionintuition.attention;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of n vectors of one width d: the queries, keys or values of a lab.
 *
 * <p>Every component is finite and there is at least one. Two lists are equal when their numbers are; −0.0 is kept as 0.0 so that
 * a slider which passes zero from either side arrives at the same state.
 */
public final class Vectors {

    private final int width;
    private final double[] components; // row after row

    private Vectors(int width, double[] components) {
        this.width = width;
        this.components = components;
    }

    /**
     * The vectors with these rows.
     *
     * @param rows n vectors of the same width, copied
     * @throws IllegalArgumentException if there is none, one is empty, their widths differ, or a component is not finite
     */
    public static Vectors of(double[]... rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException("vectors: found none, needed at least one with at least one component");
        }
        var width = rows[0].length;
        var components = new double[rows.length * width];
        for (var i = 0; i < rows.length; i++) {
            requireWidth(i, rows[i], width);
            for (var c = 0; c < width; c++) {
                components[i * width + c] = finite(i, c, rows[i][c]);
            }
        }
        return new Vectors(width, components);
    }

    /** As {@link #of(double[]...)}, from lists of numbers as a course holds them. */
    public static Vectors of(List<? extends List<? extends Number>> rows) {
        return of(rows.stream()
                .map(row -> row.stream().mapToDouble(Number::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    /** As {@link #of(double[]...)}, from an n×d matrix, not modified. */
    public static Vectors of(DMatrixRMaj matrix) {
        var rows = new double[matrix.numRows][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(matrix.data, i * matrix.numCols, (i + 1) * matrix.numCols);
        }
        return of(rows);
    }

    /** n, the number of vectors. */
    public int rows() {
        return components.length / width;
    }

    /** d, the number of components of each vector. */
    public int width() {
        return width;
    }

    /**
     * One component of one vector.
     *
     * @throws IndexOutOfBoundsException if there is no such row or component
     */
    public double get(int row, int component) {
        return components[index(row, component)];
    }

    /** A copy of one vector, length d. */
    public double[] row(int row) {
        var start = index(row, 0);
        return Arrays.copyOfRange(components, start, start + width);
    }

    /** These vectors with one component changed. */
    public Vectors with(int row, int component, double value) {
        var changed = components.clone();
        changed[index(row, component)] = finite(row, component, value);
        return new Vectors(width, changed);
    }

    /** These vectors with one of them replaced by another of the same width. */
    public Vectors withRow(int row, double... vector) {
        requireWidth(row, vector, width);
        var changed = components.clone();
        for (var c = 0; c < width; c++) {
            changed[index(row, c)] = finite(row, c, vector[c]);
        }
        return new Vectors(width, changed);
    }

    /** These vectors with every component rounded to so many decimals. */
    public Vectors rounded(int decimals) {
        var scale = Math.pow(10, decimals);
        var rounded = Arrays.stream(components)
                .map(number -> Math.rint(number * scale) / scale + 0.0)
                .toArray();
        return new Vectors(width, rounded);
    }

    /** A fresh n×d copy, the caller's own. */
    public DMatrixRMaj matrix() {
        return DMatrixRMaj.wrap(rows(), width, components.clone());
    }

    /** The components themselves as an n×d matrix, for the engine, which modifies no argument. */
    DMatrixRMaj view() {
        return DMatrixRMaj.wrap(rows(), width, components);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vectors that && width == that.width && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("[");
        for (var i = 0; i < rows(); i++) {
            text.append(i == 0 ? "" : ", ").append(Arrays.toString(row(i)));
        }
        return text.append(']').toString();
    }

    private int index(int row, int component) {
        return Objects.checkIndex(row, rows()) * width + Objects.checkIndex(component, width);
    }

    private static void requireWidth(int row, double[] vector, int width) {
        if (vector.length != width) {
            throw new IllegalArgumentException(
                    "vectors: found %d components in row %d, needed %d".formatted(vector.length, row, width));
        }
    }

    private static double finite(int row, int component, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("vectors: found %s at row %d, component %d, needed a finite number"
                    .formatted(value, row, component));
        }
        return value + 0.0; // −0.0 + 0.0 is 0.0
    }
}
