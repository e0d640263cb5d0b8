package org.attentionintuition.classroom;

import java.util.Map;

/**
 * What a student's tab shows. It is passed on to those who lead and never stored; students are told so when they join.
 *
 * @param page {@code course/section}, empty where no section is open
 * @param labs the texts of the states of the labs there, by their ids; they have come from a browser and are not to be believed before
 *     the lab has read them
 */
public record Doing(String page, Map<String, String> labs) {

    static final Doing NOTHING = new Doing("", Map.of());

    public Doing {
        labs = Map.copyOf(labs);
    }
}
