package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.language.Words;

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
            case WHOLE -> Words.say("lab.break.whole");
            case NO_PROJECTIONS -> Words.say("lab.break.no-projections");
            case VALUES_ARE_KEYS -> Words.say("lab.break.v-is-k");
            case SWAPPED -> Words.say("lab.break.swapped");
            case NO_SOFTMAX -> Words.say("lab.break.no-softmax");
            case HARD -> Words.say("lab.break.hard");
            case NO_SCALING -> Words.say("lab.break.no-scaling");
        };
    }

    /** What is going to break, said before anybody chooses it. */
    static String promise(Wiring wiring) {
        return switch (wiring) {
            case WHOLE -> Words.say("lab.break.whole.promise");
            case NO_PROJECTIONS -> Words.say("lab.break.no-projections.promise");
            case VALUES_ARE_KEYS -> Words.say("lab.break.v-is-k.promise");
            case SWAPPED -> Words.say("lab.break.swapped.promise");
            case NO_SOFTMAX -> Words.say("lab.break.no-softmax.promise");
            case HARD -> Words.say("lab.break.hard.promise");
            case NO_SCALING -> Words.say("lab.break.no-scaling.promise");
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
        return Words.say(
                "lab.break.no-softmax.said",
                queries.get(query),
                two(broken.rowSum(query)),
                below,
                visible(),
                output(whole),
                output(broken));
    }

    private String taken() {
        var leader = leader(broken);
        return Words.say(
                "lab.break.hard.said",
                keys.get(leader),
                two(broken.weights().get(query, leader)),
                two(whole.weights().get(query, leader)),
                two(smallest(whole)),
                two(smallest(broken)));
    }

    private String decided() {
        if (whole.settings().similarity() != Similarity.SCALED_DOT) {
            return Words.say("lab.break.no-scaling.unused");
        }
        if (whole.queries().numCols == 1) {
            return Words.say("lab.break.no-scaling.one");
        }
        var leader = leader(whole);
        var before = two(whole.entropy(query));
        var after = two(broken.entropy(query));
        // As printed: a row that was decided already has nothing left to lose.
        var times = two(Math.sqrt(whole.queries().numCols));
        var has = two(broken.weights().get(query, leader));
        var had = two(whole.weights().get(query, leader));
        return before.equals(after)
                ? Words.say("lab.break.no-scaling.stayed", times, keys.get(leader), has, had, after)
                : Words.say("lab.break.no-scaling.fell", times, keys.get(leader), has, had, before, after);
    }

    private String mixedKeys() {
        var moved = IntStream.range(0, keys.size())
                .filter(key ->
                        broken.weights().get(query, key) != whole.weights().get(query, key))
                .count();
        return Words.say("lab.break.v-is-k.said", moved, visible(), queries.get(query), output(whole), output(broken));
    }

    private String turned() {
        return Words.say("lab.break.swapped.said", leaders(), queries.get(query));
    }

    private String alike() {
        return Words.say(
                "lab.break.no-projections.said",
                leaders(),
                two(broken.weights().get(query, query)),
                two(whole.weights().get(query, query)));
    }

    private String leaders() {
        var before = leader(whole);
        var after = leader(broken);
        return before == after
                ? Words.say(
                        "lab.break.leader-stays",
                        queries.get(query),
                        keys.get(after),
                        two(broken.weights().get(query, after)),
                        two(whole.weights().get(query, before)))
                : Words.say(
                        "lab.break.leader-changes",
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
        return Numbers.bracketed(IntStream.range(0, trace.output().numCols)
                .mapToObj(component -> two(trace.output().get(query, component))));
    }

    private static String two(double number) {
        return Numbers.fixed(number, 2);
    }
}
