package org.attentionintuition.classroom;

/**
 * What a participant is called in a file that is taken along.
 *
 * @param number that in the room, or one that was dealt out where names are hidden: the number in the room tells who joined when
 */
public record Called(int number, String name) {

    /** Who is in the room's events and not among its people. */
    static final Called NOBODY = new Called(0, "");
}
