package org.attentionintuition.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attentionintuition.attention.Similarity;
import org.attentionintuition.attention.Vectors;

/**
 * W_Q, W_K and W_V as grids of sliders; matching space and output space side by side.
 *
 * @param tokens words in a plane: vectors of width 2
 * @param queryWeights W_Q, 2×2, the unit matrix if the course gives none; so are the next two
 * @param keyWeights W_K, 2×2
 * @param valueWeights W_V, 2×2
 * @param chosen the token looked at first, 0…n−1
 * @param temperature above 0
 * @param partners for each token the index of the one whose vector it learns to fetch, or empty if there is nothing to train
 */
public record ProjectionsLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        WordLanguages language,
        List<WordVector> tokens,
        Vectors queryWeights,
        Vectors keyWeights,
        Vectors valueWeights,
        int chosen,
        Similarity similarity,
        double temperature,
        List<Integer> partners,
        long seed)
        implements Lab {

    /** The similarities whose gradient training knows. */
    public static final Set<Similarity> TRAINABLE = Set.of(Similarity.DOT, Similarity.SCALED_DOT);

    public ProjectionsLab {
        tokens = List.copyOf(tokens);
        partners = List.copyOf(partners);
        Slug.require(id);
        Require.that(!tokens.isEmpty(), "tokens", "none", "at least one");
        Scene.requireWidth("tokens", tokens, 2);
        for (var weights : List.of(queryWeights, keyWeights, valueWeights)) {
            Require.that(weights.rows() == 2 && weights.width() == 2, "weights", weights, "2 rows of 2 numbers");
        }
        Require.that(chosen >= 0 && chosen < tokens.size(), "chosen", chosen, "the index of a token");
        Require.that(
                partners.isEmpty() || partners.size() == tokens.size(), "partners", partners, "one for each token");
        Require.that(
                partners.isEmpty() || TRAINABLE.contains(similarity),
                "similarity",
                similarity,
                "dot or scaledDot to train");
        var last = tokens.size() - 1;
        Require.that(
                partners.stream().allMatch(it -> 0 <= it && it <= last), "partners", partners, "indices of tokens");
        Require.that(temperature > 0 && Double.isFinite(temperature), "temperature", temperature, "more than 0");
    }

    @Override
    public Map<String, String> foreignWords() {
        return language.of(tokens, tokens);
    }

    /** The tokens as an n×2 list. */
    public Vectors tokenVectors() {
        return Scene.vectors(tokens);
    }
}
