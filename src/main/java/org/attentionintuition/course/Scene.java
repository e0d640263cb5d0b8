package org.attentionintuition.course;

import java.util.List;
import org.attentionintuition.attention.Vectors;

/**
 * The vectors a lab opens with, or can be switched to.
 *
 * @param name plain text, unique among the scenes of a lab, "start" if the course gives none
 * @param note one sentence, empty if there is none
 * @param queries n ≥ 1 words with vectors of width d
 * @param keys m ≥ 1 words with vectors of width d
 * @param values m×v; the vectors of the keys themselves if the course gives none
 * @param chosen the query looked at first, 0…n−1
 */
public record Scene(
        String name, String note, List<WordVector> queries, List<WordVector> keys, Vectors values, int chosen) {

    public Scene {
        queries = List.copyOf(queries);
        keys = List.copyOf(keys);
        Require.that(!name.isBlank(), "name", "nothing", "a name");
        Require.that(!queries.isEmpty() && !keys.isEmpty(), "queries and keys", "none", "at least one of each");
        var width = queries.getFirst().vector().size();
        requireWidth("queries", queries, width);
        requireWidth("keys", keys, width);
        Require.that(values.rows() == keys.size(), "values", values.rows() + " rows", "one for each key");
        Require.that(chosen >= 0 && chosen < queries.size(), "chosen", chosen, "the index of a query");
    }

    /** d, the width of the queries and keys. */
    public int width() {
        return queries.getFirst().vector().size();
    }

    /** The queries as an n×d list. */
    public Vectors queryVectors() {
        return vectors(queries);
    }

    /** The keys as an m×d list. */
    public Vectors keyVectors() {
        return vectors(keys);
    }

    static Vectors vectors(List<WordVector> words) {
        return Vectors.of(words.stream().map(WordVector::vector).toList());
    }

    static void requireWidth(String what, List<WordVector> words, int width) {
        Require.that(
                words.stream().allMatch(word -> word.vector().size() == width),
                what,
                "vectors of different widths",
                "%d numbers each".formatted(width));
    }
}
