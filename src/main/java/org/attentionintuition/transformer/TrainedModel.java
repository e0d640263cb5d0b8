package org.attentionintuition.transformer;

import java.util.function.DoubleConsumer;

/**
 * A model that can read.
 *
 * @param tokenizer cuts a sentence into tokens
 * @param encoder reads tokens
 */
public record TrainedModel(WordPiece tokenizer, Encoder encoder) {

    /** What it knows of words by themselves. */
    public WordSpace words() {
        return new WordSpace(tokenizer.vocabulary(), encoder.words());
    }

    /** Reads a sentence on the calling thread; {@code progress} as {@link Encoder#encode} calls it. */
    public EncoderTrace read(String sentence, DoubleConsumer progress) {
        return encoder.encode(tokenizer.tokens(sentence), Crew.ALONE, progress);
    }
}
