package org.attentionintuition.lab;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.course.Example;
import org.attentionintuition.widget.TermNote;
import org.ejml.data.DMatrixRMaj;

/** What a page shows of the terms of a glossary. */
public final class Terms {

    private Terms() {}

    /** Shows what a marked word of the page's prose means while pointer or focus is on it. */
    public static Component note() {
        return new TermNote();
    }

    /** The example as a sentence, its gaps filled with what the engine computes. */
    public static String example(Example example) {
        return example.input()
                .map(input -> Attention.attend(input.queries(), input.keys(), input.values(), input.settings()))
                .map(trace -> Example.GAP
                        .matcher(example.text())
                        .replaceAll(gap -> filled(
                                gap.group(1), gap.group(2) == null ? 0 : Integer.parseInt(gap.group(2)) - 1, trace)))
                .orElse(example.text());
    }

    private static String filled(String gap, int query, AttentionTrace trace) {
        return switch (gap) {
            case "query" -> vector(trace.queries(), query);
            case "keys" -> vectors(trace.keys());
            case "values" -> vectors(trace.values());
            case "temperature" -> plain(trace.settings().temperature());
            case "scores" -> Numbers.list(row(trace.scores(), query).map(Terms::plain));
            case "weights" -> Numbers.list(row(trace.weights(), query).map(Terms::rounded));
            case "output" ->
                bracketed(trace.output().numCols, row(trace.output(), query).map(Terms::rounded));
            default -> throw new IllegalArgumentException("gap: found %s, needed one of Example.GAP".formatted(gap));
        };
    }

    private static String vectors(DMatrixRMaj vectors) {
        return Numbers.list(IntStream.range(0, vectors.numRows).mapToObj(row -> vector(vectors, row)));
    }

    private static String vector(DMatrixRMaj vectors, int row) {
        return bracketed(vectors.numCols, row(vectors, row).map(Terms::plain));
    }

    private static String bracketed(int width, Stream<String> numbers) {
        return width == 1 ? Numbers.list(numbers) : Numbers.bracketed(numbers);
    }

    private static Stream<Double> row(DMatrixRMaj matrix, int row) {
        return Arrays.stream(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols)
                .boxed();
    }

    private static String rounded(double number) {
        return Numbers.fixed(number, 2);
    }

    /** 2, not 2.00 */
    private static String plain(double number) {
        return rounded(number).replaceFirst("[.,]?0*$", "");
    }
}
