package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentionintuition.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two traces in a sentence or two, for ears: the weight that changed most, then what else is new. A pure function of
 * what can be heard of both.
 */
final class SpokenChange {

    private SpokenChange() {}

    /**
     * The change.
     *
     * @param before null where it must not be told: then the row is described as it is
     */
    static String said(@Nullable Heard before, Heard after) {
        var sentences = new ArrayList<String>();
        sentences.add(rows(before, after));
        for (int i = 0; i < after.remarks().size(); i++) {
            var remark = after.remarks().get(i);
            var known = before != null
                    && before.remarks().size() == after.remarks().size()
                    && before.remarks().get(i).about().equals(remark.about());
            sentences.add(known ? "" : remark.sentence());
        }
        var said = sentences.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" "));
        return said.isEmpty() && !after.rows().isEmpty()
                ? Words.say("lab.said.same", after.rows().getFirst().asking())
                : said;
    }

    private static String rows(@Nullable Heard before, Heard after) {
        if (before == null || !comparable(before.rows(), after.rows())) {
            return after.rows().stream().map(SpokenChange::described).collect(Collectors.joining(" "));
        }
        return IntStream.range(0, after.rows().size())
                .boxed()
                .flatMap(i -> largest(before.rows().get(i), after.rows().get(i)).stream())
                .max(Comparator.comparingDouble(Step::size))
                .map(Step::said)
                .orElse("");
    }

    private static boolean comparable(List<SpokenRow> before, List<SpokenRow> after) {
        return before.size() == after.size()
                && IntStream.range(0, after.size()).allMatch(i -> after.get(i).comparesWith(before.get(i)));
    }

    /** A row that is heard for the first time: who leads, and who is next. */
    private static String described(SpokenRow row) {
        var order = IntStream.range(0, row.words().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -row.weights().get(i)))
                .toList();
        var first = order.getFirst();
        var leader = row.words().get(first);
        var weight = printed(row.weights().get(first), row.shares());
        if (order.size() == 1) {
            return named(row, Words.say("lab.said.looks", row.asking(), leader, weight));
        }
        var second = order.get(1);
        return named(
                row,
                Words.say(
                        "lab.said.looks-then",
                        row.asking(),
                        leader,
                        weight,
                        row.words().get(second),
                        printed(row.weights().get(second), row.shares())));
    }

    /** The weight of a row that changed most, if any did that one could hear. */
    private static Optional<Step> largest(SpokenRow before, SpokenRow after) {
        return IntStream.range(0, after.words().size())
                .mapToObj(i -> new Step(before, after, i))
                .filter(Step::audible)
                .max(Comparator.comparingDouble(Step::size));
    }

    private static String named(SpokenRow row, String sentence) {
        return row.of().isEmpty() ? sentence : Words.say("lab.said.named", row.of(), sentence);
    }

    private static String printed(double weight, boolean share) {
        return share ? Words.say("lab.said.percent", Numbers.fixed(100 * weight, 0)) : Numbers.fixed(weight, 2);
    }

    /** One weight before and after. */
    private record Step(SpokenRow before, SpokenRow after, int index) {

        double size() {
            return Math.abs(after.weights().get(index) - before.weights().get(index));
        }

        boolean audible() {
            return !now().equals(then());
        }

        String said() {
            var up = after.weights().get(index) > before.weights().get(index);
            var change = Words.say(
                    up ? "lab.said.up" : "lab.said.down", after.words().get(index), now(), then());
            return named(after, withLeader(change));
        }

        private String withLeader(String change) {
            var leader = after.leader();
            if (leader == before.leader()) {
                return Words.say("lab.said.sentence", change);
            }
            return leader == index
                    ? Words.say("lab.said.now-first", change)
                    : Words.say(
                            "lab.said.other-first",
                            change,
                            after.words().get(leader),
                            printed(after.weights().get(leader), shares()));
        }

        private String now() {
            return printed(after.weights().get(index), shares());
        }

        private String then() {
            return printed(before.weights().get(index), shares());
        }

        private boolean shares() {
            return Stream.of(before, after).allMatch(SpokenRow::shares);
        }
    }
}
