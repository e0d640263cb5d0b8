package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.language.Words;
import org.attentionintuition.widget.ArithmeticLedger.Cell;
import org.attentionintuition.widget.ArithmeticLedger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a trace: how the score of one query and one key is added up, how softmax makes the weights of the query's row, how
 * the values are weighed and added. Every number is the trace's; every cell names the cells it is made of.
 *
 * @param queries n words that ask
 * @param keys m words that answer
 * @param query row that is looked at
 * @param key column that is looked at
 * @param components names of the values' components
 * @param most components of a vector that are shown one by one: those that count most, the others together
 */
record LedgerPicture(
        AttentionTrace trace,
        List<String> queries,
        List<String> keys,
        int query,
        int key,
        List<String> components,
        int most) {

    /** All components. */
    LedgerPicture(
            AttentionTrace trace,
            List<String> queries,
            List<String> keys,
            int query,
            int key,
            List<String> components) {
        this(trace, queries, keys, query, key, components, Integer.MAX_VALUE);
    }

    Ledger ledger() {
        return new Ledger(
                Words.say("lab.ledger.caption", asking(), answering()),
                List.of(new ScoreSheet(this).sheet(), new SoftmaxSheet(this).sheet(), new OutputSheet(this).sheet()));
    }

    String asking() {
        return queries.get(query);
    }

    String answering() {
        return keys.get(key);
    }

    /** The places of the numbers that are farthest from 0, as many as are shown, from left to right. */
    int[] largest(double... numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -Math.abs(numbers[place])))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    boolean visible(int key) {
        return trace.visible(query, key);
    }

    /** The keys that take part in the row's softmax. */
    IntStream visibleKeys() {
        return IntStream.range(0, keys.size()).filter(this::visible);
    }

    /** The cells of one line for the keys that take part. */
    String[] visible(String line) {
        return visibleKeys().mapToObj(key -> line + "-" + key).toArray(String[]::new);
    }

    static Cell cell(String id, String name, double number, String how, String... sources) {
        return new Cell(id, name, number, how, List.of(sources));
    }

    /** What the mask hides has no number. */
    static Cell masked(String id, String name) {
        return new Cell(id, name, null, Words.say("lab.mask.hidden"), List.of());
    }

    /** # + # + #, for as many sources. */
    static String added(String each, String... sources) {
        return String.join(" + ", Collections.nCopies(sources.length, each));
    }

    /** Cells of a row, with gaps. */
    static List<@Nullable Cell> row(@Nullable Cell... cells) {
        var row = new ArrayList<@Nullable Cell>();
        Collections.addAll(row, cells);
        return Collections.unmodifiableList(row);
    }
}
