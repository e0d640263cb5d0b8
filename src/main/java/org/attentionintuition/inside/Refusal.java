package org.attentionintuition.inside;

/** Why there is no answer. Numbers are beside the reason, so that a page can say it in its reader's language. */
public sealed interface Refusal {

    /** The reason as a sentence. */
    String message();

    /** There is nothing to read. */
    record Empty() implements Refusal {
        @Override
        public String message() {
            return "There is no word in this sentence.";
        }
    }

    /**
     * The text is longer than anyone needs.
     *
     * @param found characters
     * @param most characters
     */
    record TooLong(int found, int most) implements Refusal {
        @Override
        public String message() {
            return "The sentence has %d characters; the model reads at most %d here.".formatted(found, most);
        }
    }

    /**
     * The sentence is cut into more tokens than can be shown.
     *
     * @param found tokens, with the marks at both ends
     * @param most tokens
     */
    record TooManyTokens(int found, int most) implements Refusal {
        @Override
        public String message() {
            return "The sentence makes %d tokens, with the marks at both ends; the model reads at most %d here."
                    .formatted(found, most);
        }
    }

    /**
     * A word that the model has no vector of its own for.
     *
     * @param word as it was asked for
     */
    record UnknownWord(String word) implements Refusal {
        @Override
        public String message() {
            return "“" + word + "” is not one piece of the model's vocabulary.";
        }
    }

    /**
     * Everybody is asking at once.
     *
     * @param waiting questions in the queue
     */
    record Crowded(int waiting) implements Refusal {
        @Override
        public String message() {
            return waiting + " questions are waiting already. Ask again in a moment.";
        }
    }

    /** This book was built without the model. */
    record Absent() implements Refusal {
        @Override
        public String message() {
            return "This book has been built without the trained model.";
        }
    }

    /** The model's files could not be read, or the work failed; the log says why. */
    record Broken() implements Refusal {
        @Override
        public String message() {
            return "The trained model could not be used. The server's log says why.";
        }
    }
}
