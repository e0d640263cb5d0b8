package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.PlaygroundLab;
import org.attentionintuition.lab.DrawnVectors.Kind;
import org.attentionintuition.widget.VectorPlane.VectorMove;

/**
 * All that a learner can change in a playground. Vectors are rounded to {@value #DECIMALS} decimals: a link says them all, twelve
 * words of eight numbers each, and has to stay short enough to be sent.
 *
 * @param words n tokens
 * @param seed what vectors are drawn with
 * @param queries n×d
 * @param keys n×d
 * @param values n×d
 * @param heads h, a divisor of d: each head attends with d/h components of its own
 * @param settings as they are where nothing is broken
 * @param wiring what the learner has broken on purpose
 * @param query row of the token that asks
 * @param key row of the token whose key and value are shown
 * @param head which head is shown, from 0
 */
record PlaygroundState(
        List<String> words,
        int seed,
        Vectors queries,
        Vectors keys,
        Vectors values,
        int heads,
        AttentionSettings settings,
        Wiring wiring,
        int query,
        int key,
        int head) {

    static final int DECIMALS = 4;

    PlaygroundState {
        words = List.copyOf(words);
        queries = queries.rounded(DECIMALS);
        keys = keys.rounded(DECIMALS);
        values = values.rounded(DECIMALS);
    }

    static PlaygroundState start(PlaygroundLab lab) {
        var drawn = new DrawnVectors(lab.seed());
        var n = lab.words().size();
        return new PlaygroundState(
                lab.words(),
                lab.seed(),
                drawn.of(Kind.QUERIES, n, lab.width()),
                drawn.of(Kind.KEYS, n, lab.width()),
                drawn.of(Kind.VALUES, n, lab.width()),
                1,
                new AttentionSettings(lab.similarity(), 1, false),
                Wiring.WHOLE,
                1,
                0,
                0);
    }

    /** d */
    int width() {
        return queries.width();
    }

    /** d/h */
    int headWidth() {
        return width() / heads;
    }

    /** The numbers of heads into which vectors of this width can be cut. */
    static List<Integer> headsOf(int width) {
        return IntStream.rangeClosed(1, width)
                .filter(heads -> width % heads == 0)
                .boxed()
                .toList();
    }

    /** Words that stay in their place keep their vectors; new ones get drawn ones. */
    PlaygroundState withWords(List<String> changed) {
        var n = changed.size();
        return with(changed, resized(n, width()), heads, Math.min(query, n - 1), Math.min(key, n - 1));
    }

    /** Components that are there stay; new ones are drawn. Heads that no longer come out even become one. */
    PlaygroundState withWidth(int changed) {
        var still = changed % heads == 0 ? heads : 1;
        return with(words, resized(words.size(), changed), still, query, key);
    }

    /** All vectors drawn anew. */
    PlaygroundState withSeed(int changed) {
        var drawn = new DrawnVectors(changed);
        var n = words.size();
        return new PlaygroundState(
                words,
                changed,
                drawn.of(Kind.QUERIES, n, width()),
                drawn.of(Kind.KEYS, n, width()),
                drawn.of(Kind.VALUES, n, width()),
                heads,
                settings,
                wiring,
                query,
                key,
                head);
    }

    private record Lists(Vectors queries, Vectors keys, Vectors values) {}

    private Lists resized(int rows, int width) {
        var drawn = new DrawnVectors(seed);
        return new Lists(
                drawn.resized(Kind.QUERIES, queries, rows, width),
                drawn.resized(Kind.KEYS, keys, rows, width),
                drawn.resized(Kind.VALUES, values, rows, width));
    }

    private PlaygroundState with(List<String> named, Lists lists, int cut, int asking, int answering) {
        return new PlaygroundState(
                named,
                seed,
                lists.queries(),
                lists.keys(),
                lists.values(),
                cut,
                settings,
                wiring,
                asking,
                answering,
                Math.min(head, cut - 1));
    }

    PlaygroundState withQueries(Vectors changed) {
        return with(words, new Lists(changed, keys, values), heads, query, key);
    }

    PlaygroundState withKeys(Vectors changed) {
        return with(words, new Lists(queries, changed, values), heads, query, key);
    }

    PlaygroundState withValues(Vectors changed) {
        return with(words, new Lists(queries, keys, changed), heads, query, key);
    }

    /** @param changed a divisor of the width */
    PlaygroundState withHeads(int changed) {
        return with(words, new Lists(queries, keys, values), changed, query, key);
    }

    PlaygroundState withQuery(int chosen) {
        return with(words, new Lists(queries, keys, values), heads, chosen, key);
    }

    PlaygroundState withKey(int chosen) {
        return with(words, new Lists(queries, keys, values), heads, query, chosen);
    }

    /** Whether the arrow of this name, q0, k0, k1, …, is drawn as a key: those of queries are where the two are swapped. */
    boolean answers(String arrow) {
        return arrow.startsWith(wiring == Wiring.SWAPPED ? "q" : "k");
    }

    /** After an arrow of the head on show was moved; one that answers is the one to look at from now on. */
    PlaygroundState moved(VectorMove move) {
        var row = VectorControl.row(move.id());
        var after =
                move.id().startsWith("q") ? withQueries(moved(queries, row, move)) : withKeys(moved(keys, row, move));
        return answers(move.id()) ? after.withKey(row) : after;
    }

    private Vectors moved(Vectors vectors, int row, VectorMove move) {
        var from = head * headWidth();
        return vectors.with(row, from, move.x()).with(row, from + 1, move.y());
    }

    PlaygroundState withSettings(AttentionSettings changed) {
        return new PlaygroundState(words, seed, queries, keys, values, heads, changed, wiring, query, key, head);
    }

    PlaygroundState withSimilarity(Similarity similarity) {
        return withSettings(settings.withSimilarity(similarity));
    }

    PlaygroundState withTemperature(double temperature) {
        return withSettings(settings.withTemperature(temperature));
    }

    PlaygroundState withCausal(boolean causal) {
        return withSettings(settings.withCausal(causal));
    }

    PlaygroundState withWiring(Wiring changed) {
        return new PlaygroundState(words, seed, queries, keys, values, heads, settings, changed, query, key, head);
    }

    PlaygroundState withHead(int chosen) {
        return new PlaygroundState(words, seed, queries, keys, values, heads, settings, wiring, query, key, chosen);
    }
}
