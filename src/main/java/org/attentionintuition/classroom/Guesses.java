package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator that somebody guesses: how many tries there were, not whose. A line for a minute in which there were any, so that who guesses
 * fills no disk.
 */
final class Guesses {

    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    enum Kind {
        WRONG_CODE,
        REFUSED_CODE,
        WRONG_PASSWORD,
        REFUSED_PASSWORD,
        REFUSED_JOIN,
        REFUSED_ROOM
    }

    private final InstantSource clock;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private Instant begun = Instant.MIN;

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void count(Kind kind) {
        if (counts.isEmpty()) {
            begun = clock.instant();
        }
        counts.merge(kind, 1, Integer::sum);
    }

    /** Writes down what there was in the minute that is over; to be called every few seconds. */
    void tick() {
        over().ifPresent(it -> LOG.warn("Within {} s: {}", WINDOW.toSeconds(), it));
    }

    /** What there was, once the minute is over. */
    synchronized Optional<String> over() {
        if (counts.isEmpty() || clock.instant().isBefore(begun.plus(WINDOW))) {
            return Optional.empty();
        }
        var told = counts.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
        counts.clear();
        return Optional.of(told);
    }
}
