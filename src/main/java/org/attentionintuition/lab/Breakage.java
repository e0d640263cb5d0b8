package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;

/**
 * What a broken wiring has done to the row that is looked at, in words: the same state, whole and broken, compared.
 *
 * @param whole the trace as it would be
 * @param broken the trace as it is; the same words ask and answer
 * @param queries n words that ask
 * @param keys m words that answer
 * @param query row that is looked at
 */
record Breakage(
        Wiring wiring,
        AttentionTrace whole,
        AttentionTrace broken,
        List<String> queries,
        List<String> keys,
        int query) {

    /** The name of a wiring, as a choice. */
    static String name(Wiring wiring) {
        return switch (wiring) {
            case WHOLE -> "Nothing broken";
            case NO_PROJECTIONS -> "No projections";
            case VALUES_ARE_KEYS -> "V = K";
            case SWAPPED -> "Q and K swapped";
            case NO_SOFTMAX -> "No softmax";
            case HARD -> "Hard instead of soft";
            case NO_SCALING -> "No ÷ √d";
        };
    }

    /** What is going to break, said before anybody chooses it. */
    static String promise(Wiring wiring) {
        return switch (wiring) {
            case WHOLE -> "Every part does its work.";
            case NO_PROJECTIONS ->
                "Raw vectors ask, answer and are returned. Words will find what is like them, not what they need.";
            case VALUES_ARE_KEYS ->
                "Every key is handed over as its own value. The weights will stay; the answer will not.";
            case SWAPPED -> "Who asks answers. The row will show who looks here, not where this word looks.";
            case NO_SOFTMAX -> "The scores are the weights. They will not sum to 1, and some may fall below 0.";
            case HARD -> "The best key takes all. Small moves will change nothing, until one changes everything.";
            case NO_SCALING -> "Long dot products stay large. Softmax will be nearly as decided as a hard choice.";
        };
    }

    /** What has broken. */
    String said() {
        return switch (wiring) {
            case WHOLE -> "";
            case NO_PROJECTIONS -> alike();
            case VALUES_ARE_KEYS -> mixedKeys();
            case SWAPPED -> turned();
            case NO_SOFTMAX -> noShares();
            case HARD -> taken();
            case NO_SCALING -> decided();
        };
    }

    private String noShares() {
        var below = IntStream.range(0, keys.size())
                .filter(key -> broken.weights().get(query, key) < 0)
                .count();
        return "The weights of “%s” sum to %s instead of 1.00, and %d of %d are below 0. The output went from %s to %s."
                .formatted(
                        queries.get(query), two(broken.rowSum(query)), below, visible(), output(whole), output(broken));
    }

    private String taken() {
        var leader = leader(broken);
        return "“%s” takes %s instead of %s, and the smallest share went from %s to %s. Now move the query a little: nothing follows it, so nothing tells a learner which way is better."
                .formatted(
                        keys.get(leader),
                        two(broken.weights().get(query, leader)),
                        two(whole.weights().get(query, leader)),
                        two(smallest(whole)),
                        two(smallest(broken)));
    }

    private String decided() {
        if (whole.settings().similarity() != Similarity.SCALED_DOT) {
            return "Nothing broke: this similarity does not divide by √d.";
        }
        if (whole.queries().numCols == 1) {
            return "Nothing broke: with one number in each vector √d is 1.";
        }
        var leader = leader(whole);
        return "Scores are %s times as large. “%s” has %s instead of %s; the entropy of the row %s nats."
                .formatted(
                        two(Math.sqrt(whole.queries().numCols)),
                        keys.get(leader),
                        two(broken.weights().get(query, leader)),
                        two(whole.weights().get(query, leader)),
                        course(two(whole.entropy(query)), two(broken.entropy(query))));
    }

    /** As printed: a row that was decided already has nothing left to lose. */
    private static String course(String before, String after) {
        return before.equals(after) ? "stayed at " + after : "fell from %s to %s".formatted(before, after);
    }

    private String mixedKeys() {
        var moved = IntStream.range(0, keys.size())
                .filter(key ->
                        broken.weights().get(query, key) != whole.weights().get(query, key))
                .count();
        return "%s of %d weights of “%s” changed. The output was %s, a mix of values; it is %s, a mix of keys: made for being found, not for being used."
                .formatted(
                        moved == 0 ? "None" : "" + moved, visible(), queries.get(query), output(whole), output(broken));
    }

    private String turned() {
        return leaders()
                + " A score of “%s” with another word is now what the other word's score with “%s” was."
                        .formatted(queries.get(query), queries.get(query));
    }

    private String alike() {
        return leaders()
                + " It gives itself %s instead of %s: a raw vector finds what is long and points its own way."
                        .formatted(
                                two(broken.weights().get(query, query)),
                                two(whole.weights().get(query, query)));
    }

    private String leaders() {
        var before = leader(whole);
        var after = leader(broken);
        return before == after
                ? "“%s” still looks at “%s” most, with %s instead of %s."
                        .formatted(
                                queries.get(query),
                                keys.get(after),
                                two(broken.weights().get(query, after)),
                                two(whole.weights().get(query, before)))
                : "“%s” looked at “%s” with %s. Now it looks at “%s” with %s."
                        .formatted(
                                queries.get(query),
                                keys.get(before),
                                two(whole.weights().get(query, before)),
                                keys.get(after),
                                two(broken.weights().get(query, after)));
    }

    private int leader(AttentionTrace trace) {
        return IntStream.range(0, keys.size())
                .filter(key -> trace.visible(query, key))
                .reduce((a, b) ->
                        trace.weights().get(query, b) > trace.weights().get(query, a) ? b : a)
                .orElseThrow();
    }

    private double smallest(AttentionTrace trace) {
        return IntStream.range(0, keys.size())
                .filter(key -> trace.visible(query, key))
                .mapToDouble(key -> trace.weights().get(query, key))
                .min()
                .orElseThrow();
    }

    private long visible() {
        return IntStream.range(0, keys.size())
                .filter(key -> whole.visible(query, key))
                .count();
    }

    private String output(AttentionTrace trace) {
        return IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> two(trace.output().get(query, component)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String two(double number) {
        return Numbers.fixed(number, 2);
    }
}
