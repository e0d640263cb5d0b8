package org.attentionintuition.classroom;

import java.util.Map;

/**
 * What a teacher's screen shows, for a class that follows. It is passed on and never stored.
 *
 * @param page {@code course/section}, empty before the teacher has opened one
 * @param labs the texts of the states of the labs there, by their ids
 */
public record Lead(String page, Map<String, String> labs) {

    public static final Lead NONE = new Lead("", Map.of());

    public Lead {
        labs = Map.copyOf(labs);
    }
}
