package org.attentionintuition.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for everybody who tries: each try takes one, each second puts some back, an empty bucket says no. A bucket that is
 * full again is forgotten.
 */
public final class TokenBuckets {

    /** So many tries at different doors at once are one attack; then all of them share what is left. */
    private static final int MOST = 20_000;

    private record Bucket(double tokens, Instant at) {}

    private final double capacity;
    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    public TokenBuckets(double capacity, double perSecond, InstantSource clock) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes a token if there is one. */
    public boolean take(String who) {
        return take(who, 1);
    }

    /** Takes tokens if there are so many. */
    public synchronized boolean take(String who, double many) {
        var now = clock.instant();
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(it -> tokens(it, now) >= capacity);
        }
        var key = buckets.containsKey(who) || buckets.size() < MOST ? who : "";
        var tokens = tokens(buckets.get(key), now);
        if (tokens < many) {
            return false;
        }
        buckets.put(key, new Bucket(tokens - many, now));
        return true;
    }

    /** Whether there are so many tokens; takes none. */
    public synchronized boolean has(String who, double many) {
        var key = buckets.containsKey(who) || buckets.size() < MOST ? who : "";
        return tokens(buckets.get(key), clock.instant()) >= many;
    }

    /** Gives a token back: the try was a good one. */
    public synchronized void giveBack(String who) {
        var now = clock.instant();
        var bucket = buckets.get(who);
        if (bucket != null) {
            buckets.put(who, new Bucket(Math.min(capacity, tokens(bucket, now) + 1), now));
        }
    }

    private double tokens(@Nullable Bucket bucket, Instant now) {
        if (bucket == null) {
            return capacity;
        }
        var seconds = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        return Math.min(capacity, bucket.tokens() + Math.max(0, seconds) * perSecond);
    }
}
