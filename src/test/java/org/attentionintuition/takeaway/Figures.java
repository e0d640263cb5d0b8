package org.attentionintuition.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Heads;
import org.attentionintuition.attention.Projections;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.takeaway.TakenFigure.Source;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;

/** Figures to take away, with words that no program and no spreadsheet should be trusted with. */
final class Figures {

    static final List<String> HOSTILE = List.of(
            "=1+1",
            "\"; import os; os.abort() #",
            "\\u0022; System.exit(1); //",
            "a,b\r\nc",
            "${x} %s {0} \\",
            "*/ } \u2028 \u202Eabc",
            "'\"\"\"'",
            "@SUM(A1)",
            "était 🦊 \ud800");

    private Figures() {}

    /** Every similarity, masked and not, over temperatures and over wide, tall and square shapes. */
    static Stream<TakenFigure> all() {
        var shapes = new int[][] {{1, 1, 1, 1}, {3, 7, 2, 3}, {6, 4, 5, 1}, {9, 9, 8, 8}};
        var temperatures = new double[] {1, 0.05, 20, 0.7};
        var figures = new ArrayList<TakenFigure>();
        for (var similarity : Similarity.values()) {
            for (var s = 0; s < shapes.length; s++) {
                var settings = new AttentionSettings(similarity, temperatures[s], s % 2 == 0);
                figures.add(figure(shapes[s], settings, 17L * s));
                figures.add(figure(shapes[s], settings.withCausal(!settings.causal()), 91L * s));
            }
        }
        for (var weighting : List.of(Weighting.HARD, Weighting.NONE)) {
            var settings = new AttentionSettings(Similarity.DOT, 0.7, true, weighting);
            figures.add(figure(shapes[1], settings, 7));
            figures.add(figure(shapes[2], settings.withCausal(false), 8));
        }
        figures.add(tied());
        figures.add(heads());
        return figures.stream();
    }

    /** n queries, m keys, width d, values of width v. */
    static TakenFigure figure(int[] shape, AttentionSettings settings, long seed) {
        var random = new Random(seed);
        var queries = matrix(shape[0], shape[2], random);
        var keys = matrix(shape[1], shape[2], random);
        for (var c = 0; c < keys.numCols; c++) {
            keys.set(keys.numRows - 1, c, 0); // a zero vector, which has no direction
        }
        var values = matrix(shape[1], shape[3], random);
        return TakenFigure.of(
                HOSTILE.get(2) + "coding: utf-7 \n raise SystemExit",
                "http://127.0.0.1/book#\nx",
                words(shape[0]),
                words(shape[1]),
                Attention.attend(queries, keys, values, settings));
    }

    /** A hard choice between keys that are equally good on paper, and not in the last bit. */
    static TakenFigure tied() {
        var query = new DMatrixRMaj(new double[][] {{-0.8, 0.45}});
        var keys = new DMatrixRMaj(new double[][] {{-0.85, -2.7}, {2.3, 2.9}, {3, 0}});
        var hard = AttentionSettings.dot().withWeighting(Weighting.HARD);
        return TakenFigure.of("Tied", "", words(1), words(3), Attention.attend(query, keys, keys, hard));
    }

    /** Two heads over the same tokens, with values of different widths. */
    static TakenFigure heads() {
        var random = new Random(5);
        var tokens = matrix(4, 3, random);
        var heads = List.of(
                new Projections(matrix(3, 2, random), matrix(3, 2, random), matrix(3, 2, random)),
                new Projections(matrix(3, 1, random), matrix(3, 1, random), matrix(3, 4, random)));
        var traces = new Heads(heads)
                .attend(tokens, AttentionSettings.dot().withCausal(true))
                .heads();
        return new TakenFigure(
                "Two heads",
                "",
                words(4),
                words(4),
                IntStream.range(0, 2)
                        .mapToObj(h ->
                                new TakenHead("head \"" + h + "\" \\", traces.get(h), new Source(tokens, heads.get(h))))
                        .toList());
    }

    private static DMatrixRMaj matrix(int rows, int columns, Random random) {
        return RandomMatrices_DDRM.rectangle(rows, columns, -3, 3, random);
    }

    private static List<String> words(int count) {
        return HOSTILE.subList(0, count);
    }
}
