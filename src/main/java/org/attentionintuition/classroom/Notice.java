package org.attentionintuition.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What servers of one database tell each other, as text on channels of PostgreSQL. {@code room:seq} says that there is something to
 * read; the others carry what is never stored. Everybody who may connect to the database can send them: what arrives is not believed
 * before it is checked, and none of it can change what is stored.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
sealed interface Notice {

    /** Where {@link Written} is told. */
    String LOG = "attention_intuition_log";

    /** Where all else is told. */
    String TALK = "attention_intuition_talk";

    /** PostgreSQL takes less than 8000 bytes. */
    int MOST_BYTES = 7_900;

    int LONGEST_PAGE = 300;

    UUID room();

    /** A room's log has grown up to this place, or the room is deleted. */
    record Written(UUID room, int seq) implements Notice {
        public Written {
            require(room, seq >= 0);
        }
    }

    /**
     * What a teacher shows.
     *
     * @param server that the teacher is at
     * @param stamp greater than that of everything this teacher's server knew of before
     */
    record Led(UUID room, UUID server, long stamp, Lead lead) implements Notice {
        public Led {
            require(room, server != null && stamp > 0 && isPage(lead.page()));
        }

        boolean isNewerThan(Led other) {
            return stamp > other.stamp || (stamp == other.stamp && server.compareTo(other.server) > 0);
        }
    }

    /** What students do who are at this server, by their numbers. */
    record Seen(UUID room, UUID server, Map<Integer, Sign> signs) implements Notice {
        public Seen {
            signs = Map.copyOf(signs);
            require(room, server != null && signs.values().stream().allMatch(Seen::isLegal));
        }

        private static boolean isLegal(Sign sign) {
            return sign.doing() == null || isPage(sign.doing().page());
        }
    }

    /** This server has just begun to know the room: what is shown and done there? */
    record Asked(UUID room, UUID server) implements Notice {
        public Asked {
            require(room, server != null);
        }
    }

    private static boolean isPage(@Nullable String address) {
        return address != null && address.length() <= LONGEST_PAGE;
    }

    private static void require(@Nullable UUID room, boolean legal) {
        if (room == null || !legal) {
            throw new IllegalArgumentException("No server sends this");
        }
    }

    default String channel() {
        return this instanceof Written ? LOG : TALK;
    }

    default String text() {
        return this instanceof Written it ? it.room() + ":" + it.seq() : Texts.MAPPER.writeValueAsString(this);
    }

    /** Whether PostgreSQL takes it. */
    default boolean fits() {
        return text().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** What a text says; nothing if no server of this version sends it. */
    static Optional<Notice> of(String channel, String text) {
        try {
            if (!channel.equals(LOG)) {
                return Optional.of(Texts.MAPPER.readValue(text, Notice.class)).filter(it -> !(it instanceof Written));
            }
            var parts = Texts.WRITTEN.matcher(text);
            return parts.matches()
                    ? Optional.of(new Written(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    /** How notices are read and written. */
    final class Texts {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();

        private static final Pattern WRITTEN =
                Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}):(\\d{1,9})");

        private Texts() {}
    }
}
