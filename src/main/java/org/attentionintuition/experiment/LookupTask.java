package org.attentionintuition.experiment;

import static org.ejml.dense.row.CommonOps_DDRM.divide;
import static org.ejml.dense.row.NormOps_DDRM.normF;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.attention.Vectors;

/**
 * What W_Q, W_K and W_V have to learn: to look up the right value by content.
 *
 * @param training the lookups that are learned from
 * @param heldOut the lookups on which the accuracy is measured; of a task of one table, the same table
 */
public record LookupTask(List<Lookup> training, List<Lookup> heldOut) {

    /**
     * Checks the lookups against each other.
     *
     * @throws IllegalArgumentException if there is none, or two differ in the width of embeddings or targets
     */
    public LookupTask {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
        Bounds.within("training lookups", training.size(), 1, 10_000);
        Bounds.within("held-out lookups", heldOut.size(), 1, 10_000);
        var first = training.getFirst();
        Stream.concat(training.stream(), heldOut.stream()).forEach(lookup -> {
            Bounds.within("width of queries", lookup.queries().width(), e(first), e(first));
            Bounds.within("width of targets", lookup.targets().width(), v(first), v(first));
        });
    }

    /**
     * Every word asks all words (itself included).
     *
     * @param words n×e embeddings
     * @param targets n×v: what each word should get back
     */
    public static LookupTask of(Vectors words, Vectors targets) {
        var table = new Lookup(words, words, targets);
        return new LookupTask(List.of(table), List.of(table));
    }

    /**
     * Every word asks all words for the value of its partner.
     *
     * @param words n×e embeddings
     * @param values n×v: what each word has to give
     * @param partners n numbers in 0…n−1: whose value word i should get back
     */
    public static LookupTask partners(Vectors words, Vectors values, List<Integer> partners) {
        if (partners.size() != words.rows()) {
            throw new IllegalArgumentException(
                    "partners: found " + partners.size() + ", needed " + words.rows() + " (one per word)");
        }
        partners.forEach(partner -> Bounds.within("partner", partner, 0, values.rows() - 1));
        return of(words, Vectors.of(partners.stream().map(values::row).toArray(double[][]::new)));
    }

    /**
     * Tables of random content: the embedding of an item is its content (a random direction of length √c) followed by its
     * value (v standard normal numbers); a query is the content of one item followed by zeros, and wants that item's value.
     * Held-out tables hold items never seen in training, so that only the rule "match contents, return values" helps.
     *
     * @param items in a table, each asked for once, 2…64
     * @param contentWidth c, 1…64; embeddings have c+v numbers
     * @param valueWidth v, 1…64
     * @param tables for training, and as many again held out, 1…1000
     */
    public static LookupTask random(int items, int contentWidth, int valueWidth, int tables, long seed) {
        Bounds.within("items", items, 2, 64);
        Bounds.within("contentWidth", contentWidth, 1, 64);
        Bounds.within("valueWidth", valueWidth, 1, 64);
        Bounds.within("tables", tables, 1, 1000);
        var random = new SplittableRandom(seed);
        var lookups = IntStream.range(0, 2 * tables)
                .mapToObj(table -> randomTable(items, contentWidth, valueWidth, random))
                .toList();
        return new LookupTask(lookups.subList(0, tables), lookups.subList(tables, 2 * tables));
    }

    /** The width e of all embeddings. */
    public int embeddingWidth() {
        return e(training.getFirst());
    }

    /** The width v of all targets. */
    public int valueWidth() {
        return v(training.getFirst());
    }

    private static Lookup randomTable(int items, int contentWidth, int valueWidth, RandomGenerator random) {
        var queries = new double[items][contentWidth + valueWidth];
        var memory = new double[items][];
        var targets = new double[items][];
        for (int item = 0; item < items; item++) {
            var content = RecurrentEncoder.gaussian(1, contentWidth, random);
            divide(content, normF(content) / Math.sqrt(contentWidth));
            targets[item] = RecurrentEncoder.gaussian(1, valueWidth, random).data;
            System.arraycopy(content.data, 0, queries[item], 0, contentWidth);
            memory[item] = queries[item].clone();
            System.arraycopy(targets[item], 0, memory[item], contentWidth, valueWidth);
        }
        return new Lookup(Vectors.of(queries), Vectors.of(memory), Vectors.of(targets));
    }

    private static int e(Lookup lookup) {
        return lookup.queries().width();
    }

    private static int v(Lookup lookup) {
        return lookup.targets().width();
    }
}
