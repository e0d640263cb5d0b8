package org.attentionintuition.transformer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Where a model's two files lie.
 *
 * @param weights an ONNX file
 * @param tokenizer a file of the tokenizers library
 */
public record ModelFiles(URL weights, URL tokenizer) {

    /** What a published artifact calls its pair of files. */
    public enum Precision {
        /** Matrices in bytes, with a scale for each column. */
        INT8("all-minilm-l6-v2-q"),
        /** Everything in floats, as it was trained. */
        FP32("all-minilm-l6-v2");

        private final String file;

        Precision(String file) {
            this.file = file;
        }
    }

    /** The files on the class path; empty without the artifact that holds them. */
    public static Optional<ModelFiles> find(Precision precision) {
        var loader = ModelFiles.class.getClassLoader();
        var weights = loader.getResource(precision.file + ".onnx");
        var tokenizer = loader.getResource(precision.file + "-tokenizer.json");
        return weights == null || tokenizer == null
                ? Optional.empty()
                : Optional.of(new ModelFiles(weights, tokenizer));
    }

    /** Reads the tokenizer, in some tens of milliseconds. */
    public WordPiece readTokenizer() throws IOException {
        try (var in = tokenizer.openStream()) {
            return new WordPiece(Vocabulary.read(in));
        }
    }

    /**
     * Reads the weights, in some tenths of a second.
     *
     * @param progress hears now and then which share of the file is read, and 1 at the end; what it throws ends the reading
     */
    public Encoder readEncoder(DoubleConsumer progress) throws IOException {
        var connection = weights.openConnection();
        try (var in = new Counted(connection.getInputStream(), connection.getContentLengthLong(), progress)) {
            var encoder = Encoder.of(OnnxGraph.read(in));
            progress.accept(1);
            return encoder;
        }
    }

    /** Tells after each block how far the reading is. */
    private static final class Counted extends FilterInputStream {

        private final long length; // −1 where nobody knows
        private final DoubleConsumer progress;
        private long read;

        Counted(InputStream in, long length, DoubleConsumer progress) {
            super(in);
            this.length = length;
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            var some = super.read(bytes, offset, count);
            read += Math.max(0, some);
            if (length > 0) {
                progress.accept(Math.min(1, (double) read / length));
            }
            return some;
        }
    }
}
