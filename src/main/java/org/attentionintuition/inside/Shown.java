package org.attentionintuition.inside;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.transformer.EncoderTrace;
import org.jspecify.annotations.Nullable;

/** The sentences that are on pages: they take memory for as long as they are there, each once, however many pages show it. */
final class Shown {

    private final Set<Place> places = new HashSet<>();

    /** One place on one page. */
    static final class Place implements Consumer<Stage<EncoderTrace>> {

        private final Consumer<Stage<EncoderTrace>> listener;
        private volatile @Nullable EncoderTrace trace;

        private Place(Consumer<Stage<EncoderTrace>> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(Stage<EncoderTrace> stage) {
            if (stage instanceof Answered<EncoderTrace>(var answer)) {
                trace = answer;
            }
            listener.accept(stage);
        }
    }

    synchronized Place place(Consumer<Stage<EncoderTrace>> listener) {
        var place = new Place(listener);
        places.add(place);
        return place;
    }

    /** The place shows something else, or is gone. */
    synchronized void leave(Place place) {
        places.remove(place);
    }

    /** What all that is shown takes, as each trace says it. */
    synchronized long bytes() {
        Set<EncoderTrace> traces = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var place : places) {
            var trace = place.trace;
            if (trace != null) {
                traces.add(trace);
            }
        }
        return traces.stream().mapToLong(EncoderTrace::bytes).sum();
    }
}
