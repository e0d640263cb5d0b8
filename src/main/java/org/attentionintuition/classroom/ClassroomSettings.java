package org.attentionintuition.classroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator chooses ({@code book.classroom.*}, README).
 *
 * @param password what opens a room, empty if everybody may
 * @param codeLasts how long a code leads in
 * @param roomLasts after how long a room deletes itself
 * @param mostRooms how many rooms there can be
 */
@ConfigurationProperties("book.classroom")
public record ClassroomSettings(
        @DefaultValue("") String password,
        @DefaultValue("8h") Duration codeLasts,
        @DefaultValue("30d") Duration roomLasts,
        @DefaultValue("1000") int mostRooms) {

    public ClassroomSettings {
        require(codeLasts.isPositive(), "book.classroom.code-lasts: a time such as 8h is needed.");
        require(roomLasts.isPositive(), "book.classroom.room-lasts: a time such as 30d is needed.");
        require(mostRooms > 0, "book.classroom.most-rooms: a number above 0 is needed.");
    }

    private static void require(boolean legal, String otherwise) {
        if (!legal) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
