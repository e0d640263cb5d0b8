package org.attentionintuition.classroom;

import java.util.UUID;

/** In a file or in memory, H2 is the same. */
class RoomStorageOnH2Test extends RoomStorageTest {

    @Override
    String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
