package org.attentionintuition.experiment;

import org.attentionintuition.attention.Vectors;

/**
 * One table to look things up in: what is asked, what there is, and what ought to come back.
 *
 * @param queries n×e, embeddings of the words that ask
 * @param memory m×e, embeddings of the words that answer
 * @param targets n×v, one per query: the vector that attention's output should equal
 */
public record Lookup(Vectors queries, Vectors memory, Vectors targets) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException that names the argument, the shape found and the shape needed
     */
    public Lookup {
        if (memory.width() != queries.width()) {
            throw new IllegalArgumentException(
                    "memory: found " + shape(memory) + ", needed m×" + queries.width() + " (the width of queries)");
        }
        if (targets.rows() != queries.rows()) {
            throw new IllegalArgumentException(
                    "targets: found " + shape(targets) + ", needed " + queries.rows() + "×v (one per query)");
        }
    }

    static String shape(Vectors vectors) {
        return vectors.rows() + "×" + vectors.width();
    }
}
