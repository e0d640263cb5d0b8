package org.attentionintuition.bench.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The moves of one hand, numbered from 1: which of them wait for an answer, and how long the others have waited. */
final class Moves {

    private final ConcurrentSkipListMap<Integer, Long> underWay = new ConcurrentSkipListMap<>();
    private final LinkedBlockingQueue<Double> milliseconds = new LinkedBlockingQueue<>();
    private int last;

    /** The number of a new move. */
    int begin(long due) {
        underWay.put(++last, due);
        return last;
    }

    /** This move and all before it are answered: who is shown the newest state is shown what older moves did to it. */
    void answered(int upTo, long nanos) {
        var done = underWay.headMap(upTo, true);
        done.values().forEach(due -> milliseconds.add((nanos - due) / 1e6));
        done.clear();
    }

    /** Moves without an answer yet, the oldest first. */
    NavigableSet<Integer> waiting() {
        return underWay.keySet();
    }

    /** How long the moves since the last call took until their answer was here, in milliseconds. */
    List<Double> answered() {
        var times = new ArrayList<Double>();
        milliseconds.drainTo(times);
        return times;
    }

    /** Waits for no answer any more; how long was waited for each move that has none, in milliseconds. */
    List<Double> giveUp(long nanos) {
        var times = underWay.values().stream().map(due -> (nanos - due) / 1e6).toList();
        underWay.clear();
        return times;
    }
}
