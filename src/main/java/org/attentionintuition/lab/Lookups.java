package org.attentionintuition.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.attentionintuition.attention.HardLookupTrace;
import org.attentionintuition.language.Words;

/**
 * What the two kinds of lookup return for one query, in words.
 *
 * @param found whether the dictionary knows the query
 * @param hard what the dictionary returns
 * @param soft what attention returns
 */
record Lookups(boolean found, String hard, String soft) {

    static Lookups of(List<String> keys, List<String> components, HardLookupTrace hard, List<Double> soft) {
        return new Lookups(hard.found(0), hard(keys, components, hard), named(components, soft));
    }

    /** Both for ears. */
    String spoken() {
        return Words.say("lab.said.named", Words.say("lab.lookup.hard"), hard)
                + " "
                + Words.say("lab.said.named", Words.say("lab.lookup.soft"), Words.say("lab.said.sentence", soft));
    }

    private static String hard(List<String> keys, List<String> components, HardLookupTrace hard) {
        if (!hard.found(0)) {
            return Words.say("lab.lookup.nothing");
        }
        var matching = IntStream.range(0, keys.size())
                .filter(key -> hard.matched(0, key))
                .mapToObj(key -> Words.say("lab.lookup.key", keys.get(key)))
                .reduce((one, other) -> Words.say("lab.lookup.keys", one, other))
                .orElseThrow();
        var value = IntStream.range(0, hard.output().numCols)
                .mapToObj(component -> hard.output().get(0, component))
                .toList();
        return Words.say("lab.lookup.found", named(components, value), matching);
    }

    /** The components of a value with their names: {@code animal 0.93, vehicle 0.07}. */
    private static String named(List<String> components, List<Double> value) {
        return Numbers.list(IntStream.range(0, value.size())
                .mapToObj(i -> components.get(i) + " " + Numbers.fixed(value.get(i), 2)));
    }
}
