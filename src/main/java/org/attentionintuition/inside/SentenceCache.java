package org.attentionintuition.inside;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.attentionintuition.transformer.EncoderTrace;

/** What was read last, by sentence, as much as fits into so many bytes. */
final class SentenceCache {

    private final long capacity;
    private final LinkedHashMap<String, EncoderTrace> traces = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    SentenceCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<EncoderTrace> find(String sentence) {
        return Optional.ofNullable(traces.get(sentence));
    }

    /** Keeps a trace, and lets go of those that nobody asked for longest; one that is larger than the whole cache is not kept. */
    synchronized void keep(String sentence, EncoderTrace trace) {
        var before = traces.put(sentence, trace);
        bytes += trace.bytes() - (before == null ? 0 : before.bytes());
        var oldest = traces.values().iterator();
        while (bytes > capacity) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** What the traces take, as each of them says it. */
    synchronized long bytes() {
        return bytes;
    }

    synchronized int size() {
        return traces.size();
    }
}
