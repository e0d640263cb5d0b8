package org.attentionintuition.transformer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.attentionintuition.transformer.ModelFiles.Precision;

/** The models of the artifacts, each read once for all tests. */
public final class Models {

    private Models() {}

    /** The tokenizer, the same in both artifacts. */
    public static WordPiece tokenizer() {
        return Tokenizer.TOKENIZER;
    }

    /** The model as the book has it. */
    public static Encoder int8() {
        return Int8.ENCODER;
    }

    /** The model as it was trained. */
    public static Encoder fp32() {
        return Fp32.ENCODER;
    }

    public static ModelFiles files(Precision precision) {
        return ModelFiles.find(precision).orElseThrow();
    }

    /** A sentence through a model, on the calling thread. */
    public static EncoderTrace read(Encoder encoder, String sentence) {
        return encoder.encode(tokenizer().tokens(sentence), Crew.ALONE, done -> {});
    }

    /** Twenty-four sentences of many kinds and lengths. */
    public static List<String> sentences() {
        return Sentences.READ;
    }

    private static Encoder encoder(Precision precision) {
        try {
            return files(precision).readEncoder(done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tokenizer {
        static final WordPiece TOKENIZER;

        static {
            try {
                TOKENIZER = files(Precision.INT8).readTokenizer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Int8 {
        static final Encoder ENCODER = encoder(Precision.INT8);
    }

    private static final class Fp32 {
        static final Encoder ENCODER = encoder(Precision.FP32);
    }
}
