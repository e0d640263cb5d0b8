package org.attentionintuition.inside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Small answers that were given last, so that whoever opens the same page after others is answered without work. */
public final class Recent<K, V> {

    private final int most;
    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);

    public Recent(int most) {
        this.most = most;
    }

    public synchronized Optional<V> find(K question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Keeps an answer, and lets go of the one that nobody asked for longest. */
    public synchronized void keep(K question, V answer) {
        answers.put(question, answer);
        if (answers.size() > most) {
            var oldest = answers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized int size() {
        return answers.size();
    }
}
