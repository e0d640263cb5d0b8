package org.attentionintuition.e2e;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Scene;
import org.attentionintuition.course.WordVector;
import org.attentionintuition.e2e.LabOnPage.PrintedBar;

/**
 * What an {@code attention} lab has to print in one state, asked of the engine and not of the page.
 *
 * @param query row of the query that asks
 */
record AttentionByEngine(
        Scene scene, Vectors queries, Vectors keys, Vectors values, AttentionSettings settings, int query) {

    /** The lab as its author set it; a lab without scenes has one, number 0. */
    static AttentionByEngine start(AttentionLab lab, int number) {
        var scene = lab.scenes().isEmpty() ? lab.start() : lab.scenes().get(number);
        return new AttentionByEngine(
                scene,
                scene.queryVectors(),
                scene.keyVectors(),
                scene.values(),
                new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal()),
                scene.chosen());
    }

    /** After one component of the asking query was given a value. */
    AttentionByEngine withQuery(int component, double value) {
        return withQueries(queries.with(query, component, value));
    }

    /** After the asking query was put at a place of the plane. */
    AttentionByEngine withQueryAt(double x, double y) {
        return withQueries(queries.withRow(query, x, y));
    }

    AttentionByEngine withKeyAt(int key, double x, double y) {
        return new AttentionByEngine(scene, queries, keys.withRow(key, x, y), values, settings, query);
    }

    AttentionByEngine withValue(int key, int component, double value) {
        return new AttentionByEngine(scene, queries, keys, values.with(key, component, value), settings, query);
    }

    AttentionByEngine withSettings(AttentionSettings changed) {
        return new AttentionByEngine(scene, queries, keys, values, changed, query);
    }

    AttentionByEngine asking(int chosen) {
        return new AttentionByEngine(scene, queries, keys, values, settings, chosen);
    }

    private AttentionByEngine withQueries(Vectors changed) {
        return new AttentionByEngine(scene, changed, keys, values, settings, query);
    }

    AttentionTrace trace() {
        return Attention.attend(queries, keys, values, settings);
    }

    List<PrintedBar> bars() {
        return LabOnPage.printed(words(scene.keys()), trace(), query);
    }

    /** The printed sum under the bars. */
    String sum() {
        return Printed.number(trace().rowSum(query));
    }

    /** The weights of one query as the heatmap prints them; what the mask hides is empty. */
    List<String> row(int row) {
        var trace = trace();
        return IntStream.range(0, keys.rows())
                .mapToObj(key ->
                        trace.visible(row, key) ? Printed.number(trace.weights().get(row, key)) : LabOnPage.EMPTY)
                .toList();
    }

    /** The output of the asking query as it is printed. */
    List<String> output() {
        var trace = trace();
        return IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> Printed.number(trace.output().get(query, component)))
                .toList();
    }

    static List<String> words(List<WordVector> words) {
        return words.stream().map(WordVector::word).toList();
    }
}
