package org.attentionintuition.course;

import java.util.List;
import java.util.Map;
import org.attentionintuition.attention.Vectors;

/**
 * Several heads read the same tokens, each with projections of its own.
 *
 * @param tokens words with vectors of one width e
 * @param chosen the token looked at first, 0…n−1
 */
public record HeadsLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        WordLanguages language,
        List<WordVector> tokens,
        List<Head> heads,
        int chosen,
        boolean causal)
        implements Lab {

    /**
     * One head.
     *
     * @param queryWeights W_Q, e×d
     * @param keyWeights W_K, e×d
     * @param valueWeights W_V, e×v
     */
    public record Head(String name, Vectors queryWeights, Vectors keyWeights, Vectors valueWeights) {

        public Head {
            Require.that(!name.isBlank(), "name", "nothing", "a name");
            Require.that(
                    queryWeights.width() == keyWeights.width(),
                    "key-weights",
                    keyWeights.width(),
                    "as wide as query-weights");
        }
    }

    public HeadsLab {
        tokens = List.copyOf(tokens);
        heads = List.copyOf(heads);
        Slug.require(id);
        Require.that(!tokens.isEmpty() && !heads.isEmpty(), "tokens and heads", "none", "at least one of each");
        var width = tokens.getFirst().vector().size();
        Scene.requireWidth("tokens", tokens, width);
        for (var head : heads) {
            for (var weights : List.of(head.queryWeights(), head.keyWeights(), head.valueWeights())) {
                Require.that(weights.rows() == width, "weights", weights.rows(), "one row for each number of a token");
            }
        }
        Require.that(chosen >= 0 && chosen < tokens.size(), "chosen", chosen, "the index of a token");
    }

    @Override
    public Map<String, String> foreignWords() {
        return language.of(tokens, tokens);
    }

    /** The tokens as an n×e list. */
    public Vectors tokenVectors() {
        return Scene.vectors(tokens);
    }
}
