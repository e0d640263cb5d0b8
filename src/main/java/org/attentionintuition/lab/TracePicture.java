package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Weighting;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.AttentionHeatmap.Heatmap;
import org.attentionintuition.widget.SoftmaxBars.Bar;
import org.attentionintuition.widget.SoftmaxBars.Bars;
import org.attentionintuition.widget.WeightedSum.Part;
import org.attentionintuition.widget.WeightedSum.Sum;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that every lab draws of a trace: its numbers, put where the widgets show them, and no others.
 *
 * @param queries n words that ask
 * @param keys m words that answer
 * @param query row that is looked at
 * @param key column that is looked at, or −1
 */
record TracePicture(AttentionTrace trace, List<String> queries, List<String> keys, int query, int key) {

    /** One row: the weights and scores of the query that is looked at. */
    Bars bars(String caption) {
        var bars = IntStream.range(0, keys.size()).mapToObj(this::bar).toList();
        return new Bars(caption, asking(), bars, trace.rowSum(query), key);
    }

    private Bar bar(int key) {
        return new Bar(
                keys.get(key),
                trace.scores().get(query, key),
                trace.weights().get(query, key),
                trace.visible(query, key));
    }

    /** The same row for ears. */
    SpokenRow spoken(String of) {
        var weights = IntStream.range(0, keys.size())
                .mapToObj(key -> trace.visible(query, key) ? trace.weights().get(query, key) : 0.0)
                .toList();
        return new SpokenRow(of, asking(), keys, weights, shares());
    }

    /** The output of that row with the names of its components. */
    String spokenOutput(List<String> components) {
        var output = output();
        return Words.say(
                "lab.said.output",
                Numbers.list(IntStream.range(0, output.size())
                        .mapToObj(i -> components.get(i) + " " + Numbers.fixed(output.get(i), 2))));
    }

    /** All rows. */
    Heatmap heatmap(String caption) {
        return heatmap(caption, row -> true);
    }

    /** The rows that are filled; the others stay empty. */
    Heatmap heatmap(String caption, IntPredicate filled) {
        var sums = IntStream.range(0, queries.size()).allMatch(filled)
                ? IntStream.range(0, queries.size()).mapToObj(trace::rowSum).toList()
                : List.<Double>of();
        return new Heatmap(
                caption,
                Words.say("lab.figure.rows"),
                Words.say("lab.figure.columns"),
                queries,
                keys,
                weights(filled),
                sums,
                !shares(),
                2,
                query,
                key);
    }

    /** Whether the weights are shares of 1, as softmax makes them. */
    private boolean shares() {
        return trace.settings().weighting() != Weighting.NONE;
    }

    /** Weights, row by row; null where a key is masked or the row is not filled. */
    List<List<@Nullable Double>> weights(IntPredicate filled) {
        return IntStream.range(0, queries.size())
                .mapToObj(row -> row(row, filled.test(row)))
                .toList();
    }

    private List<@Nullable Double> row(int row, boolean filled) {
        var weights = new ArrayList<@Nullable Double>();
        for (int column = 0; column < keys.size(); column++) {
            weights.add(filled && trace.visible(row, column) ? trace.weights().get(row, column) : null);
        }
        return Collections.unmodifiableList(weights);
    }

    /** Weight × value for every key, and their sum. */
    Sum sum(String caption, List<String> components) {
        var parts = IntStream.range(0, keys.size()).mapToObj(this::part).toList();
        return new Sum(caption, components, parts, output());
    }

    private Part part(int key) {
        var value = IntStream.range(0, trace.values().numCols)
                .mapToObj(component -> trace.values().get(key, component))
                .toList();
        var weighted = Arrays.stream(trace.weightedValue(query, key)).boxed().toList();
        return new Part(keys.get(key), trace.weights().get(query, key), value, weighted);
    }

    List<Double> output() {
        return IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> trace.output().get(query, component))
                .toList();
    }

    String asking() {
        return queries.get(query);
    }

    /** Names for the components of a value that has none: v₁, v₂, … */
    static List<String> componentNames(int width) {
        return componentNames("v", width);
    }

    /** Names for the components of a vector of this letter. */
    static List<String> componentNames(String letter, int width) {
        return IntStream.rangeClosed(1, width)
                .mapToObj(i -> letter + Subscript.of(i))
                .toList();
    }
}
