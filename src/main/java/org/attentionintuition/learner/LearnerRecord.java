package org.attentionintuition.learner;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * What one learner has done. It never grows beyond what a browser keeps without complaint: past {@link #MOST} entries of a kind, and
 * past {@link #MOST_STATE} characters of lab states together, the ones set longest ago go.
 *
 * @param visited sections by address ({@code course/section}), with the time of the first visit
 * @param predictions the latest outcome of each prediction, by {@code course/section/block}
 * @param challenges when each was first solved, by {@code course/section/block}
 * @param levels how far each challenge is that has been started, by {@code course/section/block}
 * @param labStates the state of each lab that does not stand as at its start, by {@code course/section/lab}
 * @param lastAddress the section that was open last, empty before the first
 */
public record LearnerRecord(
        Map<String, Instant> visited,
        Map<String, Outcome> predictions,
        Map<String, Instant> challenges,
        Map<String, Played> levels,
        Map<String, String> labStates,
        String lastAddress)
        implements Serializable {

    static final int MOST = 250;
    static final int MOST_STATE = 48_000;

    public static final LearnerRecord EMPTY = new LearnerRecord(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), "");

    /** @throws IllegalArgumentException if a name is none or a state text is no text to keep */
    public LearnerRecord {
        visited = kept(visited, Names::address);
        predictions = kept(predictions, Names::block);
        challenges = kept(challenges, Names::block);
        levels = kept(levels, Names::block);
        labStates = roomy(kept(labStates, Names::block));
        require(lastAddress.isEmpty() || Names.address(lastAddress), lastAddress);
        labStates.values().forEach(text -> require(Names.state(text), "a state"));
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** The learner is at this section now. */
    public LearnerRecord withVisited(String address, Instant when) {
        return new LearnerRecord(
                with(visited, address, when.truncatedTo(ChronoUnit.SECONDS), LearnerRecord::earlier),
                predictions,
                challenges,
                levels,
                labStates,
                address);
    }

    /** A prediction made again counts as it came out the last time. */
    public LearnerRecord withPrediction(String id, Outcome outcome) {
        return new LearnerRecord(
                visited, with(predictions, id, outcome, (old, now) -> now), challenges, levels, labStates, lastAddress);
    }

    public LearnerRecord withSolved(String id, Instant when) {
        return new LearnerRecord(
                visited,
                predictions,
                with(challenges, id, when.truncatedTo(ChronoUnit.SECONDS), LearnerRecord::earlier),
                levels,
                labStates,
                lastAddress);
    }

    /** The learner is as far as this with a challenge; started over, it may be less far than before. */
    public LearnerRecord withPlayed(String id, Played played) {
        return new LearnerRecord(
                visited, predictions, challenges, with(levels, id, played, (old, now) -> now), labStates, lastAddress);
    }

    /** @param text empty if the lab stands as at its start */
    public LearnerRecord withLabState(String lab, String text) {
        var states = new LinkedHashMap<>(labStates);
        states.remove(lab);
        if (!text.isEmpty()) {
            states.put(lab, text);
        }
        return new LearnerRecord(visited, predictions, challenges, levels, states, lastAddress);
    }

    /**
     * This record with what another one adds: the earlier visit and solution, the later prediction; where both have a lab or play a
     * challenge, it stands as in the other, and the other says where to go on.
     */
    public LearnerRecord mergedWith(LearnerRecord other) {
        return new LearnerRecord(
                merged(visited, other.visited, LearnerRecord::earlier),
                merged(predictions, other.predictions, (a, b) -> b.when().isBefore(a.when()) ? a : b),
                merged(challenges, other.challenges, LearnerRecord::earlier),
                merged(levels, other.levels, (a, b) -> b),
                merged(labStates, other.labStates, (a, b) -> b),
                other.lastAddress.isEmpty() ? lastAddress : other.lastAddress);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value, BinaryOperator<V> both) {
        return merged(map, Map.of(key, value), both);
    }

    private static <V> Map<String, V> merged(Map<String, V> map, Map<String, V> more, BinaryOperator<V> both) {
        var merged = new LinkedHashMap<>(map);
        more.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }

    private static <V> Map<String, V> kept(Map<String, V> map, Predicate<String> valid) {
        map.keySet().forEach(name -> require(valid.test(name), name));
        var kept = new LinkedHashMap<String, V>();
        map.entrySet().stream()
                .skip(Math.max(0, map.size() - MOST))
                .forEach(it -> kept.put(it.getKey(), it.getValue()));
        return Collections.unmodifiableMap(kept);
    }

    private static Map<String, String> roomy(Map<String, String> states) {
        var kept = new LinkedHashMap<>(states);
        var length = kept.values().stream().mapToInt(String::length).sum();
        for (var each = kept.entrySet().iterator(); length > MOST_STATE; ) {
            length -= each.next().getValue().length();
            each.remove();
        }
        return Collections.unmodifiableMap(kept);
    }

    private static void require(boolean valid, String found) {
        if (!valid) {
            throw new IllegalArgumentException("Not something to keep: " + found);
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return b.isBefore(a) ? b : a;
    }
}
