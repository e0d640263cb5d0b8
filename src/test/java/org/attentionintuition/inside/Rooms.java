package org.attentionintuition.inside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.ModelFiles.Precision;

/** Reading rooms for tests of other packages. */
public final class Rooms {

    private static final long HALF_WAY = 12L << 20;

    private Rooms() {}

    /** As in a book that was built without the model. */
    public static ReadingRoom without() {
        return new ReadingRoom(new ModelShelf(Optional.empty()));
    }

    /** The reading of the weights stops half way until it may go on. */
    public static ReadingRoom stopping(CountDownLatch goOn) {
        return withWeights(in -> new FilterInputStream(in) {
            private long read;

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                if (read > HALF_WAY) {
                    await(goOn);
                }
                var some = super.read(bytes, offset, count);
                read += Math.max(0, some);
                return some;
            }
        });
    }

    /** The file of the weights is not one. */
    public static ReadingRoom broken() {
        return withWeights(in -> InputStream.nullInputStream());
    }

    private interface Change {
        InputStream of(InputStream in);
    }

    private static ReadingRoom withWeights(Change change) {
        var files = ModelFiles.find(Precision.INT8).orElseThrow();
        var handler = new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                var real = files.weights().openConnection();
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public long getContentLengthLong() {
                        return real.getContentLengthLong();
                    }

                    @Override
                    public InputStream getInputStream() throws IOException {
                        return change.of(real.getInputStream());
                    }
                };
            }
        };
        try {
            var weights = URL.of(URI.create("changed:weights"), handler);
            return new ReadingRoom(new ModelShelf(Optional.of(new ModelFiles(weights, files.tokenizer()))));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
