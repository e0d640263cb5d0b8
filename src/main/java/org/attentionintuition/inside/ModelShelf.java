package org.attentionintuition.inside;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.DoubleConsumer;
import org.attentionintuition.transformer.Encoder;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.TrainedModel;
import org.attentionintuition.transformer.WordPiece;
import org.jspecify.annotations.Nullable;

/** The model, read when somebody first needs it, once for all. A reading that failed is tried again for the next who asks. */
final class ModelShelf {

    /** Listeners hear of every twentieth, not of every block. */
    private static final int STEPS = 20;

    private final Optional<ModelFiles> files;
    private final Set<DoubleConsumer> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable WordPiece tokenizer;
    private @Nullable FutureTask<Encoder> reading;
    private int step;

    ModelShelf(Optional<ModelFiles> files) {
        this.files = files;
    }

    boolean empty() {
        return files.isEmpty();
    }

    /** The part that cuts sentences, which is there in some tens of milliseconds. */
    synchronized WordPiece tokenizer() throws IOException {
        if (tokenizer == null) {
            tokenizer = files.orElseThrow().readTokenizer();
        }
        return tokenizer;
    }

    /**
     * The whole model; waits until it is read.
     *
     * @param progress hears which share is read, until this returns, on another thread; it must not throw
     */
    TrainedModel model(DoubleConsumer progress) throws IOException, InterruptedException {
        var task = reading();
        if (!task.isDone()) {
            listeners.add(progress);
        }
        try {
            return new TrainedModel(tokenizer(), task.get());
        } catch (ExecutionException e) {
            forget(task);
            throw new IOException("the model could not be read", e.getCause());
        } finally {
            listeners.remove(progress);
        }
    }

    private synchronized FutureTask<Encoder> reading() {
        if (reading == null) {
            step = 0;
            var task = new FutureTask<>(() -> files.orElseThrow().readEncoder(this::tell));
            Thread.ofPlatform().daemon().name("model-reading").start(task);
            reading = task;
        }
        return reading;
    }

    private synchronized void forget(FutureTask<Encoder> failed) {
        if (Objects.equals(reading, failed)) {
            reading = null;
        }
    }

    /** Called by the thread that reads. */
    private void tell(double share) {
        var reached = (int) (share * STEPS);
        if (reached > step) {
            step = reached;
            listeners.forEach(listener -> listener.accept((double) reached / STEPS));
        }
    }
}
