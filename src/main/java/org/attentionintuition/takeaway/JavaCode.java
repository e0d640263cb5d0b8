package org.attentionintuition.takeaway;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.takeaway.TakenFigure.TakenHead;
import org.ejml.data.DMatrixRMaj;

/** A figure as a Java program over EJML. */
record JavaCode(TakenFigure figure) {

    static final String CLASS = "AttentionNumbers";

    String program() {
        var address = figure.address().isEmpty() ? "" : "// Address: " + PlainText.comment(figure.address()) + "\n";
        return """
            // The numbers of one figure of the book "Attention Intuition", computed once more.
            // Prints the weights of every query, a row each, then the outputs; each row ends with its word.
            // Needs Java 17 and EJML: java -cp ejml-core.jar:ejml-ddense.jar %1$s.java
            // Figure: %2$s
            %3$simport org.ejml.data.DMatrixRMaj;
            import org.ejml.dense.row.CommonOps_DDRM;

            public class %1$s {
                static final String[] QUERIES = %4$s;
                static final String[] KEYS = %5$s;
                static final double TEMPERATURE = %6$s;

                public static void main(String[] args) {
            %7$s    }

                /** %8$s */
                static double score(DMatrixRMaj q, int i, DMatrixRMaj k, int j) {
            %9$s    }

                /** %11$s: n x m */
                static DMatrixRMaj weights(DMatrixRMaj q, DMatrixRMaj k) {
                    var weights = new DMatrixRMaj(q.numRows, k.numRows);
                    for (var i = 0; i < q.numRows; i++) {
                        var visible = %10$s;
                        var largest = Double.NEGATIVE_INFINITY;
                        for (var j = 0; j < visible; j++) {
                            largest = Math.max(largest, score(q, i, k, j));
                        }
                        var total = 0.0;
                        for (var j = 0; j < visible; j++) {
                            weights.set(i, j, %12$s);
                            total += weights.get(i, j);
                        }
                        for (var j = 0; j < visible; j++) {
                            weights.set(i, j, weights.get(i, j) / %13$s);
                        }
                    }
                    return weights;
                }

                static void show(String name, DMatrixRMaj q, DMatrixRMaj k, DMatrixRMaj v) {
                    var weights = weights(q, k);
                    System.out.println(name + "weights of " + String.join(" ", KEYS));
                    print(weights);
                    System.out.println(name + "outputs");
                    print(CommonOps_DDRM.mult(weights, v, null));
                }

                static void print(DMatrixRMaj matrix) {
                    for (var i = 0; i < matrix.numRows; i++) {
                        for (var j = 0; j < matrix.numCols; j++) {
                            System.out.print(matrix.get(i, j) + " ");
                        }
                        System.out.println(" " + QUERIES[i]);
                    }
                }

                static DMatrixRMaj matrix(double[]... rows) {
                    return new DMatrixRMaj(rows);
                }

                static double[] row(double... numbers) {
                    return numbers;
                }
            }
            """.formatted(
                        CLASS,
                        PlainText.comment(figure.title()),
                        address,
                        words(figure.queries()),
                        words(figure.keys()),
                        Double.toString(figure.settings().temperature()),
                        figure.heads().stream().map(this::main).collect(Collectors.joining()),
                        meaning(),
                        score(),
                        figure.settings().causal()
                                ? "Math.min(i + 1, k.numRows); // causal mask: query i sees keys 0 to i"
                                : "k.numRows",
                        rule(),
                        weight(),
                        figure.settings().weighting() == Weighting.NONE ? "1" : "total");
    }

    private String rule() {
        return switch (figure.settings().weighting()) {
            case SOFTMAX -> "softmax(scores / TEMPERATURE) of each row";
            case HARD -> "no softmax: the largest score of each row takes all, equal ones share";
            case NONE -> "no softmax: scores / TEMPERATURE";
        };
    }

    private String weight() {
        return switch (figure.settings().weighting()) {
            case SOFTMAX -> "Math.exp((score(q, i, k, j) - largest) / TEMPERATURE)";
            case HARD ->
                "largest - score(q, i, k, j) <= %s * Math.max(1, Math.abs(largest)) ? 1 : 0".formatted(Weighting.TIE);
            case NONE -> "score(q, i, k, j) / TEMPERATURE";
        };
    }

    private String meaning() {
        return switch (figure.settings().similarity()) {
            case DOT -> "q.k";
            case SCALED_DOT -> "q.k / sqrt(d)";
            case COSINE -> "q.k / (|q| |k|), 0 where either is zero";
            case NEGATIVE_SQUARED_DISTANCE -> "-|q - k|^2";
        };
    }

    private String score() {
        return switch (figure.settings().similarity()) {
            case DOT -> sum("q.get(i, c) * k.get(j, c)", "sum");
            case SCALED_DOT -> sum("q.get(i, c) * k.get(j, c)", "sum / Math.sqrt(q.numCols)");
            case NEGATIVE_SQUARED_DISTANCE -> sum("Math.pow(q.get(i, c) - k.get(j, c), 2)", "-sum");
            case COSINE -> """
                        var sum = 0.0;
                        var qq = 0.0;
                        var kk = 0.0;
                        for (var c = 0; c < q.numCols; c++) {
                            sum += q.get(i, c) * k.get(j, c);
                            qq += q.get(i, c) * q.get(i, c);
                            kk += k.get(j, c) * k.get(j, c);
                        }
                        return qq == 0 || kk == 0 ? 0 : sum / (Math.sqrt(qq) * Math.sqrt(kk));
                """;
        };
    }

    private static String sum(String term, String result) {
        return """
                        var sum = 0.0;
                        for (var c = 0; c < q.numCols; c++) {
                            sum += %s;
                        }
                        return %s;
                """.formatted(term, result);
    }

    private String main(TakenHead head) {
        var name = PlainText.literal(head.name().isEmpty() ? "" : head.name() + ": ");
        var source = head.source();
        if (source == null) {
            return "        show(\n                %s,\n                %s,\n                %s,\n                %s);\n"
                    .formatted(
                            name,
                            matrix(head.trace().queries(), figure.queries()),
                            matrix(head.trace().keys(), figure.keys()),
                            matrix(head.trace().values(), figure.keys()));
        }
        var projections = source.projections();
        return """
                        {
                            var x = %s;
                            var q = CommonOps_DDRM.mult(x, %s, null);
                            var k = CommonOps_DDRM.mult(x, %s, null);
                            var v = CommonOps_DDRM.mult(x, %s, null);
                            show(%s, q, k, v);
                        }
                """.formatted(
                        matrix(source.tokens(), figure.queries()),
                        matrix(projections.queryWeights(), List.of()),
                        matrix(projections.keyWeights(), List.of()),
                        matrix(projections.valueWeights(), List.of()),
                        name);
    }

    private static String words(List<String> words) {
        return words.stream().map(PlainText::literal).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A row for each word, which stands behind it. */
    private static String matrix(DMatrixRMaj matrix, List<String> words) {
        var last = matrix.numRows - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(row -> "                        row(" + Numerals.row(matrix, row) + ")"
                        + (row < last ? "," : "")
                        + (words.isEmpty() ? "" : " // " + PlainText.comment(words.get(row))))
                .collect(Collectors.joining("\n", "matrix(\n", "\n                )"));
    }
}
