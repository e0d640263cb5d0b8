package org.attentionintuition.lab;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.course.WordVector;

/**
 * Vectors drawn at random, the same ones for the same seed wherever the book is served: links depend on that. Each component is drawn
 * by itself, evenly from −1.7 to 1.7 on the sliders' grid, so that its standard deviation is about 1; a wider vector begins with the
 * components of the narrower one.
 *
 * @param seed 0 to {@link PlaygroundLab#LARGEST_SEED}
 */
record DrawnVectors(int seed) {

    /** 1.7 on the grid: an even spread between −√3 and √3 has a standard deviation of 1. */
    private static final int REACH = 34;

    /** Which of the three is drawn. */
    enum Kind {
        QUERIES(0),
        KEYS(1),
        VALUES(2);

        /** Links depend on it. */
        private final int place;

        Kind(int place) {
            this.place = place;
        }
    }

    Vectors of(Kind kind, int rows, int width) {
        return Vectors.of(IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToDouble(component -> component(kind, row, component))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** As many rows and components as asked for: those that were there, and drawn ones besides. */
    Vectors resized(Kind kind, Vectors before, int rows, int width) {
        return Vectors.of(IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToDouble(component -> row < before.rows() && component < before.width()
                                ? before.get(row, component)
                                : component(kind, row, component))
                        .toArray())
                .toArray(double[][]::new));
    }

    private double component(Kind kind, int row, int component) {
        var place = (seed * 3L + kind.place) * PlaygroundLab.MOST + row;
        var random = new SplittableRandom(place * WordVector.WIDEST + component);
        return random.nextInt(-REACH, REACH + 1) / 20.0; // a quotient, so that 0.15 is 0.15
    }
}
