package org.attentionintuition.lab;

import java.util.Set;
import java.util.TreeSet;
import org.attentionintuition.attention.Attention;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;
import org.attentionintuition.course.AttentionLab;
import org.attentionintuition.course.Scene;
import org.attentionintuition.widget.VectorPlane.VectorMove;

/**
 * All that a learner can change in an {@code attention} lab. Immutable: a move makes a new state.
 *
 * @param scene position of the scene, from 0
 * @param queries n×d
 * @param keys m×d
 * @param values m×v
 * @param settings as they are where nothing is broken
 * @param wiring what the learner has broken on purpose
 * @param query row of the query that asks, 0 ≤ query &lt; n
 * @param key row of the key whose sliders are shown, 0 ≤ key &lt; m
 * @param visited rows of the queries that have asked so far
 */
public record AttentionState(
        int scene,
        Vectors queries,
        Vectors keys,
        Vectors values,
        AttentionSettings settings,
        Wiring wiring,
        int query,
        int key,
        Set<Integer> visited) {

    public AttentionState {
        visited = Set.copyOf(visited);
    }

    /** The lab as its author set it, in the scene at this position. */
    static AttentionState start(AttentionLab lab, int scene) {
        var it = scene(lab, scene);
        return new AttentionState(
                scene,
                it.queryVectors(),
                it.keyVectors(),
                it.values(),
                new AttentionSettings(lab.similarity(), lab.temperature(), lab.causal()),
                Wiring.WHOLE,
                it.chosen(),
                0,
                Set.of(it.chosen()));
    }

    /** The words and starting vectors of a scene; a lab without scenes has one, its start. */
    static Scene scene(AttentionLab lab, int scene) {
        return lab.scenes().isEmpty() ? lab.start() : lab.scenes().get(scene);
    }

    /**
     * This state in another scene: what the two scenes set differently is replaced, what the learner has changed besides stays, so
     * that the two can be compared.
     */
    AttentionState inScene(AttentionLab lab, int other) {
        var from = scene(lab, scene);
        var to = scene(lab, other);
        var asking = query < to.queries().size() ? query : to.chosen();
        return new AttentionState(
                other,
                from.queries().equals(to.queries()) ? queries : to.queryVectors(),
                from.keys().equals(to.keys()) ? keys : to.keyVectors(),
                from.values().equals(to.values()) ? values : to.values(),
                settings,
                wiring,
                asking,
                key < to.keys().size() ? key : 0,
                Set.of(asking));
    }

    AttentionState withQueries(Vectors changed) {
        return new AttentionState(scene, changed, keys, values, settings, wiring, query, key, visited);
    }

    AttentionState withKeys(Vectors changed) {
        return new AttentionState(scene, queries, changed, values, settings, wiring, query, key, visited);
    }

    AttentionState withValues(Vectors changed) {
        return new AttentionState(scene, queries, keys, changed, settings, wiring, query, key, visited);
    }

    AttentionState withSettings(AttentionSettings changed) {
        return new AttentionState(scene, queries, keys, values, changed, wiring, query, key, visited);
    }

    AttentionState withTemperature(double temperature) {
        return withSettings(settings.withTemperature(temperature));
    }

    AttentionState withSimilarity(Similarity similarity) {
        return withSettings(settings.withSimilarity(similarity));
    }

    AttentionState withCausal(boolean causal) {
        return withSettings(settings.withCausal(causal));
    }

    AttentionState withWiring(Wiring changed) {
        return new AttentionState(scene, queries, keys, values, settings, changed, query, key, visited);
    }

    /** The trace as the lab is wired. */
    AttentionTrace trace() {
        var swapped = wiring == Wiring.SWAPPED;
        return Attention.attend(
                swapped ? keys : queries,
                swapped ? queries : keys,
                wiring == Wiring.VALUES_ARE_KEYS ? keys : values,
                wiring.of(settings));
    }

    AttentionState withQuery(int chosen) {
        var asked = new TreeSet<>(visited);
        asked.add(chosen);
        return new AttentionState(scene, queries, keys, values, settings, wiring, chosen, key, asked);
    }

    AttentionState withKey(int chosen) {
        return new AttentionState(scene, queries, keys, values, settings, wiring, query, chosen, visited);
    }

    /** Whether the arrow of this name, q0, k0, k1, …, is drawn as a key: those of queries are where the two are swapped. */
    boolean answers(String arrow) {
        return arrow.startsWith(wiring == Wiring.SWAPPED ? "q" : "k");
    }

    /** After an arrow was moved; one that answers is the one to look at from now on. */
    AttentionState moved(VectorMove move) {
        var row = VectorControl.row(move.id());
        var after = move.id().startsWith("q")
                ? withQueries(queries.withRow(row, move.x(), move.y()))
                : withKeys(keys.withRow(row, move.x(), move.y()));
        return answers(move.id()) ? after.withKey(row) : after;
    }

    AttentionState withVisited(Set<Integer> asked) {
        return new AttentionState(scene, queries, keys, values, settings, wiring, query, key, asked);
    }
}
