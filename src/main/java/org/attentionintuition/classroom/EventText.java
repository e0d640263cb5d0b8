package org.attentionintuition.classroom;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Events as the text that is stored. */
final class EventText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EventText() {}

    static String write(RoomEvent event) {
        return MAPPER.writerFor(RoomEvent.class).writeValueAsString(event);
    }

    /** @throws IllegalStateException if the text is no event that this version knows */
    static RoomEvent read(String text) {
        try {
            return MAPPER.readValue(text, RoomEvent.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("The database holds an event that this version does not know", e);
        }
    }
}
