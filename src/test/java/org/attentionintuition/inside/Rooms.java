package org.attentionintuition.inside;

import java.util.Optional;

/** Reading rooms for tests of other packages. */
public final class Rooms {

    private Rooms() {}

    /** As in a book that was built without the model. */
    public static ReadingRoom without() {
        return new ReadingRoom(new ModelShelf(Optional.empty()));
    }
}
