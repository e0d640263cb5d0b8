package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who has a page open, what it shows and when it last gave a sign. Pages in front give one every few seconds; browsers let those behind
 * speak once a minute, and a phone that sleeps not at all.
 */
final class Attendance {

    /** After three missed signs of a page in front. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    /** After one missed sign of a page behind. */
    static final Duration SILENCE_BEHIND = Duration.ofSeconds(75);

    private record Trail(boolean open, Instant awake, Instant asleep, Doing doing, Instant since) {

        Trail doing(Doing now, Instant at) {
            return new Trail(open, awake, asleep, now, now.page().equals(doing.page()) ? since : at);
        }

        Trail signed(boolean isAwake, Instant at) {
            return new Trail(true, isAwake ? at : awake, isAwake ? asleep : at, doing, since);
        }

        Trail closed() {
            return new Trail(false, awake, asleep, doing, since);
        }

        Contact contact(Instant now) {
            if (!open) {
                return Contact.AWAY;
            }
            if (within(awake, SILENCE, now)) {
                return Contact.HERE;
            }
            return within(asleep, SILENCE_BEHIND, now) ? Contact.BEHIND : Contact.SILENT;
        }

        private static boolean within(Instant sign, Duration limit, Instant now) {
            return Duration.between(sign, now).compareTo(limit) <= 0;
        }

        Overview.Sight at(Instant now) {
            return new Overview.Sight(contact(now), awake.isAfter(asleep) ? awake : asleep, doing, since);
        }
    }

    private final Map<Integer, Trail> trails = new HashMap<>();

    /** @return whether anything is different now */
    boolean doing(int participant, Doing now, Instant at) {
        var before = trail(participant, at);
        trails.put(participant, before.doing(now, at));
        return !before.doing().equals(now);
    }

    /** @return whether that makes a difference in {@link Contact} */
    boolean pulse(int participant, boolean awake, Instant at) {
        var before = trail(participant, at);
        var after = before.signed(awake, at);
        trails.put(participant, after);
        return before.contact(at) != after.contact(at);
    }

    /** The last page of somebody was closed. */
    boolean gone(int participant) {
        return trails.computeIfPresent(participant, (number, trail) -> trail.closed()) != null;
    }

    /** What is seen of everybody. */
    Map<Integer, Overview.Sight> at(Instant now) {
        return trails.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> it.getValue().at(now)));
    }

    private Trail trail(int participant, Instant at) {
        return trails.getOrDefault(participant, new Trail(false, Instant.EPOCH, Instant.EPOCH, Doing.NOTHING, at));
    }
}
