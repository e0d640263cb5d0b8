package org.attentionintuition.takeaway;

import java.util.List;
import java.util.Objects;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.AttentionTrace;
import org.attentionintuition.attention.Projections;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * A figure in one state, with the words that its rows and columns stand for. The words come from a course: nothing is assumed of them.
 *
 * @param title what the figure is called
 * @param address where in the book it is, empty if that is not known
 * @param queries n words that ask
 * @param keys m words that answer
 * @param heads at least one attention over the same words, all with the same settings
 */
public record TakenFigure(String title, String address, List<String> queries, List<String> keys, List<TakenHead> heads)
        implements Taken {

    /**
     * One attention of the figure.
     *
     * @param name what the head is called, empty where there is only one
     * @param trace its numbers
     * @param source what its queries, keys and values were made from, or null where they were given
     */
    public record TakenHead(
            String name, AttentionTrace trace, @Nullable Source source) {}

    /**
     * Where queries, keys and values are projections of tokens.
     *
     * @param tokens X, n×e, not modified
     */
    public record Source(DMatrixRMaj tokens, Projections projections) {}

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if there is no head, or one has other shapes than the words or other settings than the first
     */
    public TakenFigure {
        queries = List.copyOf(queries);
        keys = List.copyOf(keys);
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("heads: found none, needed at least one");
        }
        for (var head : heads) {
            var weights = head.trace().weights();
            if (weights.numRows != queries.size() || weights.numCols != keys.size()) {
                throw new IllegalArgumentException("heads: found weights %d×%d, needed %d×%d, one for each word"
                        .formatted(weights.numRows, weights.numCols, queries.size(), keys.size()));
            }
            if (!Objects.equals(
                    head.trace().settings(), heads.getFirst().trace().settings())) {
                throw new IllegalArgumentException(
                        "heads: found other settings than the first head's, needed the same");
            }
        }
    }

    /** A figure of one attention whose queries, keys and values are given. */
    public static TakenFigure of(
            String title, String address, List<String> queries, List<String> keys, AttentionTrace trace) {
        return new TakenFigure(title, address, queries, keys, List.of(new TakenHead("", trace, null)));
    }

    @Override
    public String csv() {
        return TraceCsv.of(this);
    }

    @Override
    public List<CodeLanguage> languages() {
        return List.of(CodeLanguage.values());
    }

    AttentionSettings settings() {
        return heads.getFirst().trace().settings();
    }
}
