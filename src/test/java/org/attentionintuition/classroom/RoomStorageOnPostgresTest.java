package org.attentionintuition.classroom;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL of its own, at a free port. */
class RoomStorageOnPostgresTest extends RoomStorageTest {

    private final EmbeddedPostgres postgres;

    RoomStorageOnPostgresTest() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    void stop() throws IOException {
        postgres.close();
    }
}
