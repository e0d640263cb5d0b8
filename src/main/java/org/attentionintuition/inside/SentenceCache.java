package org.attentionintuition.inside;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentionintuition.transformer.EncoderTrace;

/**
 * What was read last, by sentence, as much as fits into so many bytes; and, for as long as somebody shows it, what had to go. Whoever asks
 * for a sentence that is on somebody's page gets the trace that is there: it takes no more memory, and no work.
 */
final class SentenceCache {

    private final long capacity;
    private final LinkedHashMap<String, EncoderTrace> traces = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Gone> gone = new HashMap<>();
    private final ReferenceQueue<EncoderTrace> forgotten = new ReferenceQueue<>();
    private long bytes;

    SentenceCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<EncoderTrace> find(String sentence) {
        var kept = Optional.ofNullable(traces.get(sentence));
        return kept.isPresent() ? kept : Optional.ofNullable(gone.get(sentence)).map(Gone::get);
    }

    /**
     * Keeps a trace, and lets go of those that nobody asked for longest; one that is larger than the whole cache is not kept.
     *
     * @return the trace of this sentence: of two who read it at the same time both get the same
     */
    synchronized EncoderTrace keep(String sentence, EncoderTrace read) {
        var trace = find(sentence).orElse(read);
        dropForgotten();
        gone.remove(sentence);
        if (traces.put(sentence, trace) == null) {
            bytes += trace.bytes();
        }
        var oldest = traces.entrySet().iterator();
        while (bytes > capacity) {
            var last = oldest.next();
            bytes -= last.getValue().bytes();
            gone.put(last.getKey(), new Gone(last.getKey(), last.getValue(), forgotten));
            oldest.remove();
        }
        return trace;
    }

    /** What the traces take that are kept here, as each of them says it; those that only others hold are not counted. */
    synchronized long bytes() {
        return bytes;
    }

    /** The sentences whose traces are kept here, the one that goes next first. */
    synchronized List<String> kept() {
        return List.copyOf(traces.keySet());
    }

    private void dropForgotten() {
        for (var it = forgotten.poll(); it != null; it = forgotten.poll()) {
            if (it instanceof Gone dropped) {
                gone.remove(dropped.sentence, dropped); // another may have its place by now
            }
        }
    }

    /** A trace that had to go: there until nobody holds it any more. */
    private static final class Gone extends WeakReference<EncoderTrace> {

        private final String sentence;

        Gone(String sentence, EncoderTrace trace, ReferenceQueue<EncoderTrace> forgotten) {
            super(trace, forgotten);
            this.sentence = sentence;
        }
    }
}
