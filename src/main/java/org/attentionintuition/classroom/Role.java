package org.attentionintuition.classroom;

/** What the holder of a secret may do in a room. */
public enum Role {
    /** Everything. */
    TEACHER,
    /** All but deleting the room and handing out links. */
    CO_TEACHER,
    /** Sees what the whole class may see, without names. */
    PROJECTOR,
    /** Takes part. */
    STUDENT;

    /** Whether it leads the class. */
    public boolean leads() {
        return this == TEACHER || this == CO_TEACHER;
    }
}
