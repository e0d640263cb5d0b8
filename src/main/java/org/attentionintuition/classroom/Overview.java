package org.attentionintuition.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The class as those who lead it see it.
 *
 * @param version greater than that of every overview before
 * @param at when this was true
 * @param sights of those who have had a page open since the server started, by their numbers
 */
public record Overview(long version, Instant at, Room room, Map<Integer, Sight> sights) {

    /** Nothing is known of somebody who has not had a page open. */
    private static final Sight UNSEEN = new Sight(Contact.AWAY, Instant.EPOCH, Doing.NOTHING, Instant.EPOCH);

    /**
     * What is seen of one student.
     *
     * @param sign when the browser has last given one
     * @param since since when the page is open
     */
    public record Sight(Contact contact, Instant sign, Doing doing, Instant since) {}

    public Overview {
        sights = Map.copyOf(sights);
    }

    public Sight sight(int participant) {
        return sights.getOrDefault(participant, UNSEEN);
    }

    /** How long a student has been on the page. */
    public Duration on(Sight sight) {
        return Duration.between(sight.since(), at);
    }
}
