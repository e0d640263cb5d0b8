package org.attentionintuition.transformer;

import java.util.stream.IntStream;

/**
 * What a head may do with every sentence, whatever it says (Clark et al. 2019, section 3). Its score is the mean weight that it gives to
 * the place in question, over the tokens that are no marks; a neighbour that is a mark is no token before or after.
 */
public enum HeadHabit {
    /** Looks at the token before. */
    PREVIOUS {
        @Override
        int place(int token, int tokens) {
            return token - 1;
        }

        @Override
        boolean asks(int token, int tokens) {
            return token > 1;
        }
    },
    /** Looks at the token after. */
    NEXT {
        @Override
        int place(int token, int tokens) {
            return token + 1;
        }

        @Override
        boolean asks(int token, int tokens) {
            return token < tokens - 2;
        }
    },
    /** Looks at itself. */
    SELF {
        @Override
        int place(int token, int tokens) {
            return token;
        }
    },
    /** Looks at {@code [CLS]}, which is no word; only in the first layer it holds nothing of the sentence. */
    FIRST {
        @Override
        int place(int token, int tokens) {
            return 0;
        }
    },
    /** Looks at {@code [SEP]}, which is no word, either. */
    LAST {
        @Override
        int place(int token, int tokens) {
            return tokens - 1;
        }
    };

    abstract int place(int token, int tokens);

    /** Whether a token that is no mark has such a place. */
    boolean asks(int token, int tokens) {
        return true;
    }

    /** The mean score of all heads. */
    public double mean(EncoderTrace trace) {
        return HeadSearch.places(trace).stream()
                .mapToDouble(head -> score(trace, head))
                .average()
                .orElseThrow();
    }

    /** The score of one head; 0 for a sentence in which no token has such a place. */
    public double score(EncoderTrace trace, HeadPlace head) {
        var weights = trace.weights(head);
        var tokens = trace.tokens().size();
        return IntStream.range(1, tokens - 1)
                .filter(token -> asks(token, tokens))
                .mapToDouble(token -> weights.get(token, place(token, tokens)))
                .average()
                .orElse(0);
    }
}
