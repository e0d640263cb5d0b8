package org.attentionintuition.course;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attentionintuition.attention.AttentionSettings;
import org.attentionintuition.attention.Vectors;

/**
 * An example of a term: a sentence with gaps such as <code>{weights}</code> or <code>{weights 2}</code>, which are filled with what
 * the engine computes from the input.
 *
 * @param text plain text; its gaps match {@link #GAP}
 * @param input what the gaps are computed from; there is none if and only if there are no gaps
 */
public record Example(String text, Optional<Input> input) {

    /** A gap: what to put there (group 1) and for which query, from 1 (group 2; absent, it is the first). */
    public static final Pattern GAP =
            Pattern.compile("\\{(query|keys|values|temperature|scores|weights|output)(?: ([1-9]\\d?))?}");

    public Example {
        Require.that(!text.isBlank(), "example", "nothing", "a sentence");
        Require.that(GAP.matcher(text).find() == input.isPresent(), "example", text, "gaps and what fills them");
    }

    /** What attention is computed from: n×d, m×d and m×v. */
    public record Input(Vectors queries, Vectors keys, Vectors values, AttentionSettings settings) {

        public Input {
            Require.that(queries.width() == keys.width(), "queries", queries.width(), "the width of the keys");
            Require.that(keys.rows() == values.rows(), "values", values.rows(), "one for each key");
        }
    }
}
