package org.attentionintuition.course;

import java.util.List;
import org.attentionintuition.attention.Similarity;

/**
 * A lab whose words, widths and vectors are the learner's own; the course says what it opens with.
 *
 * @param words what it opens with, {@value #FEWEST} to {@value #MOST}
 * @param width d at the start, 1 to {@link WordVector#WIDEST}
 * @param seed of the vectors at the start
 * @param similarity at the start
 */
public record PlaygroundLab(
        String id,
        String title,
        Provenance provenance,
        String caption,
        List<String> words,
        int width,
        int seed,
        Similarity similarity)
        implements Lab {

    public static final int FEWEST = 2;
    public static final int MOST = 12;

    /** Characters of one word. */
    public static final int LONGEST = 24;

    /** Seeds are 0 to this: short enough for a link. */
    public static final int LARGEST_SEED = 9999;

    public PlaygroundLab {
        words = List.copyOf(words);
        Slug.require(id);
        Require.that(words.size() >= FEWEST && words.size() <= MOST, "words", words.size(), "2 to 12");
        Require.that(width >= 1 && width <= WordVector.WIDEST, "width", width, "1 to 8");
        Require.that(seed >= 0 && seed <= LARGEST_SEED, "seed", seed, "0 to 9999");
    }
}
