package org.attentionintuition.inside;

import org.attentionintuition.language.Words;

/** Why there is no answer. */
public sealed interface Refusal {

    /** The reason, for the reader. */
    default String message(Words words) {
        return switch (this) {
            case Empty() -> words.text("inside.refusal.empty");
            case TooLong(var found, var most) -> words.text("inside.refusal.too-long", found, most);
            case TooManyTokens(var found, var most) -> words.text("inside.refusal.too-many-tokens", found, most);
            case UnknownWord(var word) -> words.text("inside.refusal.unknown-word", word);
            case SeveralPieces(var word, var pieces) -> words.text("inside.refusal.several-pieces", word, pieces);
            case NothingLeft(var sum) -> words.text("inside.refusal.nothing-left", sum);
            case Crowded(var waiting) -> words.text("inside.refusal.crowded", waiting);
            case Full() -> words.text("inside.refusal.full");
            case Absent() -> words.text("inside.refusal.absent");
            case Broken() -> words.text("inside.refusal.broken");
        };
    }

    /** Whether the same question may be answered a little later. */
    default boolean passes() {
        return this instanceof Crowded || this instanceof Full;
    }

    /** There is nothing to read. */
    record Empty() implements Refusal {}

    /**
     * The text is longer than anyone needs.
     *
     * @param found characters
     * @param most characters
     */
    record TooLong(int found, int most) implements Refusal {}

    /**
     * The sentence is cut into more tokens than can be shown.
     *
     * @param found tokens, with the marks at both ends
     * @param most tokens
     */
    record TooManyTokens(int found, int most) implements Refusal {}

    /**
     * A word that the model does not know.
     *
     * @param word as it was asked for
     */
    record UnknownWord(String word) implements Refusal {}

    /**
     * A word that the model cuts into several pieces: it has a vector for each of them, but none for the word.
     *
     * @param word as it was asked for
     * @param pieces the first of them, to be read
     */
    record SeveralPieces(String word, String pieces) implements Refusal {}

    /**
     * A sum in which everything is taken away again, as cat − cat: the vector that is left has length 0, and no direction.
     *
     * @param sum as it was asked for
     */
    record NothingLeft(String sum) implements Refusal {}

    /**
     * Everybody is asking at once.
     *
     * @param waiting questions in the queue
     */
    record Crowded(int waiting) implements Refusal {}

    /** Pages show as many sentences as there is memory for. */
    record Full() implements Refusal {}

    /** This book was built without the model. */
    record Absent() implements Refusal {}

    /** The model's files could not be read, or the work failed; the log says why. */
    record Broken() implements Refusal {}
}
