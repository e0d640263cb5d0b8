package org.attentionintuition.transformer;

/**
 * A piece of a sentence as the model reads it.
 *
 * @param id its row in the table of embeddings
 * @param text the piece; {@code ##} before it says that it continues a word
 */
public record Token(int id, String text) {

    /** Whether this is one of the marks that the model puts around a sentence or in the place of what it cannot read. */
    public boolean special() {
        return WordPiece.SPECIAL.contains(text);
    }

    /** Whether it continues the word of the piece before it. */
    public boolean continuation() {
        return text.startsWith(WordPiece.CONTINUATION) && text.length() > WordPiece.CONTINUATION.length();
    }
}
